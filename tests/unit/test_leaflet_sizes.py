"""What a button that offers a leaflet promises: its format, that it is a PDF, and its size as it was made."""

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from portal import addresses
from portal.outputs import make_outputs
from portal.outputs.leaflet_sizes import leaflet_sizes
from portal.portal import Portal

from .samples import project, read

SHEET = addresses.leaflet("maison", "atrium")


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    found, _ = read(project(tmp_path))
    return found


@pytest.mark.parametrize(("size", "told"), [(1, "1"), (60_000, "60"), (60_001, "61"), (1_234_000, "1234")])
def test_a_size_is_told_where_a_page_leaves_room_for_it(portal: Portal, size: int, told: str) -> None:
    page = f'<a>PDF<span data-size="{SHEET}"></span></a>'
    made = dict(leaflet_sizes(portal, {"a.md": page, "b.md": "no leaflet", SHEET: b"x" * size}))
    assert made == {"a.md": page.replace("></span>", f">, {told}\u00a0Ko</span>")}


def test_a_text_that_looks_like_room_for_a_size_is_no_such_thing(portal: Portal) -> None:
    typed = "&lt;span data-size=&#34;nothing&#34;&gt;&lt;/span&gt;"
    assert dict(leaflet_sizes(portal, {"a.md": typed})) == {}


def test_every_link_to_a_leaflet_tells_its_format_and_size(portal: Portal) -> None:
    made = dict(make_outputs(portal))
    told = made | dict(leaflet_sizes(portal, made))
    offered = set()
    for path, content in told.items():
        for link in BeautifulSoup(content, "html.parser").select('a[href$=".pdf"]') if path.endswith(".md") else ():
            sheet = addresses.LEAFLETS + str(link["href"]).rpartition("/")[2]
            offered.add(sheet)
            assert f"PDF, {-(-len(made[sheet]) // 1000)} Ko" in " ".join(link.get_text().split()), (path, sheet)
    assert offered == {path for path in made if path.endswith(".pdf")}


def test_pages_of_a_build_without_leaflets_are_left_as_they_are(portal: Portal) -> None:
    without = replace(portal, publication=replace(portal.publication, leaflets=False))
    assert not list(leaflet_sizes(without, dict(make_outputs(without))))
