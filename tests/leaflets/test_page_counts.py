"""How many pages the sheets take: one sheet of paper, both sides, is what a counter hands out."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from portal.outputs.leaflets import leaflet_list
from portal.portal import Portal
from portal.source.loader import load

from ..conftest import TOWN, make_project
from .printing import printed
from .reading import Leaflet
from .towns import PUBLICATION, house, partner, permanence, portal

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
    front, back = leaflet.page_text(0), leaflet.page_text(1)
    for words in ("En ce moment : Travaux dans le hall", *(way.split(",")[0] for way in WAYS), "Téléphoner"):
        assert words in front
    assert "Qui vient, et quand" in back


@pytest.mark.parametrize("count", range(9))
def test_the_plan_gives_way_to_what_is_said_about_the_way(count: int) -> None:
    ways = (WAYS * 3)[:count]
    leaflet = sheet(portal(houses=(house(acces=ways, exceptions=[NOTICE]),)), "maison", "nord")
    assert leaflet.page_count == 2
    assert "Faire une démarche en ligne" in leaflet.page_text(0)


def test_what_can_be_done_goes_over_whole_when_the_front_is_full() -> None:
    services = [f"service numéro {n}, avec l'aide de quelqu'un de la maison" for n in range(8)]
    leaflet = sheet(portal(houses=(house(acces=WAYS * 3, services=services, exceptions=[NOTICE]),)), "maison", "nord")
    assert leaflet.page_count == 2
    assert "Service numéro" not in leaflet.page_text(0)
    assert leaflet.page_text(1).count("Service numéro") == len(services)


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
    assert leaflet.page_count <= 2


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> list[Leaflet]:
    """The sheets of the guides that the project holds, in the tests' town."""
    project: Path = make_project(tmp_path_factory.mktemp("guides") / "project", TOWN)
    town, _ = load(project, PUBLICATION, date(2026, 11, 24))
    return [printed(town, info.path) for info in leaflet_list(town) if info.group == "demarche"]


def test_most_guides_take_one_sheet_and_none_more_than_two(guides: list[Leaflet]) -> None:
    pages = Counter(leaflet.page_count for leaflet in guides)
    assert max(pages) <= 4, [leaflet for leaflet in guides if leaflet.page_count > 4]
    assert pages[1] + pages[2] >= 0.8 * pages.total(), pages


def test_no_guide_ends_with_a_page_for_a_few_lines(guides: list[Leaflet]) -> None:
    for leaflet in guides:
        assert len(leaflet.page_text(leaflet.page_count - 1)) > 200, leaflet
