"""The dates of a permanence, and the reason when it does not take place."""

from datetime import date

import pytest

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.occurrences import Occurrence, expression, occurrences
from portal.model.partner import Cancellation

from .samples import calendar, partner

WEDNESDAY = "site: atrium\njour: mercredi\nheures: 9h-12h\n"


def dates(
    permanence: str, extra: str = "", common: str = "", day: date = date(2026, 11, 23), count: int = 6
) -> list[str]:
    return [f"{one.day:%d/%m/%Y}" for one in found(permanence, extra, common, day) if one.obstacle is None][:count]


def found(permanence: str, extra: str = "", common: str = "", day: date = date(2026, 11, 23)) -> list[Occurrence]:
    caf = partner(permanence)
    return list(occurrences(caf, caf.permanences[0], calendar(extra, common=common, day=day)))


def obstacle_on(day: date, permanence: str, extra: str = "", common: str = "") -> Cancellation | DatedRule | None:
    return next(one.obstacle for one in found(permanence, extra, common) if one.day == day)


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        ("toutes", ["25/11/2026", "02/12/2026", "09/12/2026", "16/12/2026", "23/12/2026", "30/12/2026"]),
        ("paires", ["25/11/2026", "09/12/2026", "23/12/2026", "13/01/2027", "27/01/2027", "10/02/2027"]),
        ("impaires", ["02/12/2026", "16/12/2026", "30/12/2026", "06/01/2027", "20/01/2027", "03/02/2027"]),
        ("1re", ["02/12/2026", "06/01/2027", "03/02/2027", "03/03/2027", "07/04/2027", "05/05/2027"]),
        ("1re et 3e", ["02/12/2026", "16/12/2026", "06/01/2027", "20/01/2027", "03/02/2027", "17/02/2027"]),
        ("2e et 4e", ["25/11/2026", "09/12/2026", "23/12/2026", "13/01/2027", "27/01/2027", "10/02/2027"]),
        ("5e", ["30/12/2026", "31/03/2027", "30/06/2027", "29/09/2027"]),
        ("dernière", ["25/11/2026", "30/12/2026", "27/01/2027", "24/02/2027", "31/03/2027", "28/04/2027"]),
    ],
)
def test_a_permanence_falls_on_the_weeks_of_its_rule(weeks: str, expected: list[str]) -> None:
    assert dates(f"{WEDNESDAY}semaines: {weeks}") == expected


def test_two_odd_weeks_follow_each_other_at_the_end_of_a_year_of_53_weeks() -> None:
    rule = "site: atrium\njour: mardi\nheures: 9h-12h\nsemaines: impaires"
    assert dates(rule, count=4) == ["01/12/2026", "15/12/2026", "29/12/2026", "05/01/2027"]


@pytest.mark.parametrize("weeks", ["1ère", "1RE", " 1re "])
def test_the_first_week_may_be_typed_in_several_ways(weeks: str) -> None:
    assert dates(f"{WEDNESDAY}semaines: {weeks}", count=2) == ["02/12/2026", "06/01/2027"]


@pytest.mark.parametrize(
    ("validity", "expected"),
    [
        ("du: 2026-12-09", ["09/12/2026", "16/12/2026", "23/12/2026", "30/12/2026"]),
        ("au: 2026-12-09", ["25/11/2026", "02/12/2026", "09/12/2026"]),
        ("du: 2026-12-03\nau: 2026-12-22", ["09/12/2026", "16/12/2026"]),
        ("du: 2026-12-09\nau: 2026-12-09", ["09/12/2026"]),
        ("au: 2026-11-24", []),
        ("du: 2026-12-24\nau: 2027-01-12", ["30/12/2026", "06/01/2027"]),
    ],
)
def test_validity_includes_both_ends_and_may_leave_one_open(validity: str, expected: list[str]) -> None:
    assert dates(f"{WEDNESDAY}{validity}", count=4) == expected


def test_validity_and_weeks_are_both_respected() -> None:
    assert dates(f"{WEDNESDAY}semaines: paires\ndu: 2026-12-01\nau: 2027-01-20") == [
        "09/12/2026",
        "23/12/2026",
        "13/01/2027",
    ]


def test_a_cancellation_is_told_with_its_reason_and_replacement() -> None:
    rule = f"{WEDNESDAY}annulations:\n  - {{le: 2026-12-02, motif: Congés, remplacement: le jeudi 3}}"
    obstacle = obstacle_on(date(2026, 12, 2), rule)
    assert isinstance(obstacle, Cancellation)
    assert (obstacle.reason, obstacle.replacement) == ("Congés", "le jeudi 3")
    assert dates(rule, count=2) == ["25/11/2026", "09/12/2026"]


def test_a_cancellation_may_span_the_new_year() -> None:
    rule = f"{WEDNESDAY}annulations:\n  - {{du: 2026-12-16, au: 2027-01-06}}"
    assert dates(rule, count=4) == ["25/11/2026", "02/12/2026", "09/12/2026", "13/01/2027"]


def test_a_cancellation_wins_over_the_closure_of_the_house() -> None:
    rule = f"{WEDNESDAY}annulations:\n  - {{le: 2026-12-02, motif: Congés}}"
    obstacle = obstacle_on(date(2026, 12, 2), rule, common="- {le: 2026-12-02, motif: Grève}")
    assert isinstance(obstacle, Cancellation)


@pytest.mark.parametrize(
    ("extra", "common", "kind", "reason"),
    [
        ("", "- {le: 2026-12-02, motif: Grève}", Kind.CLOSURE, "Grève"),
        ("exceptions: [{le: 2026-12-02, motif: Panne}]", "", Kind.EXCEPTION, "Panne"),
        ("exceptions: [{le: 2026-12-02, horaires: 9h-11h30, motif: Pot}]", "", Kind.EXCEPTION, "Pot"),
        (
            "horaires_particuliers: [{du: 2026-12-01, au: 2026-12-05, motif: Travaux, horaires: {mercredi: 10h-17h}}]",
            "",
            Kind.SPECIAL,
            "Travaux",
        ),
    ],
    ids=["closed everywhere", "closed here", "closes too early", "opens too late"],
)
def test_a_house_that_is_not_open_for_the_whole_slot_prevents_it(
    extra: str, common: str, kind: Kind, reason: str
) -> None:
    obstacle = obstacle_on(date(2026, 12, 2), WEDNESDAY, extra, common)
    assert isinstance(obstacle, DatedRule)
    assert (obstacle.kind, obstacle.reason) == (kind, reason)


def test_other_hours_that_hold_the_whole_slot_do_not_prevent_it() -> None:
    assert obstacle_on(date(2026, 12, 2), WEDNESDAY, "exceptions: [{le: 2026-12-02, horaires: 8h-12h}]") is None


def test_a_public_holiday_prevents_it_with_its_name() -> None:
    friday = "site: atrium\njour: vendredi\nheures: 9h-12h\n"
    obstacle = obstacle_on(date(2026, 12, 25), friday)
    assert isinstance(obstacle, DatedRule)
    assert (obstacle.kind, obstacle.reason) == (Kind.HOLIDAY, "Noël")
    assert obstacle_on(date(2026, 12, 25), friday, "jours_feries_ouverts: [Noël]") is None


def test_each_of_two_slots_has_its_own_fate() -> None:
    rule = "site: atrium\njour: mercredi\nheures: 9h-12h et 14h-16h\n"
    same_day = [one for one in found(rule, "exceptions: [{le: 2026-12-02, horaires: 9h-12h}]") if one.day.day == 2]
    assert [one.obstacle is None for one in same_day[:2]] == [True, False]


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (date(2026, 12, 2), "2026-12-02T09:00:00+01:00", "2026-12-02T12:00:00+01:00"),
        (date(2027, 7, 7), "2027-07-07T09:00:00+02:00", "2027-07-07T12:00:00+02:00"),
    ],
)
def test_an_occurrence_is_told_in_the_time_of_paris(day: date, start: str, end: str) -> None:
    one = next(one for one in found(WEDNESDAY) if one.day == day)
    assert (one.start.isoformat(), one.end.isoformat()) == (start, end)


def test_an_occurrence_may_end_at_midnight() -> None:
    one = found("site: atrium\njour: mercredi\nheures: 20h-24h\n")[0]
    assert one.end.isoformat() == "2026-11-26T00:00:00+01:00"


def test_the_expression_of_a_permanence_is_one_that_re_users_can_read() -> None:
    rule = (
        f"{WEDNESDAY}semaines: paires\ndu: 2026-12-01\nau: 2027-06-30\nannulations: [{{le: 2026-12-09, motif: Congés}}]"
    )
    assert expression(partner(rule).permanences[0]) == (
        '2026 Dec 01-2027 Jun 30 week 02-53/2 We 09:00-12:00; 2026 Dec 09 off "Congés"'
    )
