"""When each fact was last checked: what both the webmaster's report and the page about quality tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from portal import addresses
from portal.languages import Language
from portal.portal import Portal


@dataclass(frozen=True)
class CheckedFact:
    """What was checked on a day (None: never), whether that still holds, and the address at which it stands."""

    name: str
    address: str
    checked_on: date | None
    is_trusted: bool


def checked_houses(portal: Portal) -> Iterator[CheckedFact]:
    """Yield the houses, in the order of the data."""
    for house in portal.houses:
        yield _fact(portal, house.label, addresses.house(house.id), house.checked_on)


def checked_permanences(portal: Portal, language: Language) -> Iterator[CheckedFact]:
    """Yield the permanences that have not ended; nobody can check an invented one."""
    for partner in portal.partners:
        for permanence in portal.current_permanences(partner):
            if not permanence.is_example:
                house = portal.house_by_id[permanence.house_id]
                name = f"{partner.label}, {house.label}, {language.weekday(permanence.weekday)}"
                yield _fact(portal, name, addresses.partner(partner.id), permanence.checked_on)


def checked_elsewhere(portal: Portal) -> Iterator[CheckedFact]:
    """Yield what is found elsewhere in town."""
    for entry in portal.elsewhere:
        yield _fact(portal, entry.title, addresses.elsewhere(entry.id), entry.checked_on)


def checked_guides(portal: Portal) -> Iterator[CheckedFact]:
    """Yield the guides, whose official pages are trusted for longer."""
    for guide in portal.guides:
        trusted = portal.is_guide_trusted(guide)
        yield CheckedFact(guide.title, addresses.guide(guide.slug), guide.checked_on, trusted)


def oldest_first(facts: Iterable[CheckedFact]) -> tuple[CheckedFact, ...]:
    """Return facts by the day of their check: those that nobody ever checked, then the oldest."""
    return tuple(sorted(facts, key=lambda fact: fact.checked_on or date.min))


def _fact(portal: Portal, name: str, address: str, checked_on: date | None) -> CheckedFact:
    return CheckedFact(name, address, checked_on, portal.is_trusted(checked_on))
