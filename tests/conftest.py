"""What every test may use: the site of the tests' own town, built once and served for the whole run.

The tests know the houses and partners of ``tests/town``, so that another town's ``data/`` does not break them. Its site
is built and read at ``NOW``, whatever the day on which the tests run.
"""

import functools
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage

from portal.clock import PARIS

ROOT = Path(__file__).parent.parent
TOWN = Path(__file__).parent / "town"
DEBIAN_CHROMIUM = Path("/usr/bin/chromium")

#: A Monday, when most houses open in the afternoon only.
NOW = datetime(2026, 11, 23, 12, tzinfo=PARIS)


def epoch(moment: datetime) -> str:
    """Return a moment as ``SOURCE_DATE_EPOCH`` tells it."""
    return str(int(moment.timestamp()))


def build(project: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project as the webmaster does, at ``NOW`` unless told otherwise; any warning of MkDocs is an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": epoch(NOW), **environment}
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)


def make_project(folder: Path, data: Path, docs: Path = ROOT / "docs") -> Path:
    """Make a project that is this one, with other data, and its own copy of the texts of ``docs``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "hooks", "theme"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "data").symlink_to(data)
    copy_docs(docs, folder / "docs")
    return folder


def copy_docs(docs: Path, folder: Path) -> None:
    """Copy texts; a guide that was checked after ``NOW`` was checked on that day, or it would be refused."""
    shutil.copytree(docs, folder)
    for guide in folder.glob("demarches/*.md"):
        text = guide.read_text(encoding="utf-8")
        checked = re.sub(r"(?<=^verifie_le: ).+", lambda day: min(day[0], str(NOW.date())), text, count=1, flags=re.M)
        guide.write_text(checked, encoding="utf-8")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tests' town, leaflets included."""
    folder = tmp_path_factory.mktemp("town")
    result = build(make_project(folder / "project", TOWN), folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Keep requests out of the tests' output."""


@contextmanager
def serve(folder: Path, handler: type[SimpleHTTPRequestHandler] = QuietHandler) -> Iterator[str]:
    """Serve a folder, and tell at which address, with a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """The address, with a final slash, at which the site of the tests' town is served."""
    with serve(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    arguments = {**browser_type_launch_args, "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", *quiet]}
    chromium = os.environ.get("CHROMIUM") or (str(DEBIAN_CHROMIUM) if DEBIAN_CHROMIUM.exists() else None)
    return {**arguments, "executable_path": chromium} if chromium else arguments


@pytest.fixture(scope="session")
def refusals() -> list[str]:
    """What the policy of a page has kept it from loading or running, in the words of the browser."""
    return []


@pytest.fixture(autouse=True)
def _nothing_is_refused(refusals: list[str]) -> Iterator[None]:
    """Whatever a test does in the browser, no page asks for what its policy refuses; a test of that clears the list."""
    yield
    told = list(refusals)
    refusals.clear()
    assert told == []


@pytest.fixture(scope="session")
def browser(browser: Browser, refusals: list[str]) -> Browser:
    """The browser, in which it is ``NOW``, and which keeps no site, until a test says otherwise."""
    new_context = browser.new_context

    def watch(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            refusals.append(f"{message.location['url']}: {message.text}")

    def new_context_at_now(**options: Any) -> BrowserContext:
        context = new_context(**{"service_workers": "block", **options})
        context.clock.set_fixed_time(NOW)
        context.on("console", watch)
        return context

    browser.new_context = new_context_at_now  # type: ignore[method-assign]
    return browser


# pytest-playwright's own fixture warns under pytest 9.2, and a warning is an error here.
@pytest.fixture(scope="session")
def base_url(served_site: str) -> str:
    """The address that relative ones start from."""
    return served_site
