"""A date of checking that is still to come."""

import re
from collections.abc import Iterator

from portal.model.elsewhere import Elsewhere
from portal.model.guide import FrontMatter
from portal.model.house import House
from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def future_checks(draft: Draft) -> Iterator[Problem]:
    """Yield each date of checking after the day of the build."""
    for model in (House, Permanence, Elsewhere, FrontMatter):
        for text in draft.sources.texts(model, "checked_on"):
            # What is no date at all is told elsewhere; ISO dates come in the order of their text.
            if _ISO_DATE.fullmatch(text.value) and text.value > draft.today.isoformat():
                yield problem(text, None, "future_checks.future", found=text.value, today=draft.today)
