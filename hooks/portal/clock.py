"""« Now »: the one place where the time of the build enters."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def today() -> date:
    """Return the day of the build in Paris: ``SOURCE_DATE_EPOCH`` (seconds) if set, else the clock's.

    https://reproducible-builds.org/specs/source-date-epoch/ makes the same input give the same bytes.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(PARIS).date()
