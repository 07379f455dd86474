"""The home page: which house is open, who comes next, what people come for."""

from collections.abc import Iterator

from portal.outputs.dated_lists import by_day
from portal.outputs.live_hours import live_hours
from portal.outputs.templating import page
from portal.portal import Portal

#: Beyond this many houses the home page leads to their list instead of showing each.
FEW_HOUSES = 12
#: The guides that most visitors come for, when the portal has them.
_MAIN_GUIDES = (
    *("rsa", "carte-vitale", "inscription-france-travail", "carte-d-identite-et-passeport"),
    *("carte-grise", "declaration-de-revenus", "aide-au-logement", "demander-sa-retraite"),
)


def home_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the home page."""
    houses = portal.houses if len(portal.houses) <= FEW_HOUSES else ()
    yield page(
        portal,
        "index.md",
        "home.html",
        title=portal.publication.name,
        description=f"{portal.publication.name} : horaires, permanences, démarches. Accueil sans rendez-vous, gratuit et confidentiel.",
        houses=[(house, live_hours(portal.calendars[house.id])) for house in houses],
        doubtful=[p for partner in portal.partners for p in partner.permanences if not portal.is_trusted(p.checked_on)],
        days=by_day(portal.occurrences, days=14) if houses else [],
        guides=[portal.guide_by_slug[slug] for slug in _MAIN_GUIDES if slug in portal.guide_by_slug],
    )
