"""A permanence that is invented and does not say so, or that says both that it is invented and that it was checked."""

from collections.abc import Iterator

from portal.folding import fold
from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem

_KEY = Permanence.key_of("is_example")


def doubtful_examples(draft: Draft) -> Iterator[Problem]:
    """Yield each permanence that could be taken for a fact though it is an example, or the other way round."""
    for placed in draft.sources.entries(Permanence):
        permanence = placed.value
        if permanence.is_example and permanence.checked_on:
            yield problem(placed, "checked_on", "doubtful_examples.checked", found=permanence.checked_on, key=_KEY)
        elif fold(permanence.source) == _KEY and not permanence.is_example:
            yield problem(placed, "source", "doubtful_examples.unmarked", found=permanence.source, key=_KEY)
