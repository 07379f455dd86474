"""Invented permanences on paper: each sheet that tells one says so on every page, aloud once, and on each line."""

import re

import pikepdf
import pytest

from portal.outputs.leaflets import leaflet_list
from portal.portal import Portal

from .printing import printed, text
from .reading import MM, Leaflet, plain
from .towns import WEEK, crowded_town, guide, house, partner, permanence, portal

EXAMPLE = permanence(exemple="oui")
SURE = permanence(jour="jeudi", verifie_le="2026-11-01")
SENTENCE = plain("Feuille d'exemple. Les permanences marquées « Exemple » sont inventées.")
#: Those which tell a permanence of the partner « caf », and their panels.
MARKED = {
    "maison-nord": 1,
    "maison-nord-gros-caracteres": 1,
    "semaine-nord": 1,
    "partenaire-caf": 1,
    "demarche-demenager": 1,
    "demarche-demenager-gros-caracteres": 1,
    "reseau": 3,
}


def town(*visits: dict[str, str]) -> Portal:
    """Return two houses, one of which a partner visits."""
    south = house(id="sud", nom_court="Sud", position="49.87436, 2.30671")
    partners = (partner(permanences=list(visits)), partner(id="absent", sigle="CPAM", permanences=[]))
    return portal(houses=(house(), south), partners=partners, guides=(guide(),))


def marks(leaflet: Leaflet, number: int) -> int:
    """Return how many times a page bears the mark: large letters that go up."""
    letters = [glyph.character for glyph in leaflet.glyphs(number) if glyph.top - glyph.bottom > 12 * MM]
    return "".join(letters).count("EXEMPLE")


@pytest.mark.parametrize(("path", "panels"), MARKED.items())
def test_every_page_of_a_sheet_with_an_example_bears_the_mark(path: str, panels: int) -> None:
    leaflet = printed(town(EXAMPLE, SURE), f"depliants/{path}.pdf")
    for number in range(leaflet.page_count):
        assert marks(leaflet, number) == panels


def test_a_long_sheet_bears_it_on_every_page() -> None:
    crowded = crowded_town()
    first, *others = crowded.partners
    visits = tuple(one.model_copy(update={"is_example": True}) for one in first.permanences)
    partners = (first.model_copy(update={"permanences": visits}), *others)
    leaflet = printed(portal(houses=crowded.houses, partners=partners), "depliants/maison-nord.pdf")
    assert leaflet.page_count > 2
    assert all(marks(leaflet, number) == 1 for number in range(leaflet.page_count))


def test_sheets_without_an_example_bear_no_mark() -> None:
    for one, paths in ((town(SURE), set(MARKED)), (town(EXAMPLE), {"maison-sud", "semaine-sud", "partenaire-absent"})):
        for path in paths:
            leaflet = printed(one, f"depliants/{path}.pdf")
            assert not any(marks(leaflet, number) for number in range(leaflet.page_count))
            assert "exemple" not in leaflet.text.replace("Par exemple", "").casefold()


@pytest.mark.parametrize("path", MARKED)
def test_the_mark_is_heard_once_as_a_sentence_and_seen_behind_the_text(path: str) -> None:
    leaflet = printed(town(EXAMPLE, SURE), f"depliants/{path}.pdf")
    assert leaflet.text.count(SENTENCE) == 1
    for page in leaflet.pdf.pages:
        first = next(found for found in pikepdf.parse_content_stream(page) if str(found.operator) in ("BDC", "BMC"))
        assert str(first.operands[0]) == "/Artifact"


@pytest.mark.parametrize("path", MARKED)
def test_each_line_of_an_example_is_marked_and_no_other(path: str) -> None:
    said = text(town(EXAMPLE, SURE), path).replace(SENTENCE, "").replace("Par exemple", "")
    lines = 1 if path != "partenaire-caf" else 1 + 3
    assert len(re.findall(r"! ?Exemple\b", said)) == lines
    assert len(re.findall(r"\bExemple\b", said)) == lines


def test_the_network_marks_houses_that_it_only_counts() -> None:
    visits = [permanence(jour=day, exemple="oui") for day in list(WEEK)[1:]]
    sixth = permanence(site="sud", jour="jeudi", exemple="oui")
    assert "Dans 2 maisons ! Exemple" in text(town(*visits, sixth), "reseau").replace("maisons!", "maisons !")


def test_every_kind_of_sheet_is_looked_at() -> None:
    kinds = {info.kind.name for info in leaflet_list(town(EXAMPLE))}
    assert kinds == {path.partition("-")[0] for path in MARKED}
