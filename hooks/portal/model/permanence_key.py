"""What tells a permanence from every other: the same key at each build, whatever else is said of it."""

from datetime import date
from typing import NamedTuple

from portal.model.fields import Weekday
from portal.model.partner import Partner, Permanence
from portal.model.week_rule import LAST, WeekRule


class PermanenceKey(NamedTuple):
    """Whose it is, where and when it begins; ``start`` is in minutes since midnight, ``since`` its first day, if told.

    No partner has two of the same key: two that begin at one minute of one weekday in one house, in the same weeks and
    from the same day on, would be one given twice, which is refused. What may change without making it another: when it
    ends, its office, how to book, its cancellations, its source, when it was checked.
    """

    partner_id: str
    house_id: str
    weekday: Weekday
    start: int
    weeks: WeekRule
    since: date | None

    @classmethod
    def of(cls, partner: Partner, permanence: Permanence) -> "PermanenceKey":
        """Return the key of a permanence of a partner."""
        start = permanence.hours[0].start
        return cls(partner.id, permanence.house_id, permanence.weekday, start, permanence.weeks, permanence.start)

    def __str__(self) -> str:
        """Return it as part of an address or of a calendar's UID: « caf.atrium.tuesday.0900.1-3.2026-09-01 »."""
        parts = (
            self.partner_id,
            self.house_id,
            self.weekday.name.lower(),
            f"{self.start // 60:02}{self.start % 60:02}",
        )
        return ".".join((*parts, _said(self.weeks), *([self.since.isoformat()] if self.since else [])))


def _said(weeks: WeekRule) -> str:
    if weeks.nths:
        return "-".join("last" if nth == LAST else str(nth) for nth in weeks.nths)
    return weeks.parity or "every"
