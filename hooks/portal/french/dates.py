"""Dates in words: « lundi 28 décembre 2026 », « du 25 décembre 2026 au 2 janvier 2027 »."""

from datetime import date

from portal.model.fields import Weekday

NO_BREAK = "\u00a0"
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def say_date(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Return a date in words; the day's number never parts from its month."""
    number = "1er" if day.day == 1 else str(day.day)
    words = [list(Weekday)[day.weekday()].value] if weekday else []
    words.append(f"{number}{NO_BREAK}{_MONTHS[day.month - 1]}")
    return " ".join([*words, str(day.year)] if year else words)


def say_span(first: date, last: date) -> str:
    """Return « le vendredi 25 décembre 2026 » or « du 25 décembre 2026 au 2 janvier 2027 »."""
    if first == last:
        return f"le {say_date(first, weekday=True)}"
    return f"du {say_date(first, year=first.year != last.year)} au {say_date(last)}"
