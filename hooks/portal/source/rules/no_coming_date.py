"""A permanence that is not held for long: a mistake in its weeks, or a house closed too often."""

from collections.abc import Iterator
from datetime import timedelta

from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.rules.held import held_dates
from portal.source.rules.rule import Draft, problem

_SOON = timedelta(days=60)


def no_coming_date(draft: Draft) -> Iterator[Problem]:
    """Yield each true permanence that is not over, and has no date soon."""
    held_soon = {placed for placed, one in held_dates(draft) if one.day - draft.today <= _SOON}
    for placed in draft.sources.entries(Permanence):
        if placed not in held_soon and not placed.value.is_over(draft.today) and not placed.value.is_example:
            yield problem(placed, None, "no_coming_date.none", days=_SOON.days)
