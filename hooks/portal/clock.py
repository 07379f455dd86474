"""« Now »: the one place where the time of the build enters."""

import os
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")

#: The years that a date of the data, or of the build, can lie in: any other is a slip of the keyboard (0226, 20226).
#: ``opening_hours`` knows none before 1900, and the days that follow 9999 cannot be counted.
YEARS = range(2000, 2100)


class ClockError(Exception):
    """``SOURCE_DATE_EPOCH`` tells no moment at which a site can be built; ``found`` is what it tells, cut short."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(found)


def today() -> date:
    """Return the day of the build in Paris: ``SOURCE_DATE_EPOCH`` (seconds) if set, else the clock's; empty is not set.

    https://reproducible-builds.org/specs/source-date-epoch/ makes the same input give the same bytes.
    Raises ClockError when it is set to anything but the seconds of a moment within ``YEARS``.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:  # MkDocs would read the empty one as a number.
        os.environ.pop("SOURCE_DATE_EPOCH", None)
    now = _moment(epoch) if epoch else datetime.now(UTC)
    return now.astimezone(PARIS).date()


def _moment(epoch: str) -> datetime:
    # Ten digits reach the year 2286: a longer number has no date that Python knows.
    moment = datetime.fromtimestamp(int(epoch), UTC) if re.fullmatch(r"[0-9]{1,10}", epoch) else None
    if moment is None or moment.year not in YEARS:
        raise ClockError(" ".join(epoch.split())[:20])
    return moment
