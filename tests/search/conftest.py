"""The search box of the built site, in a real browser."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}

_ANSWERED = """() => {
  const status = document.querySelector('.md-search [role=status]');
  window.answered = new Promise(resolve => {
    new MutationObserver((_, observer) => { observer.disconnect(); setTimeout(resolve); })
      .observe(status, { childList: true });
  });
}"""
_RESULTS = """() => Array.from(document.querySelectorAll('.md-search-result__link')).map(link => ({
  path: link.pathname + link.hash,
  title: link.querySelector('h1').textContent,
  said: link.textContent,
}))"""


@dataclass(frozen=True)
class Result:
    """One page of an answer: where it leads, its title, and all that is said of it."""

    path: str
    title: str
    said: str


@dataclass(frozen=True)
class SearchBox:
    """The open search box of a page."""

    page: Page

    def ask(self, text: str) -> list[Result]:
        """Type a text into the empty box, and return the answer to it: what is asked twice in a row is answered once."""
        self.page.fill("[data-md-component=search-query]", "")
        self.page.evaluate(_ANSWERED)
        self.page.fill("[data-md-component=search-query]", text)
        self.page.evaluate("window.answered")
        return [Result(**result) for result in self.page.evaluate(_RESULTS)]

    @property
    def status(self) -> str:
        """What is announced."""
        return self.page.locator(".md-search [role=status]").inner_text()


# pytest-playwright's own base_url warns under pytest 9.2, and a warning is an error here.
@pytest.fixture(scope="session")
def base_url(served_site: str) -> str:
    return served_site


@pytest.fixture
def open_home(browser: Browser, served_site: str) -> Iterator[Callable[[dict[str, int]], Page]]:
    """Open the home page at a size, its search ready."""
    contexts = []

    def open_home(size: dict[str, int]) -> Page:
        context = browser.new_context(viewport=size)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(served_site, wait_until="networkidle")
        return page

    yield open_home
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def box(browser: Browser, served_site: str) -> Iterator[SearchBox]:
    """The search box of a phone, opened once for all the questions of a module."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(served_site, wait_until="networkidle")
    page.get_by_role("button", name="Chercher").click()
    yield SearchBox(page)
    context.close()
