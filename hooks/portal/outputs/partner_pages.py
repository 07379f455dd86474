"""The list of the partners, and the page of each: where and when to meet them, over all houses."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from portal.model.partner import Partner
from portal.outputs.dated_lists import prevented, taking_place
from portal.outputs.leaflet_page import offered_leaflets
from portal.outputs.leaflets import LeafletInfo
from portal.outputs.templating import page
from portal.portal import Portal

#: Dates written in a page: the phone shows the first few that are still to come.
DATES_WRITTEN = 16
_MISSED_DATES_TOLD = timedelta(days=45)


def partner_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /partenaires/ and one page a partner."""
    yield page(
        portal,
        "partenaires/index.md",
        "partners.html",
        title="Les partenaires",
        description="Qui vient dans les maisons, quel jour, pour quelles démarches.",
    )
    offered = offered_leaflets(portal)
    for partner in portal.partners:
        sheet = offered.get(("partenaire", partner.id))
        yield _partner_page(portal, partner, [sheet] if sheet else [])


def _partner_page(portal: Portal, partner: Partner, sheets: list[LeafletInfo]) -> tuple[str, str]:
    occurrences = portal.occurrences_by_partner.get(partner.id, ())
    acronym = f" ({partner.acronym})" if partner.acronym else ""
    return page(
        portal,
        f"partenaires/{partner.id}.md",
        "partner.html",
        title=f"{partner.name}{acronym}",
        description=f"Rencontrer {partner.name} près de chez vous : jours, heures, papiers à apporter.",
        partner=partner,
        leaflets=sheets,
        dates=list(islice(taking_place(occurrences), DATES_WRITTEN)),
        prevented=prevented(occurrences, portal.today + _MISSED_DATES_TOLD),
        guides=portal.guides_by_partner.get(partner.id, ()),
    )
