"""Two entries that cannot both be right: hours given twice for one day, a permanence given twice, an office taken."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import NamedTuple

from portal.grouping import grouped
from portal.languages.french.dates import say_date
from portal.model.house import ExceptionalDay, House, SpecialPeriod
from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.raw_values import ANY, entries_at
from portal.source.references import SITES, PlacedPermanence
from portal.source.yaml_file import Location, YamlFile


class _Span(NamedTuple):
    location: Location
    first: date
    last: date


def days_given_twice(sites: YamlFile) -> Iterator[Problem]:
    """Yield an error for each exception or special timetable on a day for which the house has given one already.

    No rule says which of the two would win: one of them would vanish without a word.
    """
    exceptions = entries_at(sites, (*SITES, "exceptions", ANY), ExceptionalDay)
    yield from _same_day(sites, (_Span(at, one.first, one.last) for at, one in exceptions), "qu'une exception")
    periods = entries_at(sites, (*SITES, "horaires_particuliers", ANY), SpecialPeriod)
    yield from _same_day(sites, (_Span(at, one.start, one.end) for at, one in periods), "qu'un horaire particulier")


def _same_day(file: YamlFile, spans: Iterable[_Span], rule: str) -> Iterator[Problem]:
    for of_one_house in grouped(spans, lambda span: span.location[1]).values():
        for first, second in combinations(of_one_house, 2):
            if first.first <= second.last and second.first <= first.last:
                line, day = file.mark(first.location).line, say_date(max(first.first, second.first))
                message = f"le {day} est déjà donné à la ligne {line}, et un jour n'a {rule}"
                yield file.problem(second.location, f"{message}. Réunissez les deux, ou changez les dates")


def permanences_given_twice(
    partners: YamlFile, permanences: Iterable[PlacedPermanence], houses: Mapping[str, House]
) -> Iterator[Problem]:
    """Yield an error for each permanence that its partner, or another one in its office, already holds."""
    for same_day in grouped(permanences, lambda one: (one.permanence.house_id, one.permanence.weekday)).values():
        house_id = same_day[0].permanence.house_id
        label = houses[house_id].label if house_id in houses else house_id
        for first, second in combinations(same_day, 2):
            if _may_meet(first.permanence, second.permanence):
                yield from _at_the_same_time(partners, first, second, label)


def _at_the_same_time(
    file: YamlFile, first: PlacedPermanence, second: PlacedPermanence, house: str
) -> Iterator[Problem]:
    office = second.permanence.office
    if first.location[1] == second.location[1]:  # one partner
        line, day = file.mark(first.location).line, second.permanence.weekday.value
        message = f"cette permanence est déjà donnée à la ligne {line} ({house}, le {day}, aux mêmes heures)"
        remedy = "Gardez-en une seule, ou changez l'heure, les semaines ou les dates"
        yield file.problem(second.location, f"{message}. {remedy}")
    elif office and office == first.permanence.office:
        line = file.mark((*first.location, "bureau")).line
        message = f"« {office} » : ce bureau ({house}) est déjà pris à ces heures-là, ligne {line}"
        yield file.problem((*second.location, "bureau"), f"{message}. Changez de bureau, d'heure ou de semaine")


def _may_meet(one: Permanence, other: Permanence) -> bool:
    if one.start and other.end and other.end < one.start:
        return False
    if other.start and one.end and one.end < other.start:
        return False
    overlap = any(a.overlaps(b) for a in one.hours for b in other.hours)
    return overlap and one.weeks.may_meet(other.weeks)
