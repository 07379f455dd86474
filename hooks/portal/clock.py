"""« Now »: the one place where the time of the build enters."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


class ClockError(Exception):
    """``SOURCE_DATE_EPOCH`` tells no moment."""


def today() -> date:
    """Return the day of the build in Paris: ``SOURCE_DATE_EPOCH`` (seconds) if set, else the clock's.

    https://reproducible-builds.org/specs/source-date-epoch/ makes the same input give the same bytes.
    Raises ClockError when it is set to something else than a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch is not None else datetime.now(UTC)
        return now.astimezone(PARIS).date()
    except (ValueError, OverflowError, OSError):
        advice = "un nombre de secondes est attendu. Effacez cette variable, ou donnez par exemple 1795431600"
        raise ClockError(f"SOURCE_DATE_EPOCH : « {epoch} » : {advice}") from None
