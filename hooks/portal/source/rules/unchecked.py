"""What nobody has checked for long: residents are told to call before they come."""

from collections.abc import Iterator

from portal.model.elsewhere import Elsewhere
from portal.model.house import House
from portal.model.partner import Permanence
from portal.portal import TRUSTED_FOR, is_recent
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem

_CHECKED: tuple[type[House | Permanence | Elsewhere], ...] = (House, Permanence, Elsewhere)
_MONTHS = TRUSTED_FOR.days // 30


def unchecked(draft: Draft) -> Iterator[Problem]:
    """Yield each house, permanence, fact about elsewhere that was never checked, or too long ago to be trusted.

    Nobody can check an example: another rule counts these.
    """
    for placed in (one for model in _CHECKED for one in draft.sources.entries(model)):
        if isinstance(placed.value, Permanence) and placed.value.is_example:
            continue
        checked_on, key = placed.value.checked_on, placed.value.key_of("checked_on")
        if checked_on is None:
            yield problem(placed, None, "unchecked.never", key=key)
        elif not is_recent(checked_on, draft.today, TRUSTED_FOR):
            said = WEBMASTER.date(checked_on)
            yield problem(placed, "checked_on", "unchecked.long_ago", date=said, months=_MONTHS, key=key)
