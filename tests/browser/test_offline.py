"""The site on a phone without network: what one visit keeps, how it is renewed, what leaves no trace.

The server is the tests' own: it can stop, break, fall silent, and serve another deployment.
"""

import shutil
import threading
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import NOW, TOWN, QuietHandler, build, epoch, make_project, serve

HOUSE, GUIDE, OTHER_GUIDE, SENSITIVE = "maisons/atrium/", "demarches/rsa/", "demarches/apa/", "demarches/violences/"
FIRST, SECOND = "23 novembre 2026", "24 novembre 2026"
#: Whatever the phone holds of the site, by address.
_KEPT = """async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
  return requests.flat().map(request => request.url).sort();
}"""


class Host:
    """A server of one site, as it is just now: ``broken`` answers with errors, ``silent`` never, ``gone`` not at all."""

    def __init__(self, site: Path) -> None:
        self.site, self.state, self.released = site, "well", threading.Event()


class HostHandler(QuietHandler):
    """Answers as the host is."""

    def __init__(self, host: Host, *arguments: Any, **options: Any) -> None:
        self.host = host
        super().__init__(*arguments, **options | {"directory": str(host.site)})

    def do_GET(self) -> None:  # noqa: N802 (the base class names it so)
        if self.host.state == "broken":
            self.send_error(500)
        elif self.host.state == "silent":
            self.host.released.wait(30)
        elif self.host.state == "well":
            # The deployments of a test are of one second: this server cannot tell which is newer.
            del self.headers["If-Modified-Since"]
            super().do_GET()


def _deployment(folder: Path, days: int = 0, **environment: str) -> Path:
    """Build the tests' town below /portail/, as it would be some days later."""
    now = epoch(NOW + timedelta(days=days))
    result = build(
        make_project(folder / "project", TOWN),
        folder / "web" / "portail",
        LEAFLETS="non",
        SOURCE_DATE_EPOCH=now,
        **environment,
    )
    assert result.returncode == 0, result.stderr
    return folder / "web"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _deployment(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _deployment(tmp_path_factory.mktemp("second"), days=1)


@pytest.fixture
def host(first: Path) -> Iterator[Host]:
    found = Host(first)
    yield found
    found.released.set()


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A phone that can keep the site, which stands below a path of its host."""
    with serve(host.site, partial(HostHandler, host)) as address:  # type: ignore[arg-type]
        context = browser.new_context(service_workers="allow", base_url=f"{address}portail/")
        yield context.new_page()
        host.released.set()
        context.close()


def visit(page: Page, address: str) -> None:
    """Read a page, until the phone has kept what it keeps."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(_KEPT)
    return found


def offline_note(page: Page) -> str:
    """What the page says of not being the newest; nothing when it came from the network."""
    note = page.locator("[data-offline]")
    return " ".join(note.inner_text().split()) if note.is_visible() else ""


def renewed(page: Page) -> None:
    """Have the browser look for a new worker as it does after each visit, and wait for what comes of it."""
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          await registration.update().catch(() => {});
          const worker = registration.installing || registration.waiting;
          if (!worker) return;
          await new Promise(resolve => {
            const look = () => ['activated', 'redundant'].includes(worker.state) && resolve();
            worker.addEventListener('statechange', look);
            look();
          });
        }"""
    )


def test_after_one_visit_pages_and_the_search_are_there_without_network_and_say_so(page: Page, host: Host) -> None:
    visit(page, "")
    page.goto(GUIDE)
    assert offline_note(page) == ""
    host.state = "gone"
    for address in ("", HOUSE, "partenaires/caf/", "semaine/", "ailleurs/", GUIDE):
        page.goto(address)
        assert offline_note(page) == f"Hors ligne : informations du {FIRST}", address
    page.goto("")
    assert page.locator("[data-state]:not(:empty)").count()
    assert page.evaluate("getComputedStyle(document.querySelector('.brand__logo')).width") != "auto"
    page.get_by_role("textbox", name="Mot à chercher").fill("carte grise")
    expect(page.get_by_role("link", name="Carte grise").first).to_be_visible()


def test_what_was_never_kept_is_a_page_with_the_phones_of_the_houses(page: Page, host: Host) -> None:
    visit(page, "")
    host.state = "gone"
    page.goto(OTHER_GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’est pas sur votre téléphone")
    assert page.locator("article a[href^='tel:']").count() >= 3
    page.get_by_role("link", name="Urgences et aides ailleurs").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Urgences et aides ailleurs")


def test_a_network_that_says_nothing_is_waited_for_a_moment_only(page: Page, host: Host) -> None:
    visit(page, "")
    host.state = "silent"
    page.goto(HOUSE, timeout=10_000)
    assert offline_note(page)
    assert page.locator("[data-state]:not(:empty)").count()


def test_a_new_deployment_is_there_at_the_next_visit_and_renews_what_is_kept(
    page: Page, host: Host, second: Path
) -> None:
    visit(page, "")
    host.site = second
    page.goto("")
    expect(page.get_by_role("contentinfo")).to_contain_text(SECOND)
    renewed(page)
    host.state = "gone"
    page.goto(HOUSE)
    assert offline_note(page) == f"Hors ligne : informations du {SECOND}"
    assert len(page.evaluate("caches.keys()")) == 1


@pytest.mark.parametrize("fault", ["half a page", "a file is missing", "errors"])
def test_a_broken_deployment_takes_nothing_away_and_locks_nothing_in(
    page: Page, host: Host, second: Path, tmp_path: Path, fault: str
) -> None:
    visit(page, "")
    before = kept(page)
    broken = _copy(second, tmp_path)
    if fault == "half a page":
        house = broken / "portail" / HOUSE / "index.html"
        house.write_bytes(house.read_bytes()[:5000])
    elif fault == "a file is missing":
        (broken / "portail" / "assets" / "portal.css").unlink()
    else:
        host.state = "broken"
    host.site = broken
    page.goto("semaine/")
    renewed(page)
    host.state = "gone"
    page.goto(HOUSE)
    assert offline_note(page) == f"Hors ligne : informations du {FIRST}"
    assert set(before) <= set(kept(page))
    host.site, host.state = second, "well"
    page.goto(HOUSE)
    assert offline_note(page) == ""
    expect(page.get_by_role("contentinfo")).to_contain_text(SECOND)
    renewed(page)
    host.state = "gone"
    page.goto("maisons/coursives/")
    assert offline_note(page) == f"Hors ligne : informations du {SECOND}"


def _copy(web: Path, folder: Path) -> Path:
    return Path(shutil.copytree(web, folder / "web"))


def test_a_guide_to_leave_at_once_leaves_no_trace(page: Page, host: Host) -> None:
    visit(page, "demarches/")
    before = kept(page)
    assert page.evaluate("address => fetch(address).then(answer => answer.ok)", "violences/")
    for address in (SENSITIVE, f"{SENSITIVE}index.html", f"{SENSITIVE}?de=moi"):
        page.goto(address, wait_until="networkidle")
    assert page.locator("[data-quick-exit]").count() == 1
    page.goto("demarches/")
    assert kept(page) == before
    page.get_by_role("button", name="Garder sur ce téléphone").click()
    expect(page.locator("[data-kept-status]")).to_contain_text("C’est fait")
    assert not [url for url in kept(page) if "violences" in url]
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)].flat()") == []
    host.state = "gone"
    page.goto(SENSITIVE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’est pas sur votre téléphone")


def test_a_visit_that_begins_with_a_guide_to_leave_at_once_keeps_nothing(page: Page) -> None:
    page.goto(SENSITIVE, wait_until="networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    assert kept(page) == []


def test_all_guides_are_kept_when_asked_for_and_their_size_is_said_first(page: Page, host: Host) -> None:
    visit(page, "demarches/")
    expect(page.get_by_text("environ")).to_contain_text("Ko")
    page.get_by_role("button", name="Garder sur ce téléphone").click()
    expect(page.locator("[data-kept-status]")).to_contain_text("C’est fait")
    host.state = "gone"
    page.goto(OTHER_GUIDE)
    assert offline_note(page)
    page.goto("demarches/")
    expect(page.locator("[data-kept-status]")).to_contain_text("Toutes les démarches sont sur ce téléphone")


def test_what_could_not_be_kept_is_told(page: Page, host: Host) -> None:
    visit(page, "demarches/")
    host.state = "gone"
    page.get_by_role("button", name="Garder sur ce téléphone").click()
    expect(page.locator("[data-kept-status]")).to_contain_text("n’ont pas pu être gardées")


def test_what_a_phone_kept_is_erased_with_one_button(page: Page) -> None:
    visit(page, GUIDE)
    page.get_by_role("checkbox").first.check()
    assert page.evaluate("localStorage.length")
    page.goto("mentions-legales/")
    page.get_by_role("button", name="Effacer ce que ce téléphone a gardé").click()
    expect(page.locator("[data-kept-status]")).to_contain_text("C’est effacé")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert kept(page) == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0


def test_a_site_published_without_has_phones_forget_what_they_kept(page: Page, host: Host, tmp_path: Path) -> None:
    visit(page, "")
    assert kept(page)
    host.site = _deployment(tmp_path, days=1, HORS_LIGNE="non")
    page.goto("")
    expect(page.get_by_role("contentinfo")).to_contain_text(SECOND)
    renewed(page)
    page.goto("semaine/")
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(found => !found.length)")
    assert kept(page) == []


def test_pages_opened_from_a_disk_say_that_they_cannot_be_kept(page: Page, first: Path) -> None:
    page.goto((first / "portail" / "demarches" / "index.html").as_uri())
    page.get_by_role("button", name="Garder sur ce téléphone").click()
    expect(page.locator("[data-kept-status]")).to_contain_text("Les pages ne peuvent pas être gardées ici")
