"""What the webmaster does not write never appears: no heading over nothing, no empty list, no word that there is none."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from portal.addresses import WRITTEN
from portal.outputs import make_outputs
from portal.outputs.pages.frame import frame

from .samples import HOUSE, project, read

#: The files that a town may do without.
OPTIONAL = ("life-events", "ailleurs", "landmarks", "glossary")
#: A house with the keys that it must have, open on one day.
ALONE = re.sub(r"    nom_court: .*\n", "", HOUSE) + "    horaires: {mardi: 9h-12h}\n"
PARTNER = "partenaires:\n  - id: caf\n    nom: Caisse d'allocations familiales\n"

#: Filled in on the phone, or when something is said.
FILLED_LATER = ".state, [role=status], [data-print-date]"


def made_pages(folder: Path, **files: str) -> dict[str, BeautifulSoup]:
    """Return the pages of a project with as little data as there can be, by their path."""
    for name in OPTIONAL:
        (folder / "data" / f"{name}.yml").unlink(missing_ok=True)
    for name, content in ({"documents": "documents: []\n"} | files).items():
        (folder / "data" / f"{name}.yml").write_text(content, encoding="utf-8")
    portal, _ = read(folder)
    made = make_outputs(replace(portal, publication=replace(portal.publication, leaflets=False)))
    return {
        path: BeautifulSoup(content.split("---", 2)[2], "html.parser")
        for path, content in made
        if path.endswith(".md") and isinstance(content, str)
    }


def is_empty(element: Tag) -> bool:
    return not element.get_text(strip=True) and not element.select("img, input, svg") and element.name != "svg"


def empty_elements(page: BeautifulSoup) -> Iterator[str]:
    """Yield what has nothing in it, and headings, other than links, that only another or the end follows."""
    for element in page.select("p, ul, ol, li, dl, dd, dt, td, th, section, nav, details, h1, h2, h3, h4, footer"):
        if is_empty(element) and not element.select_one(FILLED_LATER) and not element.css.match(FILLED_LATER):
            yield str(element)
    for heading in page.select("h2:not(:has(a)), h3:not(:has(a)), h4:not(:has(a))"):
        around = heading.find_parent(["summary", "section", "article", "li"]) or heading
        within = around.get_text(" ", strip=True) != heading.get_text(" ", strip=True)
        after = around.find_next_sibling()
        if not within and (after is None or (after.name <= heading.name and re.fullmatch("h[1-6]", after.name))):
            yield str(heading)


@pytest.mark.parametrize("partners", ["partenaires: []\n", PARTNER], ids=["no partner", "a name alone"])
def test_a_town_that_says_the_least_has_pages_without_holes(tmp_path: Path, partners: str) -> None:
    pages = made_pages(project(tmp_path), sites=ALONE, partners=partners)
    assert {path: list(empty_elements(page)) for path, page in pages.items() if any(empty_elements(page))} == {}


def test_only_the_list_of_partners_says_that_there_is_none(tmp_path: Path) -> None:
    pages = made_pages(project(tmp_path), sites=ALONE, partners="partenaires: []\n")
    none = re.compile(r"\b(aucune?|pas de)\b", re.IGNORECASE)
    del pages["qualite/index.md"]  # it tells what the rules on the data forbid
    assert [path for path, page in pages.items() if none.search(page.get_text())] == ["partenaires/index.md"]


@pytest.mark.parametrize(
    ("partners", "sections"),
    [("partenaires: []\n", ["houses", "week", "map"]), (PARTNER, ["houses", "week", "partners", "map"])],
)
def test_the_menu_leads_to_no_empty_list(tmp_path: Path, partners: str, sections: list[str]) -> None:
    folder = project(tmp_path)
    made_pages(folder, sites=ALONE, partners=partners)
    assert frame(read(folder)[0])["sections"] == sections


def test_the_foot_of_a_page_leads_to_no_page_that_nobody_wrote(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "docs" / "a-propos.md").write_text("---\ntitle: À propos\n---\nBonjour.\n", encoding="utf-8")
    leads_to = frame(read(folder)[0])["addresses"]
    assert [name for name in WRITTEN if name in leads_to] == ["about"]
