"""Two permanences that cannot both be held: one given twice by its partner, or two in one office at one time."""

from collections.abc import Iterator
from itertools import combinations

from portal.grouping import grouped
from portal.model.partner import Permanence
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def permanence_clashes(draft: Draft) -> Iterator[Problem]:
    """Yield each permanence that its partner, or another one in its office, already holds."""
    placed = draft.sources.entries(Permanence)
    for same_day in grouped(placed, lambda one: (one.value.house_id, one.value.weekday)).values():
        for first, second in combinations(same_day, 2):
            if _may_meet(first.value, second.value):
                house_id = second.value.house_id
                house = draft.houses.get(house_id)
                yield from _at_the_same_time(first, second, house.label if house else house_id)


def _at_the_same_time(first: Placed[Permanence], second: Placed[Permanence], house: str) -> Iterator[Problem]:
    office = second.value.office
    if first.owner == second.owner:
        weekday = WEBMASTER.weekday(second.value.weekday)
        yield problem(second, None, "permanence_clashes.given_twice", line=first.line, house=house, weekday=weekday)
    elif office and office == first.value.office:
        line = first.at("office").line
        yield problem(second, "office", "permanence_clashes.office_taken", office=office, house=house, line=line)


def _may_meet(one: Permanence, other: Permanence) -> bool:
    at_one_time = any(a.overlaps(b) for a in one.hours for b in other.hours)
    return at_one_time and one.overlaps(other) and one.weeks.may_meet(other.weeks)
