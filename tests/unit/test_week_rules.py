"""Which weeks a permanence takes place in, and whether two permanences can ever fall on one date."""

from datetime import date
from itertools import product

import pytest

from portal.model.partner import Permanence

from .generated import WEEKS
from .naive import is_due
from .samples import days_from, partner

#: 28 years hold every pairing of dates, weekdays and leap years between two centuries.
TUESDAYS = [day for day in days_from(date(2024, 1, 1), 28 * 366) if day.weekday() == 1]


def on_tuesdays(weeks: str) -> Permanence:
    return partner(f"site: atrium\njour: mardi\nheures: 9h-12h\nsemaines: {weeks}").permanences[0]


DATES = {weeks: frozenset(day for day in TUESDAYS if is_due(on_tuesdays(weeks), day)) for weeks in WEEKS}


@pytest.mark.parametrize(("one", "other"), list(product(WEEKS, WEEKS)))
def test_two_rules_may_meet_when_some_date_follows_both(one: str, other: str) -> None:
    assert on_tuesdays(one).weeks.may_meet(on_tuesdays(other).weeks) == bool(DATES[one] & DATES[other])
