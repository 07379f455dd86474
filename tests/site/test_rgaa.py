"""What the statement on accessibility says that tests decide, tests do decide; and some of it is decided here."""

import ast
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import axe_playwright_python
import pytest

from tests.conftest import ROOT
from tests.site.built import BuiltPage, pages

TESTS = ROOT / "tests"
PROOFS: Mapping[str, list[str]] = tomllib.loads((TESTS / "site" / "rgaa.toml").read_text(encoding="utf-8"))
#: How many criteria each theme of the RGAA 4.1 has: 106 in all.
CRITERIA = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
#: Films, sounds, frames, pictures that say something, what a page does by itself after a while.
ABSENT = "video, audio, iframe, frame, object, embed, canvas, img:not([alt='']), picture, figure, map, svg text, meta[http-equiv=refresh]"
#: How pages were dressed before there were style sheets.
DRESSING = "[style], [align], [bgcolor], [valign], font, center, big, tt, marquee, blink, basefont"


@pytest.fixture(scope="session")
def site_pages(built_site: Path) -> dict[str, BuiltPage]:
    return pages(built_site)


def found(site_pages: dict[str, BuiltPage], selector: str) -> list[tuple[str, str]]:
    """Return what every page holds of something, with the page's address."""
    return [(page.address, str(one)[:100]) for page in site_pages.values() for one in page.soup.select(selector)]


def in_order(numbers: set[str]) -> list[str]:
    return sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])


def numbers_in(text: str) -> list[str]:
    return re.findall(r"\b\d{1,2}\.\d{1,2}\b", text)


def statement() -> tuple[list[str], list[str]]:
    """Return the criteria that the statement calls decided by a control, and those that it leaves to a person."""
    text = (ROOT / "docs" / "accessibilite.md").read_text(encoding="utf-8")
    controlled, left = text.split("## Ce que personne n’a encore jugé")
    decided = [
        number for names in re.findall(r"^- \*\*(.+?)\*\*", controlled, re.MULTILINE) for number in numbers_in(names)
    ]
    left = left.split("\n## ")[0]
    return decided, numbers_in(left)


def test_the_statement_names_each_of_the_106_criteria_once() -> None:
    decided, left = statement()
    every = [f"{theme}.{number}" for theme, count in enumerate(CRITERIA, 1) for number in range(1, count + 1)]
    assert len(every) == 106
    assert in_order({*decided, *left}) == every
    assert len(decided) + len(left) == 106


def test_what_the_statement_calls_decided_has_its_tests() -> None:
    assert in_order(set(statement()[0])) == in_order(set(PROOFS))


def test_every_test_that_is_named_exists() -> None:
    files = {file.name: file for file in TESTS.rglob("test_*.py")}
    named = {proof for proofs in PROOFS.values() for proof in proofs if proof != "axe"}
    trees = {name: ast.parse(files[name].read_text(encoding="utf-8")) for name in {one.split("::")[0] for one in named}}
    known = {
        f"{name}::{one.name}" for name, tree in trees.items() for one in tree.body if isinstance(one, ast.FunctionDef)
    }
    assert named - known == set()


def test_the_sweep_has_rules_for_each_criterion_that_is_left_to_it() -> None:
    source = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    examined = set(re.findall(r'"RGAA-(\d+\.\d+)\.\d+"', source))
    by_axe = {number for number, proofs in PROOFS.items() if "axe" in proofs}
    assert in_order(by_axe - examined) == []


def test_no_page_holds_what_the_site_does_without(site_pages: dict[str, BuiltPage]) -> None:
    assert found(site_pages, ABSENT) == []


def test_what_only_adorns_is_kept_from_the_ear(site_pages: dict[str, BuiltPage]) -> None:
    assert found(site_pages, "svg:not([aria-hidden=true]):not([role=img])") == []


def test_every_table_is_one_of_data_with_its_headers(site_pages: dict[str, BuiltPage]) -> None:
    assert [page for page in site_pages.values() for table in page.soup.select("table") if not table.select("th")] == []
    assert found(site_pages, "table[role=presentation], thead th:not([scope]):not(table:not([class]) th)") == []


def test_every_page_says_what_it_is(site_pages: dict[str, BuiltPage]) -> None:
    for page in site_pages.values():
        assert page.file.read_text(encoding="utf-8").lstrip().startswith("<!doctype html>"), page.address
        assert page.soup.html, page.address
        assert page.soup.html["lang"] == "fr", page.address
        assert page.soup.title, page.address
        assert page.soup.title.get_text().strip(), page.address


def test_no_page_dresses_itself(site_pages: dict[str, BuiltPage]) -> None:
    assert found(site_pages, DRESSING) == []


def test_no_page_asks_for_anything_that_it_sends(site_pages: dict[str, BuiltPage]) -> None:
    assert found(site_pages, "form[action], form[method], [required], [pattern], [formaction]") == []


def test_no_page_opens_a_window(site_pages: dict[str, BuiltPage], built_site: Path) -> None:
    assert found(site_pages, "[target]") == []
    scripts = (built_site / "assets" / "scripts").glob("*.js")
    assert [file.name for file in scripts if "window.open" in file.read_text(encoding="utf-8")] == []


def test_no_script_listens_to_how_the_phone_is_held(built_site: Path) -> None:
    scripts = built_site.rglob("*.js")
    listening = re.compile(r"""addEventListener\(["']device(?:motion|orientation)""")
    assert [file.name for file in scripts if listening.search(file.read_text(encoding="utf-8"))] == []
