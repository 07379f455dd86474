"""Hours in words: « 8 h 30 – 12 h », and a whole week in as few sentences as it takes."""

from collections.abc import Iterator, Sequence

from portal.languages.french.dates import say_weekday
from portal.languages.french.lists import join_words
from portal.languages.french.typography import NO_BREAK
from portal.model.fields import Weekday
from portal.model.hours import DaySlots
from portal.model.house import Week

CLOSED = "fermé"


def say_time(minutes: int) -> str:
    """Return minutes since midnight as « 8 h 30 », « 12 h », « minuit »."""
    hours, rest = divmod(minutes, 60)
    if hours == 24:
        return "minuit"
    return f"{hours}{NO_BREAK}h" + (f"{NO_BREAK}{rest:02}" if rest else "")


def say_slots(slots: DaySlots) -> str:
    """Return « 8 h 30 – 12 h, 13 h 30 – 17 h », or « fermé »."""
    return ", ".join(f"{say_time(s.start)}{NO_BREAK}–{NO_BREAK}{say_time(s.end)}" for s in slots) or CLOSED


def say_between(slots: DaySlots) -> str:
    """Return « de 9 h à 12 h », « de 9 h à 12 h et de 14 h à minuit »."""
    return join_words([f"de{NO_BREAK}{say_time(s.start)} à{NO_BREAK}{say_time(s.end)}" for s in slots])


def days_alike(week: Week) -> Iterator[tuple[str, DaySlots]]:
    """Yield the days in words and their slots, for each set of hours, open days first."""
    groups: dict[DaySlots, list[int]] = {}
    for number, slots in enumerate(week):
        groups.setdefault(slots, []).append(number)
    closed = groups.pop((), [])
    for slots, days in groups.items():
        yield say_days(days), slots
    if closed:
        yield say_days(closed), ()


def say_days(numbers: Sequence[int]) -> str:
    """Return days of the week in words: « lundi », « du mardi au vendredi », « lundi et jeudi »."""
    names = [say_weekday(day) for day in Weekday]
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return "tous les jours" if len(numbers) == len(names) else f"du {names[numbers[0]]} au {names[numbers[-1]]}"
    return join_words([names[number] for number in numbers])
