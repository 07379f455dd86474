"""The week of a house, for the wall beside its door."""

from collections.abc import Iterator, Sequence

from portal import addresses
from portal.languages import Language
from portal.model.fields import Weekday
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, permanence_facts, slot_facts
from portal.outputs.leaflets.houses import house_facts, who_comes
from portal.outputs.leaflets.sheet import Desk, Told
from portal.outputs.leaflets.validity import MONTHS, add_months
from portal.portal import Portal

_WORKING_DAYS = 5
#: What a partner helps with is told by its first words: who wants more has its own sheet.
_TOPICS = 2


def week_sheet(desk: Desk, title: str, house: House, *, large: bool) -> Facts:
    """Return the data of a house's week."""
    portal = desk.portal
    permanences = portal.permanences_by_house.get(house.id, ())
    return {
        **desk.head(title, addresses.WEEK, Told([house], [permanence for _, permanence in permanences])),
        "large": large,
        "house": house_facts(portal, house),
        "days": list(_days(portal, house, permanences)),
        **who_comes(portal, house, add_months(portal.today, MONTHS)),
    }


def _days(portal: Portal, house: House, permanences: Sequence[tuple[Partner, Permanence]]) -> Iterator[Facts]:
    dates = portal.occurrences_by_house.get(house.id, ())
    for number in _shown_days(house, permanences):
        yield {
            "name": portal.language.capital(portal.language.weekday(Weekday(number))),
            "hours": slot_facts(portal.language, house.week[number]),
            "visits": [
                permanence_facts(portal, partner, permanence, dates) | {"topics": _topics(portal.language, partner)}
                for partner, permanence in permanences
                if permanence.weekday.number == number
            ],
        }


def _topics(language: Language, partner: Partner) -> list[str]:
    """Return the first things that a partner helps with; the first one begins a line."""
    first, *others = partner.helps_with[:_TOPICS] or ("",)
    return [language.capital(first), *others] if first else []


def _shown_days(house: House, permanences: Sequence[tuple[Partner, Permanence]]) -> list[int]:
    """Return Monday to Friday, and a day of the weekend on which something happens."""
    used = {p.weekday.number for _, p in permanences} | {n for n, slots in enumerate(house.week) if slots}
    return [number for number in range(len(Weekday)) if number < _WORKING_DAYS or number in used]
