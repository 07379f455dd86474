"""What is over, and only makes the file longer to read."""

from collections.abc import Iterator

from portal.model.dated import Validity
from portal.model.house import Closure, ExceptionalDay, SpecialPeriod
from portal.model.partner import Cancellation, Permanence
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem

_DATED: tuple[type[Validity], ...] = (Closure, ExceptionalDay, SpecialPeriod, Permanence, Cancellation)


def over(draft: Draft) -> Iterator[Problem]:
    """Yield each entry whose last day is past."""
    for model in _DATED:
        for placed in draft.sources.entries(model):
            if placed.value.is_over(draft.today):
                yield problem(placed, None, "over.over", date=WEBMASTER.date(placed.value.last))
