"""Which page ends with what a phone keeps of the site, and the button that erases it."""

from portal import addresses
from portal.portal import Portal


def kept_page(portal: Portal) -> str:
    """Return the address of the legal notice; where a town has none, of the list from A to Z, which is always made."""
    written = {addresses.page_of(page.path) for page in portal.static_pages}
    legal = addresses.WRITTEN["legal"]
    return legal if legal in written else addresses.A_Z
