"""Where « En danger ? » leads, from the home page and from every page's foot."""

from portal import addresses
from portal.portal import Portal


def danger_page(portal: Portal) -> str:
    """Return the address of the page with the numbers to call, or nothing when the town has no such page."""
    if any(entry.is_urgent for entry in portal.elsewhere):
        return addresses.ELSEWHERE
    return next((addresses.guide(guide.slug) for guide in portal.guides if guide.front.quick_exit), "")
