"""When a house is open: which rule wins, holidays, odd days."""

from datetime import date

import pytest

from portal.calendar.dated_rules import Kind
from portal.model.hours import Slot

from .samples import calendar, days_from

USUAL, SHORT = (Slot(540, 1020),), (Slot(540, 720),)

#: Each rule alone on 11 November 2027, a Thursday and a holiday, weakest first.
LAYERS = {
    "horaires_particuliers": "horaires_particuliers:\n  - {du: 2027-11-08, au: 2027-11-14, motif: Travaux, horaires: {jeudi: 10h-11h}}",
    "exceptions": "exceptions:\n  - {le: 2027-11-11, horaires: 14h-15h, motif: Portes ouvertes}",
    "jours_feries_ouverts": "jours_feries_ouverts: [Armistice]",
}
CLOSURE = "- {le: 2027-11-11, motif: Grève}"


def slots_and_kind(
    layers: tuple[str, ...], common: str = "", day: date = date(2027, 11, 11)
) -> tuple[tuple[Slot, ...], Kind | None]:
    found = calendar("\n".join(LAYERS[name] for name in layers), common=common)
    rule = found.rule_on(day)
    return found.slots(day), rule.kind if rule else None


def test_a_public_holiday_wins_over_the_usual_week() -> None:
    assert slots_and_kind(()) == ((), Kind.HOLIDAY)


def test_an_open_holiday_follows_the_usual_week() -> None:
    assert slots_and_kind(("jours_feries_ouverts",)) == (USUAL, None)


def test_special_hours_win_over_the_usual_week() -> None:
    assert slots_and_kind(("horaires_particuliers", "jours_feries_ouverts")) == ((Slot(600, 660),), Kind.SPECIAL)


def test_special_hours_close_the_days_that_they_do_not_name() -> None:
    assert slots_and_kind(("horaires_particuliers",), day=date(2027, 11, 12)) == ((), Kind.SPECIAL)


def test_a_public_holiday_wins_over_special_hours() -> None:
    assert slots_and_kind(("horaires_particuliers",)) == ((), Kind.HOLIDAY)


def test_a_common_closure_wins_over_an_open_holiday_and_special_hours() -> None:
    assert slots_and_kind(("horaires_particuliers", "jours_feries_ouverts"), CLOSURE) == ((), Kind.CLOSURE)


def test_the_reason_of_a_common_closure_wins_over_that_of_a_holiday() -> None:
    assert slots_and_kind((), CLOSURE) == ((), Kind.CLOSURE)


@pytest.mark.parametrize("common", ["", CLOSURE])
@pytest.mark.parametrize("layers", [(), ("horaires_particuliers",), ("horaires_particuliers", "jours_feries_ouverts")])
def test_an_exception_of_the_house_wins_over_everything(layers: tuple[str, ...], common: str) -> None:
    assert slots_and_kind((*layers, "exceptions"), common) == ((Slot(840, 900),), Kind.EXCEPTION)


def test_the_last_of_two_exceptions_on_one_day_wins() -> None:
    twice = "exceptions:\n  - {le: 2026-12-01, horaires: 9h-10h}\n  - {du: 2026-11-30, au: 2026-12-02, motif: Travaux}"
    assert calendar(twice).slots(date(2026, 12, 1)) == ()


def test_an_exception_without_hours_closes_the_house() -> None:
    found = calendar("exceptions:\n  - {le: 2026-11-24, motif: Panne}")
    assert found.slots(date(2026, 11, 24)) == ()
    assert found.slots(date(2026, 11, 25)) == USUAL


def test_a_house_can_open_on_a_sunday() -> None:
    sunday = date(2026, 12, 6)
    assert calendar().slots(sunday) == ()
    assert calendar("exceptions:\n  - {le: 2026-12-06, horaires: 9h-12h}").slots(sunday) == SHORT


def test_easter_holidays_are_closed_unless_the_house_opens() -> None:
    easter_monday, ascension, whit_monday = date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17)
    shut, some = calendar(), calendar("jours_feries_ouverts: [lundi de pentecote, Ascension]")
    assert [shut.slots(day) for day in (easter_monday, ascension, whit_monday)] == [(), (), ()]
    assert [some.slots(day) for day in (easter_monday, ascension, whit_monday)] == [(), USUAL, USUAL]


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("67482", date(2027, 3, 26), "Vendredi saint"),
        ("68066", date(2026, 12, 26), "Saint-Étienne"),
        ("57463", date(2027, 3, 26), "Vendredi saint"),
        ("97105", date(2027, 5, 27), "Abolition de l'esclavage"),
        ("97209", date(2027, 5, 22), "Abolition de l'esclavage"),
        ("97302", date(2027, 6, 10), "Abolition de l'esclavage"),
        ("97411", date(2026, 12, 20), "Abolition de l'esclavage"),
        ("97608", date(2027, 4, 27), "Abolition de l'esclavage"),
        ("98818", date(2027, 9, 24), "Fête de la Citoyenneté"),
    ],
)
def test_alsace_moselle_and_overseas_have_holidays_of_their_own(code: str, day: date, name: str) -> None:
    everyday = f"    horaires: {{{', '.join(f'{d}: 9h-17h' for d in DAYS)}}}\n"
    rule = calendar(f"code_insee: {code}", everyday).rule_on(day)
    assert rule
    assert rule.reason == name
    assert calendar("code_insee: 80021", everyday).slots(day) == USUAL


DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@pytest.mark.parametrize("name", ["Abolition de l'esclavage", "Lundi de Pentecôte"])
def test_two_holidays_on_one_day_are_open_by_either_name(name: str) -> None:
    day = date(2030, 6, 10)
    found = calendar(f"code_insee: 97302\njours_feries_ouverts: [{name}]", day=date(2030, 1, 2))
    assert found.slots(day) == USUAL


def test_a_whole_day_reaches_midnight_and_the_next_day_starts_anew() -> None:
    found = calendar(hours="    horaires: {lundi: 0h-24h, mardi: 0h-24h, mercredi: 0h-2h}\n")
    assert [found.slots(day) for day in days_from(date(2026, 11, 23), 4)] == [
        (Slot(0, 1440),),
        (Slot(0, 1440),),
        (Slot(0, 120),),
        (),
    ]


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2027, 10, 31)])
def test_the_days_when_clocks_change_keep_their_hours(day: date) -> None:
    assert calendar(hours="    horaires: {dimanche: '1h-4h, 9h-17h'}\n").slots(day) == (Slot(60, 240), *USUAL)


def test_a_closure_spans_the_new_year() -> None:
    found = calendar(common="- {du: 2026-12-24, au: 2027-01-04, motif: Fêtes}")
    assert found.slots(date(2026, 12, 23)) == USUAL
    assert not any(found.slots(day) for day in days_from(date(2026, 12, 24), 12))
    assert found.slots(date(2027, 1, 5)) == USUAL


def test_special_hours_span_the_new_year() -> None:
    found = calendar("horaires_particuliers:\n  - {du: 2026-12-28, au: 2027-01-05, horaires: {mardi: 9h-12h}}")
    open_dates = [day for day in days_from(date(2026, 12, 28), 9) if found.slots(day)]
    assert open_dates == [date(2026, 12, 29), date(2027, 1, 5)]


def test_a_house_that_is_never_open_has_no_open_day() -> None:
    found = calendar(hours="    horaires: {}\n")
    assert not any(found.slots(day) for day in days_from(date(2026, 11, 23), 401))
    assert found.different_days == {}


def test_a_reason_may_hold_any_character() -> None:
    reason = """'l"été" ; 24/7 || off, « à » # \\ [1]'""".replace('l"', "l''\"")
    found = calendar(
        f"exceptions:\n  - le: 2026-11-24\n    motif: {reason}\n  - le: 2026-11-25\n    horaires: 9h-12h\n    motif: {reason}"
    )
    assert [found.slots(day) for day in days_from(date(2026, 11, 23), 4)] == [USUAL, (), SHORT, USUAL]


def test_only_the_dates_whose_hours_differ_are_listed_in_order() -> None:
    found = calendar(
        "exceptions:\n  - {le: 2026-12-06, motif: Dimanche}\n  - {le: 2026-12-24, horaires: 9h-12h, motif: Veille}",
        common="- {du: 2026-12-25, au: 2026-12-28, motif: Fêtes}",
    )
    until_new_year = [day for day in found.different_days if day.year == 2026]
    assert until_new_year == [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 28)]
    assert [rule.reason for rule in found.departures][:2] == ["Veille", "Fêtes"]


def test_rules_that_are_over_are_left_out_and_the_horizon_is_400_days_ahead() -> None:
    found = calendar("exceptions:\n  - {le: 2026-11-22}\n  - {le: 2028-06-01}\n  - {du: 2026-11-20, au: 2026-11-23}")
    assert [rule.last for rule in found.rules if rule.kind is Kind.EXCEPTION] == [date(2026, 11, 23)]
    assert (found.last - found.first).days == 400
