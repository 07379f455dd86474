"""Emergencies first, then what people ask here and find elsewhere in town."""

from collections.abc import Iterator

from portal import addresses
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.portal import Portal


def elsewhere_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /ailleurs/, unless the town has nothing to say there."""
    if portal.elsewhere:
        yield page(
            portal,
            addresses.ELSEWHERE,
            "elsewhere.html",
            page_head(portal.language, "elsewhere"),
            urgent=[entry for entry in portal.elsewhere if entry.is_urgent],
            doubt=doubt_about(portal, elsewhere=portal.elsewhere),
            others=[entry for entry in portal.elsewhere if not entry.is_urgent],
        )
