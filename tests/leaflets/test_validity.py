"""Until when a sheet is right."""

from datetime import date
from typing import Any

import pytest

from portal.model.house import Closure
from portal.outputs.leaflets.validity import add_months, valid_until

from .towns import TODAY, house, partner, permanence, portal


def until(*, closures: tuple[Closure, ...] = (), visit: dict[str, Any] | None = None, **values: Any) -> date:
    visits = [permanence(**visit)] if visit is not None else []
    town = portal(houses=(house(**values),), closures=closures, partners=(partner(permanences=visits),))
    return valid_until(TODAY, town.calendars.values(), [p for found in town.partners for p in found.permanences])


def test_three_months_when_nothing_changes() -> None:
    assert until() == date(2027, 2, 24)


def test_public_holidays_do_not_count() -> None:
    # Christmas and New Year lie within the three months.
    assert until() > date(2027, 1, 1)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"exceptions": [{"le": "2026-12-24"}]}, date(2026, 12, 23)),
        ({"exceptions": [{"du": "2026-11-20", "au": "2026-12-04"}]}, date(2026, 12, 4)),
        ({"exceptions": [{"le": "2026-11-24"}]}, date(2027, 2, 24)),
        ({"exceptions": [{"le": "2026-11-25"}]}, date(2026, 11, 24)),
        # A Sunday: closed anyway, hence nothing changes.
        ({"exceptions": [{"le": "2026-12-06"}]}, date(2027, 2, 24)),
        (
            {"horaires_particuliers": [{"du": "2027-02-08", "au": "2027-02-19", "horaires": {"mardi": "9h-12h"}}]},
            date(2027, 2, 7),
        ),
    ],
)
def test_the_day_before_a_house_departs_from_its_week(values: dict[str, Any], expected: date) -> None:
    assert until(**values) == expected


def test_the_day_before_a_common_closure() -> None:
    closure = Closure.model_validate({"du": "2026-12-28", "au": "2027-01-02"})
    assert until(closures=(closure,)) == date(2026, 12, 27)


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ({"au": "2026-12-31"}, date(2026, 12, 31)),
        ({"du": "2027-01-05"}, date(2027, 1, 4)),
        ({"annulations": [{"le": "2026-12-29"}]}, date(2026, 12, 28)),
        ({"au": "2027-06-30"}, date(2027, 2, 24)),
    ],
)
def test_the_end_of_what_a_permanence_follows(visit: dict[str, Any], expected: date) -> None:
    assert until(visit=visit) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 3, 31)),
        (date(2026, 1, 1), date(2026, 4, 1)),
    ],
)
def test_months_end_where_they_end(day: date, expected: date) -> None:
    assert add_months(day, 3) == expected
