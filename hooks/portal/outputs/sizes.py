"""How much a page shows: what is few, and how many dates are written for a phone to choose from.

The phone hides what is past, so that a page has to hold more than it shows, or it would be empty some days after a
build. All of it costs bytes on every visit.
"""

import gzip
from collections.abc import Collection

from portal.portal import Portal

#: Up to this many houses are named one by one on pages that are not about them; beyond, those lead to the list.
_FEW_HOUSES = 12
#: Up to this many, the home page and the week still show each, in brief: a département rather than a town.
_SOME_HOUSES = 60

#: Days on which somebody comes, as a house's page and the home page write them.
DAYS_WRITTEN = 14
#: Dates of one partner, on its own page, on a guide's, and on the list of all.
DATES_ON_PARTNER_PAGE, DATES_ON_GUIDE_PAGE, DATES_ON_PARTNER_LIST = 16, 8, 6

#: Up to this many leaflets of a kind lie open on the page that offers them all.
FEW_LEAFLETS = 6


#: Bytes that the frame adds to a page, compressed as a server sends it; a test compares it with a built site.
_FRAME = 2_400


def kilobytes_of(pages: Collection[str]) -> int:
    """Return about how many kilobytes, in tens, a phone loads for all of some pages, of which the articles are given."""
    return -(-sum(_FRAME + len(gzip.compress(page.encode(), mtime=0)) for page in pages) // 10_000) * 10


def has_few_houses(portal: Portal) -> bool:
    """Tell whether a page can show every house without becoming long or heavy."""
    return len(portal.houses) <= _FEW_HOUSES


def can_show_all_houses(portal: Portal) -> bool:
    """Tell whether a page can show every house in brief."""
    return len(portal.houses) <= _SOME_HOUSES


def weeks_written(portal: Portal) -> int:
    """Return how many weeks /semaine/ holds; the phone drops those that are over."""
    if has_few_houses(portal):
        return 5
    return 2 if can_show_all_houses(portal) else 1
