"""What every sheet carries: title, dates, how far it can be relied on, public address with its QR code."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.model.house import House
from portal.model.landmark import Landmark
from portal.model.partner import Permanence
from portal.outputs.access_notes import known_access
from portal.outputs.geometry import Neighbours
from portal.outputs.leaflets.facts import Facts, phone_facts
from portal.outputs.leaflets.landmarks import landmark_in_words
from portal.outputs.leaflets.qr import qr_svg
from portal.outputs.leaflets.validity import valid_until
from portal.portal import Portal

#: An address of another site that is longer than this (characters) is one that nobody types.
_LONGEST_TYPED = 40
#: Sheets name at most this many houses; beyond, they say where the list is.
MOST_HOUSES_NAMED = 6


@dataclass(frozen=True)
class Told:
    """The facts that a sheet tells and that change: houses, with their hours or not, and permanences.

    ``is_sure`` is False when something else on the sheet has to be checked.
    """

    houses: Sequence[House]
    permanences: Sequence[Permanence]
    has_hours: bool = True
    is_sure: bool = True


@dataclass(frozen=True)
class Desk:
    """What the sheets are made from: the Portal, and its landmarks sorted by where they are."""

    portal: Portal
    landmarks: Neighbours[Landmark]

    @classmethod
    def of(cls, portal: Portal) -> "Desk":
        """Prepare the making of all sheets of a Portal."""
        return cls(portal, Neighbours(portal.landmarks))

    def head(self, title: str, page: str, told: Told) -> Facts:
        """Return what every sheet carries."""
        address = self.address(page)
        return {
            "title": title,
            "portal": self.portal.publication.name,
            **self._reliance(told),
            "example": any(permanence.is_example for permanence in told.permanences),
            **address,
            "qr": qr_svg(address["url"]) if address["url"] else "",
        }

    def _reliance(self, told: Told) -> Facts:
        """Return when a sheet was made, and until when it is right.

        ``until`` is empty over a fact that nobody confirmed lately; ``doubtful`` tells whether a line bears the sign of
        doubt; ``confirm`` is the phone of the one house that the sheet is about, if it is one.
        """
        portal = self.portal
        checks = [permanence.checked_on for permanence in told.permanences]
        checks += [house.checked_on for house in told.houses if told.has_hours]
        doubtful = not all(map(portal.is_trusted, checks))
        until = valid_until(portal.today, (portal.calendars[house.id] for house in told.houses), told.permanences)
        return {
            "made": portal.language.date(portal.today),
            "until": "" if doubtful or not told.is_sure else portal.language.date(until),
            "doubtful": doubtful,
            "confirm": phone_facts(told.houses[0].phone if len(told.houses) == 1 else None),
        }

    def ways(self, house: House) -> list[str]:
        """Return how to come to a house: what the webmaster wrote, the nearest landmark, what is known of its access."""
        language = self.portal.language
        landmark = landmark_in_words(language, self.landmarks, house)
        phone = phone_facts(house.phone)["phone"]
        notes = [language.words.say(key, phone=phone, **names) for key, names in known_access(language, house)]
        return [*house.access, *([landmark] if landmark else []), *notes]

    def address(self, page: str) -> Facts:
        """Return the public address of a page, as it is followed and as it is read; empty when the site has none."""
        url = self.portal.publication.url + page
        return {"url": url, "shown": shown_address(url)} if url.startswith("http") else {"url": "", "shown": ""}


def shown_address(url: str) -> str:
    """Return an address as people read and type it: without its scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")


def typed_address(url: str) -> str:
    """Return what paper tells of another site's address: the whole, or its host where it is too long to be typed."""
    shown = shown_address(url)
    return shown if len(shown) <= _LONGEST_TYPED else shown.partition("/")[0]
