"""Two permanences that cannot both be held: one given twice by its partner, or two in one office at one time."""

from collections.abc import Iterator
from itertools import combinations

from portal.grouping import grouped
from portal.model.partner import Permanence
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
        message = (
            f"cette permanence est déjà donnée à la ligne {first.line} "
            f"({house}, le {second.value.weekday.value}, aux mêmes heures)"
        )
        remedy = "Gardez-en une seule, ou changez l'heure, les semaines ou les dates"
        yield problem(second, None, f"{message}. {remedy}")
    elif office and office == first.value.office:
        message = f"« {office} » : ce bureau ({house}) est déjà pris à ces heures-là, ligne {first.at('office').line}"
        yield problem(second, "office", f"{message}. Changez de bureau, d'heure ou de semaine")


def _may_meet(one: Permanence, other: Permanence) -> bool:
    if one.start and other.end and other.end < one.start:
        return False
    if other.start and one.end and one.end < other.start:
        return False
    overlap = any(a.overlaps(b) for a in one.hours for b in other.hours)
    return overlap and one.weeks.may_meet(other.weeks)
