"""What phones keep of a site, and how they know that it has changed; the site among a phone's applications."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from portal import addresses
from portal.model.static_page import StaticPage
from portal.outputs import FINISHERS, make_outputs
from portal.outputs.kept_page import kept_page
from portal.outputs.offline.manifest import web_manifest
from portal.outputs.offline.worker import kept_content, offline_worker
from portal.portal import Portal
from portal.source.switches import read_switches

from .samples import REPOSITORY, project, read

ICONS = REPOSITORY / "docs" / "assets" / "icons"


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    found, _ = read(project(tmp_path))
    return replace(found, publication=replace(found.publication, leaflets=False))


def worker(portal: Portal, files: dict[str, str | bytes]) -> str:
    ((path, script),) = offline_worker(portal, files)
    assert path == addresses.WORKER
    return script


def test_the_same_site_has_the_same_worker_and_another_site_another(portal: Portal) -> None:
    made = dict(make_outputs(portal))
    assert worker(portal, made) == worker(portal, dict(reversed(made.items())))
    others = [{**made, "index.md": "x"}, {**made, "assets/portal.css": b"a{}"}, {**made, "assets/portal.css": b"a{ }"}]
    workers = {worker(portal, files) for files in (made, *others)}
    assert len(workers) == 4
    assert worker(portal, {**made, "depliants/reseau.pdf": b"%PDF"}) in workers


def test_what_the_frame_says_around_pages_makes_another_worker(portal: Portal) -> None:
    tomorrow = replace(portal, today=portal.today.replace(year=portal.today.year + 1))
    assert worker(portal, {}) != worker(tomorrow, {})


def test_every_page_kept_at_once_is_made(portal: Portal) -> None:
    made = dict(make_outputs(portal))
    content = kept_content(portal, made)
    assert {addresses.house(house.id) for house in portal.houses} <= set(content["pages"])
    assert [page for page in content["pages"] if addresses.markdown_file(page) not in made] == []
    assert content["offline"] in content["pages"]


def test_one_visit_to_a_site_of_many_houses_does_not_keep_them_all(portal: Portal) -> None:
    house = portal.houses[0]
    many = replace(portal, houses=tuple(house.model_copy(update={"id": f"house-{n}"}) for n in range(300)))
    pages = kept_content(many, {})["pages"]
    assert addresses.HOME in pages
    assert not [page for page in pages if page.startswith(addresses.HOUSES)]


def test_the_worker_is_made_last_of_files_as_they_are_published() -> None:
    assert FINISHERS[-1] is offline_worker


@pytest.mark.parametrize(("answer", "keeps"), [("oui", True), ("non", False)])
def test_a_switch_has_phones_forget_what_they_kept(portal: Portal, answer: str, keeps: bool) -> None:
    published = replace(portal, publication=replace(portal.publication, **read_switches({"offline": answer})))
    script = worker(published, {})
    assert ("caches.delete(" in script, "'fetch'" in script) == (not keeps, keeps)


def test_the_manifest_names_icons_that_are_there_light_and_of_the_size_it_says(portal: Portal) -> None:
    ((path, text),) = web_manifest(portal)
    manifest = json.loads(text)
    assert (path, manifest["name"], manifest["lang"]) == (addresses.MANIFEST, portal.publication.name, "fr")
    assert len(manifest["short_name"]) <= 12
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        content = (REPOSITORY / "docs" / icon["src"]).read_bytes()
        width, height = Image.open(BytesIO(content)).size
        assert icon["sizes"] == f"{width}x{height}"
    assert max(file.stat().st_size for file in ICONS.glob("*.png")) < 6000


def test_addresses_of_the_manifest_hold_below_any_path(portal: Portal) -> None:
    manifest = json.loads(next(web_manifest(portal))[1])
    given = [manifest["start_url"], manifest["scope"], *(icon["src"] for icon in manifest["icons"])]
    assert [address for address in given if address.startswith("/") or ":" in address] == []


def test_what_a_phone_keeps_can_be_erased_in_a_town_that_has_no_legal_notice(portal: Portal) -> None:
    notice = StaticPage("mentions-legales.md", "Mentions", "")
    assert kept_page(replace(portal, static_pages=(notice,))) == "mentions-legales/"
    assert kept_page(replace(portal, static_pages=())) == "a-z/"
