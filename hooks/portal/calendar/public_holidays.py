"""French public holidays with their French names, from the ``holidays`` library."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays

from portal.folding import fold
from portal.model.fields import MONTHS
from portal.model.house import House

#: Départements and territories whose holidays differ -> the library's subdivision (Alsace is « 6AE »).
_SUBDIVISIONS = (
    {"57": "57", "67": "6AE", "68": "6AE"}
    | {code: code for code in ("971", "972", "973", "974", "976")}
    | {"975": "PM", "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC"}
)
#: Names are the same every year; only their dates move.
_ANY_YEAR = 2026
#: Easter is on 5 April in the one and on 28 March in the other: no holiday that moves falls on one day in both.
_EASTER_APART = (2026, 2027)
#: Words that holidays have in common, or that people leave out.
_FILLERS = {"le", "la", "les", "l", "de", "du", "des", "d", "jour", "fete", "ferie", "nouvel", "lundi", "jeudi"}


@dataclass(frozen=True)
class PublicHoliday:
    """One public holiday of one year."""

    day: date
    name: str
    #: It comes back on the same day each year: people call it « 11 novembre » as well.
    fixed: bool = False

    def is_called(self, name: str) -> bool:
        """Tell whether the webmaster's name, in any case and with or without accents, means this holiday."""
        return _telling_words(name) in map(_telling_words, self.spoken_names)

    @property
    def spoken_names(self) -> list[str]:
        """What people may call it: its names, and its date when that is always the same."""
        return [*self.names, *([f"{self.day.day} {MONTHS[self.day.month - 1]}"] if self.fixed else [])]

    def shares_a_word_with(self, name: str) -> bool:
        """Tell whether one of its names and the webmaster's have a word in common that says something."""
        return any(_telling_words(name) & _telling_words(own) for own in self.names)

    @property
    def names(self) -> list[str]:
        """Both names when two holidays fall on one day; the library writes « Ascension; Fête du Travail »."""
        return self.name.split("; ")


def holidays_for(house: House, years: Iterable[int]) -> tuple[PublicHoliday, ...]:
    """Return the public holidays where the house stands, in the order of the calendar."""
    return _holidays(_subdivision(house.insee_code or house.postcode), tuple(years))


def yearly_holidays(code: str) -> tuple[PublicHoliday, ...]:
    """Return one year's public holidays where an Insee code or a postcode belongs: their names are those of any year."""
    return _holidays(_subdivision(code), (_ANY_YEAR,))


def _telling_words(name: str) -> frozenset[str]:
    """Return the words that tell a holiday: « Pâques » is « Lundi de Pâques », « Armistice 1918 » is « Armistice »."""
    words = re.findall(r"\w+", fold(name).replace("1er", "1"))
    return frozenset(word for word in words if word not in _FILLERS and not re.fullmatch(r"\d{4}", word))


@lru_cache(maxsize=64)
def _holidays(subdivision: str | None, years: tuple[int, ...]) -> tuple[PublicHoliday, ...]:
    found = holidays.country_holidays("FR", subdiv=subdivision, years=years, language="fr")
    fixed = _fixed_days(subdivision)
    return tuple(PublicHoliday(day, name, (day.month, day.day) in fixed) for day, name in sorted(found.items()))


@lru_cache(maxsize=64)
def _fixed_days(subdivision: str | None) -> frozenset[tuple[int, int]]:
    """Return the (month, day) that are holidays whatever the date of Easter."""
    one, other = (holidays.country_holidays("FR", subdiv=subdivision, years=year) for year in _EASTER_APART)
    return frozenset({(day.month, day.day) for day in one} & {(day.month, day.day) for day in other})


def _subdivision(code: str) -> str | None:
    return _SUBDIVISIONS.get(code[:3]) or _SUBDIVISIONS.get(code[:2])
