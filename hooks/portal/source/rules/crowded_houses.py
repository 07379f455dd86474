"""More permanences at one time than a house has offices."""

from collections.abc import Iterator

from portal.calendar.occurrences import Occurrence
from portal.grouping import grouped
from portal.model.partner import Permanence
from portal.source.messages import WEBMASTER, say_count
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.held import held_dates
from portal.source.rules.rule import Draft, problem


def crowded_houses(draft: Draft) -> Iterator[Problem]:
    """Yield the permanences held while all the offices of their house are taken, each with its first such date."""
    told: set[Placed[Permanence]] = set()
    for same_day in grouped(held_dates(draft), lambda held: (held[1].house.id, held[1].day)).values():
        for _, one in same_day:
            together = [placed for placed, other in same_day if other.slot.start <= one.slot.start < other.slot.end]
            if len(together) > (one.house.offices or len(together)):
                last = max(together, key=lambda placed: placed.place)
                if last not in told:
                    yield _crowded(last, one, len(together))
                told.add(last)


def _crowded(last: Placed[Permanence], one: Occurrence, count: int) -> Problem:
    return problem(
        last,
        None,
        "crowded_houses.crowded",
        date=WEBMASTER.date(one.day, weekday=True),
        count=count,
        house=one.house.label,
        offices=say_count("offices", one.house.offices or 0),
        key=one.house.key_of("offices"),
    )
