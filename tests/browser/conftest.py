"""A real browser, and small pages made on the spot that load the scripts of the site."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from portal.languages.french import FRENCH
from portal.outputs.scripts import with_words

SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "scripts"
ADDRESS = "https://portail.test/"
DOCUMENT = """<!doctype html>
<html lang="fr" class="js">
<meta charset="utf-8">
<title>Essai</title>
<script src="/live.js"></script>
<script defer src="/page.js"></script>
<body>{body}<script>document.dispatchEvent(new Event("settle"))</script></body>
</html>"""


@pytest.fixture(scope="session")
def open_page() -> Callable[[Page, str], None]:
    """Open a page with this body at an address of its own (storage needs one), with no server and no network."""

    def open_page(page: Page, body: str) -> None:
        def answer(route: Route) -> None:
            script = SCRIPTS / route.request.url.removeprefix(ADDRESS)
            if script.suffix == ".js":
                source = script.read_text(encoding="utf-8")
                spoken = script.stem in FRENCH.words["scripts"]
                published = with_words(FRENCH, script.stem, source) if spoken else source
                route.fulfill(body=published, content_type="text/javascript")
            else:
                route.fulfill(body=DOCUMENT.format(body=body), content_type="text/html")

        page.unroute_all()
        page.route(f"{ADDRESS}**", answer)
        page.goto(ADDRESS)

    return open_page
