"""A real browser, and small pages made on the spot that load the scripts of the site."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

DEBIAN_CHROMIUM = Path("/usr/bin/chromium")
SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "scripts"
ADDRESS = "https://portail.test/"
DOCUMENT = """<!doctype html>
<html lang="fr" class="js">
<meta charset="utf-8">
<title>Essai</title>
<script defer src="/live.js"></script>
<script defer src="/page.js"></script>
<body>{body}</body>
</html>"""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    arguments = {**browser_type_launch_args, "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", *quiet]}
    chromium = os.environ.get("CHROMIUM") or (str(DEBIAN_CHROMIUM) if DEBIAN_CHROMIUM.exists() else None)
    return {**arguments, "executable_path": chromium} if chromium else arguments


# pytest-playwright's own base_url warns under pytest 9.2, and a warning is an error here.
@pytest.fixture(scope="session")
def base_url() -> str:
    return ADDRESS


@pytest.fixture(scope="session")
def open_page() -> Callable[[Page, str], None]:
    """Open a page with this body at an address of its own (storage needs one), with no server and no network."""

    def open_page(page: Page, body: str) -> None:
        def answer(route: Route) -> None:
            script = SCRIPTS / route.request.url.removeprefix(ADDRESS)
            if script.suffix == ".js":
                route.fulfill(path=script)
            else:
                route.fulfill(body=DOCUMENT.format(body=body), content_type="text/html")

        page.unroute_all()
        page.route(f"{ADDRESS}**", answer)
        page.goto(ADDRESS)

    return open_page
