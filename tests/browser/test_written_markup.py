"""What people write in Markdown runs nothing in a real browser and asks no other site, even if no check refused it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page

from portal.languages.french import FRENCH
from portal.outputs.pages.markdown import article, to_html
from portal.safe_html import PAGE_EXTENSIONS, convert

OpenPage = Callable[[Page, str], None]

ATTACKS = [
    "<mailto:x/autofocus/contenteditable/onfocus=alert(1)> texte",
    "> [x]: javascript:alert(1)\n\n[Cliquez][x]",
    "- Un.\n\n    [x]: javascript:alert(1)\n\n- [Cliquez][x]",
    "![](https://ailleurs.example/p.gif)",
]


class Watch:
    """What a page does that nobody asked for: dialogs opened, other sites asked."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialogs: list[str] = []
        self.asked: list[str] = []
        page.on("dialog", self._close)
        page.on("request", lambda request: self.asked.append(request.url))
        page.route("https://ailleurs.example/**", lambda route: route.abort())

    def _close(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def saw_harm(self) -> bool:
        """Follow every link that keeps the page, and tell whether anything was run or asked for elsewhere."""
        for link in self.page.locator("body a").all():
            link.click(no_wait_after=True)
        self.page.wait_for_timeout(200)
        return bool(self.dialogs) or any("ailleurs.example" in url for url in self.asked)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_works_on_html_that_is_not_cleaned(page: Page, open_page: OpenPage, attack: str) -> None:
    watch = Watch(page)
    open_page(page, convert(attack))
    assert watch.saw_harm()


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_that_was_not_refused_does_nothing_in_a_guide(page: Page, open_page: OpenPage, attack: str) -> None:
    watch = Watch(page)
    open_page(page, to_html(attack))
    assert not watch.saw_harm()


@pytest.mark.parametrize("attack", [*ATTACKS, "Un mot.\n{: autofocus tabindex=0 onfocus=alert(1) }"])
def test_an_attack_that_was_not_refused_does_nothing_in_a_page_of_docs(
    page: Page, open_page: OpenPage, attack: str
) -> None:
    watch = Watch(page)
    open_page(page, article(FRENCH, None, convert(attack, PAGE_EXTENSIONS)))
    assert not watch.saw_harm()
