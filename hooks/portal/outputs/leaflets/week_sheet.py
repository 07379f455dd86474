"""The week of a house, for the wall beside its door."""

from collections.abc import Iterator, Sequence
from itertools import compress

from portal.french.hours import say_slots
from portal.model.fields import Weekday
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, house_facts, permanence_facts
from portal.outputs.leaflets.house_sheet import who_comes
from portal.outputs.leaflets.plan import Size, plan
from portal.outputs.leaflets.sheet import Desk
from portal.outputs.leaflets.wording import capital
from portal.portal import Portal

#: Minutes since midnight: what begins from here on stands in the afternoon's row.
_NOON = 12 * 60
_WORKING_DAYS = 5
#: A3 that is printed on A4 shrinks by 1/√2: 16.5 points stay legible.
_NAMES_ON_PLAN = 16.5


def week_sheet(desk: Desk, title: str, house: House) -> Facts:
    """Return the data of a house's week."""
    portal = desk.portal
    permanences = portal.permanences_by_house.get(house.id, ())
    return {
        **desk.head(title, "semaine/", [house.id], [permanence for _, permanence in permanences]),
        "large": False,
        "house": house_facts(portal, house),
        "days": list(_days(portal, house, permanences)),
        "plan": plan([house], desk.surroundings, Size(120, 78, _NAMES_ON_PLAN)),
        **who_comes(portal, house),
    }


def _days(portal: Portal, house: House, permanences: Sequence[tuple[Partner, Permanence]]) -> Iterator[Facts]:
    dates = portal.occurrences_by_house.get(house.id, ())
    for number in _shown_days(house, permanences):
        pairs = [(partner, p) for partner, p in permanences if p.weekday.number == number]
        said = [permanence_facts(portal, partner, permanence, dates) for partner, permanence in pairs]
        yield {
            "name": capital(list(Weekday)[number].value),
            "hours": [say_slots((slot,)) for slot in house.week[number]],
            "morning": list(compress(said, (p.hours[0].start < _NOON for _, p in pairs))),
            "afternoon": list(compress(said, (p.hours[-1].start >= _NOON for _, p in pairs))),
        }


def _shown_days(house: House, permanences: Sequence[tuple[Partner, Permanence]]) -> list[int]:
    """Return Monday to Friday, and a day of the weekend on which something happens."""
    used = {p.weekday.number for _, p in permanences} | {n for n, slots in enumerate(house.week) if slots}
    return [number for number in range(len(Weekday)) if number < _WORKING_DAYS or number in used]
