"""The page that a phone without network shows in the place of one that it has not kept."""

from collections.abc import Iterator

from portal import addresses
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.portal import Portal


def offline_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /hors-ligne/: whom to call, and which pages are there without network."""
    yield page(portal, addresses.OFFLINE, "offline.html", page_head(portal.language, "offline"))
