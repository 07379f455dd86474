"""What a page shows without being sure of it: said once a page, and marked line by line with a sign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from portal.model.elsewhere import Elsewhere
from portal.model.house import House
from portal.model.partner import Permanence
from portal.portal import Portal


@dataclass(frozen=True)
class Unconfirmed:
    """Facts of one kind that are not confirmed: the last day on which one of them was checked, or None."""

    since: date | None


@dataclass(frozen=True)
class Doubt:
    """What of a page is not confirmed: opening hours, true permanences, what is elsewhere; whether any is invented."""

    hours: Unconfirmed | None
    permanences: Unconfirmed | None
    elsewhere: Unconfirmed | None
    examples: bool

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return self.needs_a_call or self.examples

    @property
    def needs_a_call(self) -> bool:
        """Tell whether a call would settle some of it."""
        return bool(self.hours or self.permanences or self.elsewhere)


def doubt_about(
    portal: Portal,
    houses: Iterable[House] = (),
    permanences: Iterable[Permanence] = (),
    elsewhere: Iterable[Elsewhere] = (),
) -> Doubt:
    """Return what is doubtful among the houses whose hours a page tells, and among all else that it tells."""
    told = tuple(permanences)
    return Doubt(
        hours=_unconfirmed(portal, [house.checked_on for house in houses]),
        permanences=_unconfirmed(portal, [one.checked_on for one in told if not one.is_example]),
        elsewhere=_unconfirmed(portal, [entry.checked_on for entry in elsewhere]),
        examples=any(one.is_example for one in told),
    )


def _unconfirmed(portal: Portal, checks: Sequence[date | None]) -> Unconfirmed | None:
    doubtful = [checked_on for checked_on in checks if not portal.is_trusted(checked_on)]
    return Unconfirmed(max(filter(None, doubtful), default=None)) if doubtful else None
