"""A cancellation of days on which the permanence is never held: another day was meant."""

from collections.abc import Iterator

from portal.calendar.house_calendar import HORIZON, open_days
from portal.calendar.occurrences import usual_expression
from portal.model.fields import Weekday
from portal.model.partner import Cancellation, Permanence
from portal.model.week_rule import write_weeks
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def vain_cancellations(draft: Draft) -> Iterator[Problem]:
    """Yield the coming cancellations that cancel nothing."""
    permanences = {placed.place: placed.value for placed in draft.sources.entries(Permanence)}
    for placed in draft.sources.entries(Cancellation):
        days, permanence = placed.value, permanences[placed.owner]
        if not days.is_over(draft.today) and not _is_ever_held(permanence, days):
            yield _vain(placed, permanence)


def _is_ever_held(permanence: Permanence, days: Cancellation) -> bool:
    # Every rule of weeks comes round within the horizon; a longer span need not be looked at.
    first = max(days.first, permanence.first)
    last = min(days.last, permanence.last, first + HORIZON)
    return first <= last and bool(open_days(usual_expression(permanence), first, last))


def _vain(placed: Placed[Cancellation], permanence: Permanence) -> Problem:
    days, weeks, held = placed.value, permanence.weeks, WEBMASTER.weekday(permanence.weekday)
    if days.first == days.last and days.first.weekday() != permanence.weekday.number:
        date, weekday = WEBMASTER.date(days.first), WEBMASTER.weekday(Weekday.of(days.first))
        return problem(placed, None, "vain_cancellations.other_weekday", date=date, weekday=weekday, held=held)
    span, key = WEBMASTER.span(days.first, days.last), permanence.key_of("weeks")
    if weeks.is_every:
        return problem(placed, None, "vain_cancellations.never", held=held, span=span)
    return problem(
        placed, None, "vain_cancellations.never_in_weeks", held=held, key=key, weeks=write_weeks(weeks), span=span
    )
