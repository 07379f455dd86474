"""French public holidays with their French names, from the ``holidays`` library."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays

from portal.french.folding import fold
from portal.model.house import House

#: Départements and territories whose holidays differ -> the library's subdivision (Alsace is « 6AE »).
_SUBDIVISIONS = (
    {"57": "57", "67": "6AE", "68": "6AE"}
    | {code: code for code in ("971", "972", "973", "974", "976")}
    | {"975": "PM", "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC"}
)


@dataclass(frozen=True)
class PublicHoliday:
    """One public holiday of one year."""

    day: date
    name: str

    def is_called(self, name: str) -> bool:
        """Tell whether the webmaster's name, in any case and with or without accents, means this holiday."""
        return fold(name) in (fold(part) for part in self.names)

    @property
    def names(self) -> list[str]:
        """Both names when two holidays fall on one day; the library writes « Ascension; Fête du Travail »."""
        return self.name.split("; ")


def holidays_for(house: House, years: Iterable[int]) -> tuple[PublicHoliday, ...]:
    """Return the public holidays where the house stands, in the order of the calendar."""
    return _holidays(_subdivision(house.insee_code or house.postcode), tuple(years))


def holiday_names() -> tuple[str, ...]:
    """Return every holiday name that the data may use."""
    days = [day for code in (None, *_SUBDIVISIONS.values()) for day in _holidays(code, (2026,))]
    return tuple(dict.fromkeys(name for holiday in days for name in holiday.names))


def is_holiday_name(name: str) -> bool:
    """Tell whether a name is that of a public holiday somewhere in France."""
    return fold(name) in map(fold, holiday_names())


@lru_cache(maxsize=64)
def _holidays(subdivision: str | None, years: tuple[int, ...]) -> tuple[PublicHoliday, ...]:
    found = holidays.country_holidays("FR", subdiv=subdivision, years=years, language="fr")
    return tuple(PublicHoliday(day, name) for day, name in sorted(found.items()))


def _subdivision(code: str) -> str | None:
    return _SUBDIVISIONS.get(code[:3]) or _SUBDIVISIONS.get(code[:2])
