"""The calendars agree, day by day, with a naive reading of the contract that shares no code with them."""

import random
from collections.abc import Sequence
from datetime import date

import pytest

from portal.calendar.house_calendar import HouseCalendar
from portal.calendar.occurrences import occurrences
from portal.calendar.public_holidays import holidays_for
from portal.model.house import Closure
from portal.model.partner import Cancellation, Partner

from .generated import any_closures, any_house, any_partners
from .naive import ends_early, is_cancelled, is_due, open_slots, public_holidays
from .samples import REPOSITORY, days_from, house, read

#: 2026 has 53 ISO weeks, 2028 is a leap year.
BUILD_DAYS = (date(2026, 11, 23), date(2027, 12, 20))


def assert_slots_agree(calendar: HouseCalendar, closures: Sequence[Closure]) -> None:
    for day in days_from(calendar.first, 401):
        assert calendar.slots(day) == open_slots(calendar.house, closures, day), (day, calendar.expression)
        assert calendar.ends_early(day) == ends_early(calendar.house, closures, day), (day, calendar.expression)


def assert_permanences_agree(partner: Partner, calendar: HouseCalendar, closures: Sequence[Closure]) -> None:
    (permanence,) = partner.permanences
    found = {(one.day, one.slot): one.obstacle for one in occurrences(partner, permanence, calendar)}
    due = [day for day in days_from(calendar.first, 401) if is_due(permanence, day)]
    assert list(found) == [(day, slot) for day in due for slot in permanence.hours], permanence
    for (day, slot), obstacle in found.items():
        open_then = any(one.contains(slot) for one in open_slots(calendar.house, closures, day))
        if is_cancelled(permanence, day):
            assert isinstance(obstacle, Cancellation), day
        elif open_then:
            assert obstacle is None, day
        elif calendar.rule_on(day):
            assert obstacle == calendar.rule_on(day), day


@pytest.mark.parametrize("year", range(2024, 2041))
def test_public_holidays_are_those_of_the_computus(year: int) -> None:
    assert {one.day: one.name for one in holidays_for(house(), [year])} == public_holidays(year)


@pytest.mark.parametrize("today", BUILD_DAYS, ids=str)
@pytest.mark.parametrize("seed", range(30))
def test_generated_houses_are_open_when_the_contract_says_so(seed: int, today: date) -> None:
    dice = random.Random(seed)
    closures = any_closures(dice)
    assert_slots_agree(HouseCalendar.of(any_house(dice, seed), closures, today), closures)


@pytest.mark.parametrize("today", BUILD_DAYS, ids=str)
@pytest.mark.parametrize("seed", range(30))
def test_generated_permanences_take_place_when_the_contract_says_so(seed: int, today: date) -> None:
    dice = random.Random(seed)
    closures = any_closures(dice)
    calendar = HouseCalendar.of(any_house(dice, seed), closures, today)
    for partner in any_partners(dice, calendar.house, 12):
        assert_permanences_agree(partner, calendar, closures)


def test_the_shipped_houses_are_open_when_the_contract_says_so() -> None:
    portal, _ = read(REPOSITORY)
    assert portal.houses
    for calendar in portal.calendars.values():
        assert_slots_agree(calendar, portal.closures)


def test_the_shipped_permanences_take_place_when_the_contract_says_so() -> None:
    portal, _ = read(REPOSITORY)
    for partner in portal.partners:
        for permanence in partner.permanences:
            alone = partner.model_copy(update={"permanences": (permanence,)})
            assert_permanences_agree(alone, portal.calendars[permanence.house_id], portal.closures)
