"""A cancellation of days on which the permanence is never held: another day was meant."""

from collections.abc import Iterator

from portal.calendar.house_calendar import HORIZON, open_days
from portal.calendar.occurrences import usual_expression
from portal.languages.french.dates import say_date, say_span
from portal.model.fields import Weekday
from portal.model.partner import Cancellation, Permanence
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem


def vain_cancellations(draft: Draft) -> Iterator[Problem]:
    """Yield the coming cancellations that cancel nothing."""
    permanences = {placed.location: placed.value for placed in draft.sources.entries(Permanence)}
    for placed in draft.sources.entries(Cancellation):
        days, permanence = placed.value, permanences[placed.owner]
        if not days.is_over(draft.today) and not _is_ever_held(permanence, days):
            yield problem(placed, None, _vain(permanence, days))


def _is_ever_held(permanence: Permanence, days: Cancellation) -> bool:
    # Every rule of weeks comes round within the horizon; a longer span need not be looked at.
    first = max(days.first, permanence.first)
    last = min(days.last, permanence.last, first + HORIZON)
    return first <= last and bool(open_days(usual_expression(permanence), first, last))


def _vain(permanence: Permanence, days: Cancellation) -> str:
    held = f"le {permanence.weekday.value}"
    if days.first == days.last and days.first.weekday() != permanence.weekday.number:
        weekday = list(Weekday)[days.first.weekday()].value
        return f"le {say_date(days.first)} est un {weekday}, et cette permanence a lieu {held}. Vérifiez la date"
    weeks = "" if permanence.weeks.text == "toutes" else f", semaines : {permanence.weeks.text}"
    message = f"cette permanence ({held}{weeks}) n'a jamais lieu {say_span(days.first, days.last)}"
    return f"{message}. Vérifiez les dates"
