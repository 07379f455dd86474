"""The three-fold leaflet: two sides whatever the data, no panel empty, nothing over a fold or past the paper's foot."""

from dataclasses import replace
from itertools import pairwise

import pytest

from portal.portal import Portal, Publication

from .printing import printed
from .reading import MM, Glyph, Leaflet
from .towns import LONG_NAME, PUBLICATION, crowded_town, guide, house, ordinary_town, partner, permanence, portal

#: Where it folds, in millimetres from the left: outside, then inside, where the panels come the other way round.
FOLDS = ((97, 197), (100, 200))
#: White on each side of a fold.
WHITE = 7


def published_town() -> Portal:
    """Return a town whose permanences are not known."""
    town = ordinary_town()
    return replace(town, partners=tuple(one.model_copy(update={"permanences": ()}) for one in town.partners))


def many_houses(count: int, partners: int) -> Portal:
    houses = tuple(
        house(id=f"m{n}", nom_court=f"Maison {n}", quartier=f"Quartier {n}", position=f"49.{n % 80 + 10}, 2.3")
        for n in range(count)
    )
    visits = [permanence(site=one.id, jour=day) for one in houses[:10] for day in ("mardi", "jeudi")]
    return portal(
        houses=houses, partners=tuple(partner(id=f"p{n}", sigle=f"P{n}", permanences=visits) for n in range(partners))
    )


TOWNS = {
    "one house, no partner, no guide": portal(partners=(), guides=(), landmarks=()),
    "one house, nothing known of the way": portal(
        houses=(house(acces=[], services=[], fauteuil_roulant=""),), partners=(), guides=()
    ),
    "ordinary": ordinary_town(),
    "published": published_town(),
    "crowded": crowded_town(),
    "six houses, thirty partners": many_houses(6, 30),
    "three hundred houses": many_houses(300, 12),
    "three hundred houses, no partner": many_houses(300, 0),
    "a name of eighty characters": portal(publication=Publication(LONG_NAME[:80], PUBLICATION.url)),
    "day and night": portal(houses=(house(horaires=dict.fromkeys(("lundi", "mardi", "samedi"), "00h-24h")),)),
    "many guides": portal(guides=tuple(guide(slug=f"g{n}", titre=f"{LONG_NAME[:50]} {n}") for n in range(40))),
}


@pytest.fixture(params=TOWNS)
def leaflet(request: pytest.FixtureRequest) -> Leaflet:
    return printed(TOWNS[request.param], "depliants/reseau.pdf")


def panels(leaflet: Leaflet, number: int) -> list[list[Glyph]]:
    """Return the letters of each panel of a side."""
    edges = [0.0, *FOLDS[number], 297.0]
    glyphs = leaflet.glyphs(number)
    return [[glyph for glyph in glyphs if start * MM <= glyph.left < end * MM] for start, end in pairwise(edges)]


def test_it_has_two_sides(leaflet: Leaflet) -> None:
    assert leaflet.page_count == 2


def test_no_panel_is_empty(leaflet: Leaflet) -> None:
    for number in range(2):
        for panel in panels(leaflet, number):
            assert len(panel) > 30


def test_no_letter_lies_on_a_fold_or_past_the_edge(leaflet: Leaflet) -> None:
    for number in range(2):
        for glyph in leaflet.glyphs(number):
            assert glyph.bottom >= 8 * MM, glyph
            for fold in FOLDS[number]:
                assert glyph.right <= (fold - WHITE) * MM or glyph.left >= (fold + WHITE) * MM, glyph


def test_nothing_covers_anything(leaflet: Leaflet) -> None:
    for number in range(2):
        glyphs = sorted(leaflet.glyphs(number), key=lambda glyph: glyph.left)
        for n, glyph in enumerate(glyphs):
            near = (other for other in glyphs[n + 1 : n + 400] if other.left < glyph.right)
            assert not any(glyph.covers(other) for other in near), glyph


def test_the_cover_names_the_houses_and_their_phones() -> None:
    leaflet = printed(ordinary_town(), "depliants/reseau.pdf")
    *_, cover = panels(leaflet, 0)
    said = "".join(glyph.character for glyph in cover)
    for words in ("MaisonsdeServicesauPublicdeVillebois", "Gratuit", "Nord0322661028", "Sud0322503270"):
        assert words in said


def test_what_has_no_room_is_counted_with_where_it_is() -> None:
    said = printed(many_houses(6, 30), "depliants/reseau.pdf").text.replace("/ ", "/")
    assert "Les 30 organismes : maisons.example.org/villebois/partenaires" in said
    assert "Les 6 maisons : maisons.example.org/villebois/maisons" in said
