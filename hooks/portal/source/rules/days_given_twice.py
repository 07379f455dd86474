"""A day for which a house gives hours twice: no rule says which of the two would win, and one would vanish unsaid."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from portal.grouping import grouped
from portal.model.dated import Validity
from portal.model.house import ExceptionalDay, SpecialPeriod
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def days_given_twice(draft: Draft) -> Iterator[Problem]:
    """Yield each exception, and each special timetable, on a day for which its house has given one already."""
    yield from _same_day(draft.sources.entries(ExceptionalDay), "days_given_twice.exception")
    yield from _same_day(draft.sources.entries(SpecialPeriod), "days_given_twice.special_period")


def _same_day(entries: Iterable[Placed[Validity]], message: str) -> Iterator[Problem]:
    for of_one_house in grouped(entries, lambda placed: placed.owner).values():
        for first, second in combinations(of_one_house, 2):
            if first.value.overlaps(second.value):
                day = WEBMASTER.date(max(first.value.first, second.value.first))
                yield problem(second, None, message, day=day, line=first.line)
