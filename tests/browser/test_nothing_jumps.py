"""Nothing moves under the thumb while a page arrives, however slowly."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import NOW, QuietHandler, serve

#: Days after the build much of what was written is over: the phone has the most to settle.
LATER = NOW + timedelta(days=3, hours=6)

_WATCH = """window.shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { shift += entry.value; }))
  .observe({ type: 'layout-shift', buffered: true });"""
_PAINTED = "new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))"


class SlowHandler(QuietHandler):
    """Serves a folder over a slow network: seconds before each script and style sheet, and pieces of a page."""

    scripts, styles, pieces = 0.0, 0.0, 1

    def do_GET(self) -> None:  # noqa: N802 (the base class names it so)
        """Wait, then serve."""
        time.sleep({".js": self.scripts, ".css": self.styles}.get(Path(self.path).suffix, 0))
        if self.path.endswith("/") and self.pieces > 1:
            self.trickle(Path(self.translate_path(self.path), "index.html").read_bytes())
        else:
            super().do_GET()

    def trickle(self, page: bytes) -> None:
        """Send a page piece by piece."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        size = len(page) // self.pieces + 1
        for start in range(0, len(page), size):
            self.wfile.write(page[start : start + size])
            time.sleep(0.05)


@pytest.fixture(scope="module")
def slow_site(built_site: Path) -> Iterator[str]:
    with serve(built_site, SlowHandler) as address:
        yield address


def shift(browser: Browser, address: str) -> float:
    """Return how much what a phone shows of a page has moved once it is there (0: not at all)."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.clock.set_fixed_time(LATER)
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(address)
    page.evaluate(_PAINTED)
    moved = float(page.evaluate("shift"))
    context.close()
    return moved


@pytest.mark.parametrize("address", ["", "maisons/atrium/", "semaine/", "partenaires/caf/"])
@pytest.mark.parametrize(("scripts", "styles"), [(0, 0), (50, 50), (300, 300), (300, 0), (0, 300)])
def test_nothing_jumps_while_scripts_and_styles_are_waited_for(
    browser: Browser, slow_site: str, monkeypatch: pytest.MonkeyPatch, scripts: int, styles: int, address: str
) -> None:
    monkeypatch.setattr(SlowHandler, "scripts", scripts / 1000)
    monkeypatch.setattr(SlowHandler, "styles", styles / 1000)
    assert shift(browser, slow_site + address) == 0


@pytest.mark.parametrize("address", ["", "maisons/atrium/", "semaine/", "partenaires/caf/"])
def test_nothing_jumps_while_a_page_comes_in_pieces(
    browser: Browser, slow_site: str, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(SlowHandler, "pieces", 6)
    assert shift(browser, slow_site + address) == 0
