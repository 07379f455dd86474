"""Dates in words: « lundi 28 décembre 2026 », « du 25 décembre 2026 au 2 janvier 2027 »."""

from datetime import date

from portal.languages.french.punctuation import capital
from portal.languages.french.typography import NO_BREAK
from portal.model.fields import MONTHS, Weekday


def say_weekday(day: Weekday) -> str:
    """Return the name of a day of the week: « lundi »."""
    return day.value


def say_date(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Return a date in words; the day's number never parts from its month."""
    words = [say_weekday(list(Weekday)[day.weekday()])] if weekday else []
    words.append(f"{_number(day)}{NO_BREAK}{MONTHS[day.month - 1]}")
    return " ".join([*words, str(day.year)] if year else words)


def say_span(first: date, last: date) -> str:
    """Return « le vendredi 25 décembre 2026 », « du 7 au 11 décembre 2026 », « du 28 novembre au 2 décembre 2026 ».

    The month and the year that both dates share are said once, at the end.
    """
    if first == last:
        return f"le {say_date(first, weekday=True)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"du {_number(first)} au {say_date(last)}"
    return f"du {say_date(first, year=first.year != last.year)} au {say_date(last)}"


def span_title(first: date, last: date) -> str:
    """Return the same span as the head of a line: « Vendredi 25 décembre 2026 », « Du 7 au 11 décembre 2026 »."""
    return capital(say_span(first, last).removeprefix("le "))


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
