"""Permanences that are invented: welcome while the site is made, never among facts."""

from collections.abc import Iterator

from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem


def invented(draft: Draft) -> Iterator[Problem]:
    """Yield each example where none is allowed; else the first one, which tells how many there are."""
    found = [placed for placed in draft.sources.entries(Permanence) if placed.value.is_example]
    if draft.strict:
        yield from (problem(placed, "is_example", "invented.refused") for placed in found)
    elif found:
        message = "invented.many" if len(found) > 1 else "invented.one"
        yield problem(found[0], "is_example", message, count=len(found))
