"""How many pages the sheets take: one sheet of paper, both sides, is what a counter hands out."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from portal.outputs.leaflets import leaflet_list
from portal.outputs.leaflets.kinds import GUIDE
from portal.portal import Portal
from portal.source.loader import load

from ..conftest import TOWN, make_project
from .printing import printed
from .reading import Leaflet
from .towns import PUBLICATION, WEEK, crowded_town, house, ordinary_town, partner, permanence, portal

NOTICE = {
    "du": "2026-11-20",
    "au": "2026-12-11",
    "motif": "Travaux dans le hall, entrée par la cour",
    "horaires": "9h-11h",
}
WAYS = [
    "Bus N1, arrêt Colvert, puis cinq minutes à pied en longeant le parc",
    "Bus N2 : l'arrêt Colvert est le plus proche d'après le plan du quartier",
    "Bus N2 et N3 : arrêt Pôle d'Échanges Nord",
    "En voiture : parking gratuit derrière le centre commercial",
]

HOUSES = tuple(enumerate(("nord", "sud", "centre")))


def sheet(town: Portal, group: str, subject: str) -> Leaflet:
    return printed(town, f"depliants/{group}-{subject}.pdf")


def busy_town() -> Portal:
    """Return a house with a notice, much to say about the way, and as many visitors as it has days."""
    busy = house(
        nom="Maison de Services au Public de l'Atrium",
        complement="L'Atrium, en face du Colvert",
        quartier="Quartier Nord",
        acces=WAYS,
        fauteuil_roulant="inconnu",
        services=["faire une démarche en ligne, avec quelqu'un", "remplir un formulaire", "imprimer", "téléphoner"],
        exceptions=[NOTICE, {"le": "2026-12-24", "horaires": "9h-12h", "motif": "Veille de Noël"}],
        verifie_le="2024-08-01",
    )
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
    visits = (
        permanence(jour=day, heures="14h-16h", rendez_vous="obligatoire", prendre_rendez_vous="à l'accueil, sur place")
        for day in days
    )
    partners = [partner(id=f"p{n}", sigle=f"CAF {n}", permanences=[visit]) for n, visit in enumerate(visits)]
    return portal(houses=(busy,), partners=tuple(partners))


def test_a_house_with_a_notice_still_takes_one_sheet() -> None:
    leaflet = sheet(busy_town(), "maison", "nord")
    assert leaflet.page_count == 2
    front = leaflet.page_text(0)
    for words in ("En ce moment : Travaux dans le hall", "03 22 66 10 28", "Veille de Noël", "Qui vient, et quand"):
        assert words in front
    for words in (*(way.split(",")[0] for way in WAYS), "téléphoner"):
        assert words in leaflet.text


@pytest.mark.parametrize("visitors", range(5))
def test_an_ordinary_house_takes_one_side(visitors: int) -> None:
    visits = [permanence(jour=day, rendez_vous="possible") for day in list(WEEK)[1:][:visitors]]
    partners = tuple(partner(id=f"p{n}", permanences=[visit]) for n, visit in enumerate(visits))
    leaflet = sheet(portal(partners=partners), "maison", "nord")
    assert leaflet.page_count == 1
    assert "Faire une démarche en ligne" in leaflet.text.replace("faire", "Faire")


def test_hours_come_first_and_larger_than_all_that_follows() -> None:
    leaflet = sheet(busy_town(), "maison", "nord")
    said = leaflet.page_text(0)
    assert said.index("Horaires") < said.index("Téléphone") < said.index("Prochaines fermetures")
    assert said.index("Prochaines fermetures") < said.index("Qui vient, et quand")


@pytest.mark.parametrize("town", [ordinary_town(), crowded_town()], ids=["ordinary", "crowded"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(town: Portal) -> None:
    headings = {
        "À apporter",
        "Comment faire?",
        "Et après?",
        "Où se faire aider?",
        "Qui vient, et quand",
        "Comment venir",
    }
    for info in leaflet_list(town):
        for path in filter(None, (info.path, info.large_print)):
            leaflet = printed(town, path)
            for number in range(leaflet.page_count):
                body, _, _ = leaflet.page_text(number).rpartition(" Maisons de Services au Public de Villebois Page")
                body = body or leaflet.page_text(number).rpartition(" Fait le")[0]
                assert not any(body.endswith(heading) for heading in headings), (path, number + 1)


def test_a_poster_is_one_page_with_its_legend_and_closures() -> None:
    leaflet = sheet(busy_town(), "semaine", "nord")
    assert leaflet.page_count == 1
    for words in ("En ce moment", "À confirmer : appelez avant de vous déplacer", "Veille de Noël", "Noël"):
        assert words in leaflet.text


def test_a_partner_of_three_houses_takes_one_sheet() -> None:
    houses = tuple(house(id=name, nom_court=name.capitalize(), position=f"49.{n + 88}, 2.3") for n, name in HOUSES)
    visits = [
        permanence(site=name, jour=day) for (_, name), day in zip(HOUSES, ("mardi", "jeudi", "vendredi"), strict=True)
    ]
    leaflet = sheet(portal(houses=houses, partners=(partner(permanences=visits),)), "partenaire", "caf")
    assert leaflet.page_count == 1


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> list[Leaflet]:
    """The sheets of the guides that the project holds, in the tests' town."""
    project: Path = make_project(tmp_path_factory.mktemp("guides") / "project", TOWN)
    town, _ = load(project, PUBLICATION, date(2026, 11, 24))
    return [printed(town, info.path) for info in leaflet_list(town) if info.kind is GUIDE]


def test_most_guides_take_one_sheet_and_none_more_than_two(guides: list[Leaflet]) -> None:
    pages = Counter(leaflet.page_count for leaflet in guides)
    assert max(pages) <= 4, [leaflet for leaflet in guides if leaflet.page_count > 4]
    assert pages[1] + pages[2] >= 0.8 * pages.total(), pages


def test_no_guide_ends_with_a_page_for_a_few_lines(guides: list[Leaflet]) -> None:
    for leaflet in guides:
        assert len(leaflet.page_text(leaflet.page_count - 1)) > 200, leaflet
