"""A guide whose official page was read too long ago."""

from collections.abc import Iterator

from portal.portal import GUIDE_TRUSTED_FOR, is_recent
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def old_guides(draft: Draft) -> Iterator[Problem]:
    """Yield each guide that cannot be followed as it is any more."""
    for file in draft.sources.guides:
        if file.guide and not is_recent(file.guide.checked_on, draft.today, GUIDE_TRUSTED_FOR):
            placed = Placed(file.guide.front, file.head, ())
            yield problem(placed, "checked_on", "old_guides.old", date=WEBMASTER.date(file.guide.checked_on))
