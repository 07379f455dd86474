"""What comes from the data is never trusted: markup, templates and scripts in any text stay mere text."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import TOWN, QuietHandler, build, make_project

HOSTILE = """<script>window.pwned=1</script><img src=x onerror=window.pwned=1>"'>{{ 7*7 }}{% raw %}${1+1}`</script>"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a town whose texts are all hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    data = shutil.copytree(TOWN, folder / "data")
    for name, old in (
        ("sites.yml", "nom: Maison de Services au Public de l'Atrium"),
        ("sites.yml", "nom_court: Atrium"),
    ):
        replace(data / name, old, f"{old.split(':')[0]}: {quoted(HOSTILE)}")
    replace(data / "sites.yml", "adresse: 39 avenue de la Paix", f"adresse: {quoted(HOSTILE)}")
    replace(data / "partners.yml", "nom: France Travail", f"nom: {quoted(HOSTILE)}")
    replace(data / "landmarks.yml", "nom: Cathédrale Notre-Dame", f"nom: {quoted(HOSTILE)}")
    result = build(make_project(folder / "project", data), folder / "site", LEAFLETS="false")
    assert result.returncode == 0, result.stderr
    handler = partial(QuietHandler, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "address", ["", "maisons/", "maisons/atrium/", "partenaires/france-travail/", "semaine/", "a-z/"]
)
def test_hostile_texts_are_shown_and_never_run(page: Page, hostile_site: str, address: str) -> None:
    page.goto(hostile_site + address, wait_until="networkidle")
    assert page.evaluate("window.pwned") is None
    expect(page.locator("article").get_by_text("{{ 7*7 }}").first).to_be_attached()
    assert "<script>" not in page.title() or "{{ 7*7 }}" in page.title()


def test_hostile_names_are_mere_names_on_the_map_and_in_the_search(page: Page, hostile_site: str) -> None:
    page.goto(hostile_site + "carte/")
    page.get_by_role("button", name="Afficher la carte").click()
    marker = page.locator(".pin--house[aria-label*='{{ 7*7 }}']")
    expect(marker).to_be_visible()
    marker.press("Enter")
    page.locator("[data-md-component=search-query]").fill("window pwned")
    page.keyboard.press("End")
    page.wait_for_timeout(300)
    assert page.evaluate("window.pwned") is None
