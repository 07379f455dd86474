"""Every leaflet of two towns, read back: accessible, legible, complete, and leading to its page."""

from collections.abc import Mapping
from functools import cache

import pytest

from portal.outputs.leaflets import LeafletInfo, leaflet_list, leaflets

from .reading import MM, Leaflet, descend, plain
from .towns import PUBLICATION, crowded_town, ordinary_town

A4, A4_LANDSCAPE, A3_LANDSCAPE = (210, 297), (297, 210), (420, 297)
TOWNS = {"ordinary": ordinary_town(), "crowded": crowded_town()}


@cache
def printed(town: str) -> Mapping[str, bytes]:
    return dict(leaflets(TOWNS[town]))


def cases() -> list[tuple[str, LeafletInfo, str]]:
    return [
        (town, info, path)
        for town, portal in TOWNS.items()
        for info in leaflet_list(portal)
        for path in (info.path, info.large_print)
        if path
    ]


@pytest.fixture(params=cases(), ids=lambda case: f"{case[0]}: {case[2]}")
def case(request: pytest.FixtureRequest) -> tuple[str, LeafletInfo, str]:
    found: tuple[str, LeafletInfo, str] = request.param
    return found


@pytest.fixture
def info(case: tuple[str, LeafletInfo, str]) -> LeafletInfo:
    return case[1]


@pytest.fixture
def leaflet(case: tuple[str, LeafletInfo, str]) -> Leaflet:
    town, _, path = case
    return Leaflet(path, printed(town)[path])


@pytest.fixture
def is_large(case: tuple[str, LeafletInfo, str]) -> bool:
    return case[2].endswith("-gros-caracteres.pdf")


def test_it_declares_universal_accessibility_and_french(leaflet: Leaflet, info: LeafletInfo) -> None:
    root = leaflet.pdf.Root
    with leaflet.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert plain(str(metadata["dc:title"])) == plain(info.title)
    assert str(root.Lang).split("-")[0] == "fr"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle


def test_its_structure_can_be_followed_by_ear(leaflet: Leaflet) -> None:
    kinds = [str(element.S) for element in leaflet.elements()]
    assert kinds.count("/H1") == 1
    assert kinds.index("/H1") == min(n for n, kind in enumerate(kinds) if kind.startswith("/H"))
    assert all(element.get("/Alt") for element in leaflet.elements() if element.S == "/Figure")
    assert "/Figure" in kinds
    for table in (element for element in leaflet.elements() if element.S == "/Table"):
        assert "/TH" in [str(cell.S) for cell in descend(table)]


def test_its_pages_have_the_size_of_the_paper(leaflet: Leaflet, info: LeafletInfo) -> None:
    width, height = {"semaine": A3_LANDSCAPE, "reseau": A4_LANDSCAPE}.get(info.kind.name, A4)
    for page in leaflet.pdf.pages:
        left, bottom, right, top = (float(number) for number in page.mediabox)
        assert (left, bottom) == (0, 0)
        assert right == pytest.approx(width * MM, abs=0.5)
        assert top == pytest.approx(height * MM, abs=0.5)


def test_its_fonts_are_inside(leaflet: Leaflet) -> None:
    names = []
    for font in leaflet.fonts():
        descriptor = font.DescendantFonts[0].FontDescriptor
        names.append(str(font.BaseFont))
        assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    assert any("IBMPlexSans" in name for name in names)


def test_its_type_is_large_enough(leaflet: Leaflet, info: LeafletInfo, is_large: bool) -> None:
    # A poster may be printed on A4, at 1/√2 of its size.
    least = 18 if is_large else 12 * 2**0.5 if info.kind.name == "semaine" else 12
    assert min(leaflet.type_sizes()) >= least


def test_nothing_leaves_the_page_nor_covers_anything(leaflet: Leaflet) -> None:
    margin = 8 * MM
    for number, page in enumerate(leaflet.pdf.pages):
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        glyphs = leaflet.glyphs(number)
        for glyph in glyphs:
            assert glyph.left >= margin, glyph
            assert glyph.right <= width - margin, glyph
            assert glyph.bottom >= margin, glyph
            assert glyph.top <= height - margin, glyph
        glyphs.sort(key=lambda glyph: glyph.left)
        for n, glyph in enumerate(glyphs):
            for other in glyphs[n + 1 :]:
                if other.left >= glyph.right:
                    break
                assert not glyph.covers(other), (number + 1, glyph, other)


def test_no_page_is_empty(leaflet: Leaflet) -> None:
    for number in range(leaflet.page_count):
        assert len(leaflet.page_text(number)) > 100


def test_its_code_leads_to_its_page(leaflet: Leaflet, info: LeafletInfo) -> None:
    assert leaflet.qr_codes() == [PUBLICATION.url + info.page]


def test_it_says_when_it_was_made_and_how_far_to_rely_on_it(leaflet: Leaflet) -> None:
    assert "Fait le 24 novembre 2026" in leaflet.text
    right, doubtful = "Valable jusqu'au" in leaflet.text, "à vérifier" in leaflet.text
    assert right != doubtful
    # One who reads the sign finds what it means, once.
    assert leaflet.text.count("! = À confirmer : appelez avant de vous déplacer.") == doubtful


def test_several_pages_are_numbered(leaflet: Leaflet, info: LeafletInfo) -> None:
    if leaflet.page_count > 1 and info.kind.name != "reseau":
        for number in range(leaflet.page_count):
            assert f"Page {number + 1} sur {leaflet.page_count}" in leaflet.page_text(number)


def test_its_links_can_be_followed(leaflet: Leaflet, info: LeafletInfo) -> None:
    links = {
        str(annotation.A.URI)
        for page in leaflet.pdf.pages
        for annotation in page.get("/Annots", [])
        if annotation.get("/Subtype") == "/Link"
    }
    assert PUBLICATION.url + info.page in links
    assert any(link.startswith("tel:") for link in links)


def test_no_character_is_missing(leaflet: Leaflet) -> None:
    assert "\ufffd" not in leaflet.text


def test_previews_are_small_pictures(info: LeafletInfo, case: tuple[str, LeafletInfo, str]) -> None:
    preview = printed(case[0])[info.preview]
    assert preview.startswith(b"\x89PNG")
    assert len(preview) < 80_000


@pytest.mark.parametrize("town", TOWNS)
def test_the_list_names_exactly_what_is_made(town: str) -> None:
    named = {
        path
        for info in leaflet_list(TOWNS[town])
        for path in (info.path, info.large_print, info.preview)
        if path is not None
    }
    assert named == set(printed(town))


def test_the_same_data_give_the_same_bytes() -> None:
    assert dict(leaflets(ordinary_town())) == printed("ordinary")
