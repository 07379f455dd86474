"""A guide whose official page was read too long ago."""

from collections.abc import Iterator

from portal.languages.french.dates import say_date
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def old_guides(draft: Draft) -> Iterator[Problem]:
    """Yield each guide that cannot be followed as it is any more."""
    for file in draft.sources.guides:
        if file.guide and not draft.portal.is_guide_trusted(file.guide):
            message = f"vérifié le {say_date(file.guide.checked_on)}, il y a plus d'un an. Relisez la page officielle"
            yield problem(Placed(file.guide.front, file.head, ()), "checked_on", message)
