"""What every sheet carries: title, dates, public address with its QR code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.languages.french.dates import say_date
from portal.model.house import House
from portal.model.partner import Permanence
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.plan import Size, Surroundings, plan
from portal.outputs.leaflets.qr import qr_svg
from portal.outputs.leaflets.validity import valid_until
from portal.portal import Portal

#: Sheets name at most this many houses; beyond, they say where the list is.
MOST_HOUSES_NAMED = 6
#: Millimetres: the width between an A4 sheet's margins (``theme.typ``), and the heights of a plan, highest first.
_TEXT_WIDTH = 178
_PLAN_HEIGHTS = (74, 62, 50, 38)


@dataclass(frozen=True)
class Desk:
    """What the sheets are made from: the Portal, and its places sorted for the maps."""

    portal: Portal
    surroundings: Surroundings

    @classmethod
    def of(cls, portal: Portal) -> "Desk":
        """Prepare the making of all sheets of a Portal."""
        return cls(portal, Surroundings.of(portal.houses, portal.landmarks))

    def head(self, title: str, page: str, houses: Iterable[str], permanences: Iterable[Permanence]) -> Facts:
        """Return what every sheet carries. It concerns some houses (their ids) and some permanences."""
        portal = self.portal
        address = self.address(page)
        until = valid_until(portal.today, (portal.calendars[name] for name in houses), permanences)
        return {
            "title": title,
            "portal": portal.publication.name,
            "made": say_date(portal.today),
            "until": say_date(until),
            **address,
            "qr": qr_svg(address["url"]) if address["url"] else "",
        }

    def plans(self, houses: Sequence[House], *, large: bool, width: float = _TEXT_WIDTH) -> list[Facts]:
        """Return the map of some houses, in several heights: a page takes the highest for which it has room.

        In a large-print sheet it has one size, and its names are large too.
        """
        sizes = [Size(_TEXT_WIDTH, 100, 18)] if large else [Size(width, height) for height in _PLAN_HEIGHTS]
        drawn = (plan(houses, self.surroundings, size) for size in sizes)
        return [drawing for drawing in drawn if drawing]

    def address(self, page: str) -> Facts:
        """Return the public address of a page, as it is followed and as it is read; empty when the site has none."""
        url = self.portal.publication.url + page
        return {"url": url, "shown": shown_address(url)} if url.startswith("http") else {"url": "", "shown": ""}


def shown_address(url: str) -> str:
    """Return an address as people read and type it: without its scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")
