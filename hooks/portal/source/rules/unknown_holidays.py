"""A house that is said to open on a public holiday that does not exist where it stands."""

from collections.abc import Iterable, Iterator, Mapping

from portal.calendar.public_holidays import PublicHoliday, yearly_holidays
from portal.model.house import House
from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.placed import Place
from portal.source.reading.sources import Sources
from portal.source.reading.suggestions import did_you_mean, nearest
from portal.source.rules.rule import Draft, problem


def unknown_holidays(draft: Draft) -> Iterator[Problem]:
    """Yield each name that is not a public holiday's where the house stands."""
    communes = _communes(draft.sources)
    for name in draft.sources.texts(House, "open_holidays"):
        holidays = yearly_holidays(communes.get(name.owner, ""))
        if not any(holiday.is_called(name.value) for holiday in holidays):
            remedy = _remedy(name.value, holidays)
            yield problem(name, None, "unknown_holidays.unknown", found=name.value, remedy=remedy)


def _communes(sources: Sources) -> Mapping[Place, str]:
    """Return the code that tells where each house stands: its town's, or else its postcode."""
    codes = (code for field in ("postcode", "insee_code") for code in sources.texts(House, field))
    return {code.owner: code.value for code in codes if code.value}


def _remedy(name: str, holidays: Iterable[PublicHoliday]) -> str:
    names = [known for holiday in holidays for known in holiday.names]
    near = nearest(name, names) or _sharing_a_word(name, holidays)
    return did_you_mean(near) or say("unknown_holidays.known", names=", ".join(names))


def _sharing_a_word(name: str, holidays: Iterable[PublicHoliday]) -> str:
    return next((one.name for one in holidays if one.shares_a_word_with(name)), "")
