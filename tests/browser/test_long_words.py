"""A reason in one long word, such as an address pasted by mistake, never pushes a page sideways."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import TOWN, build, make_project

LONG = "Réaménagement" * 6 + "ée"


@pytest.fixture(scope="module")
def wordy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a town that gives 80 letters without a space as a reason to close and to cancel."""
    folder = tmp_path_factory.mktemp("wordy")
    data = shutil.copytree(TOWN, folder / "data")
    add_before(data / "sites.yml", "    source:", f"    exceptions: [{{le: 2026-11-26, motif: {LONG}}}]\n")
    cancelled = f"        annulations: [{{le: 2026-11-24, motif: {LONG}, remplacement: {LONG}}}]\n"
    add_before(data / "partners.yml", "        source:", cancelled)
    project = make_project(folder / "project", data)
    result = build(project, folder / "site", LEAFLETS="false")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def add_before(file: Path, text: str, added: str) -> None:
    """Add a line before the first that begins like this."""
    whole = file.read_text(encoding="utf-8")
    assert text in whole
    file.write_text(whole.replace(text, added + text, 1), encoding="utf-8")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("address", ["semaine", "maisons/atrium", "partenaires/caf"])
def test_a_long_reason_breaks_rather_than_push_the_page_sideways(
    browser: Browser, wordy_site: Path, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto((wordy_site / address / "index.html").as_uri())
    expect(page.get_by_text(LONG).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
