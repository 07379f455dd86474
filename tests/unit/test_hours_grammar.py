"""The grammar of hours: every form the contract accepts, and one form to say them all."""

import random

import pytest
from pydantic_core import PydanticCustomError

from portal.languages.french.hours import say_slots
from portal.model.hours import DaySlots, Slot, parse_hours, parse_opening
from portal.source.messages import say_refusal

MORNING, AFTERNOON = Slot(510, 720), Slot(810, 1020)


@pytest.mark.parametrize(
    "typed",
    [
        *("8h30-12h", "8H30-12H", "8:30-12:00", "08:30-12:00", "08h30-12h00", "8 h 30 - 12 h", "8 h 30-12 h 00"),
        *("8h30 à 12h", "8h30–12h", "8h30—12h", "8h30‑12h", "8h30−12h", "8h30 – 12:00", "  8h30-12h  "),
        *("8\u00a0h\u00a030\u00a0– 12\u00a0h", "8\u202fh\u202f30 – 12\u202fh"),
    ],
)
def test_each_way_to_write_a_slot_is_understood(typed: str) -> None:
    assert parse_hours(typed) == (MORNING,)


@pytest.mark.parametrize(
    "typed",
    [
        *("8h30-12h, 13h30-17h", "8h30-12h,13h30-17h", "8h30-12h et 13h30-17h", "8h30-12h ET 13h30-17h"),
        *("8h30 à 12h et 13h30 à 17h", "8:30-12:00 , 13:30-17:00"),
    ],
)
def test_each_way_to_write_two_slots_is_understood(typed: str) -> None:
    assert parse_hours(typed) == (MORNING, AFTERNOON)


@pytest.mark.parametrize("typed", ["fermé", "Fermé", "FERMÉ", "fermée", "ferme", " fermé "])
def test_closed_is_no_slot(typed: str) -> None:
    assert parse_hours(typed) == ()


@pytest.mark.parametrize(
    ("typed", "slots"),
    [
        ("0h-24h", ((0, 1440),)),
        ("00:00-24:00", ((0, 1440),)),
        ("23h59-24h", ((1439, 1440),)),
        ("20h-minuit", ((1200, 1440),)),
        ("0h-0h01, 0h02-1h", ((0, 1), (2, 60))),
        ("8h-9h, 10h-11h, 12h-13h, 14h-15h, 16h-17h", ((480, 540), (600, 660), (720, 780), (840, 900), (960, 1020))),
    ],
)
def test_hours_may_reach_both_ends_of_the_day(typed: str, slots: tuple[tuple[int, int], ...]) -> None:
    assert parse_hours(typed) == slots


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("8h30-25h", "l'heure 25h n'existe pas"),
        ("8h60-12h", "l'heure 8h60 n'existe pas"),
        ("9h-24h01", "l'heure 24h01 n'existe pas"),
        ("17h-9h", "la fin (9h) doit venir après le début (17h)"),
        ("22h-2h", "la fin (2h) doit venir après le début (22h)"),
        ("24h-24h", "la fin (24h) doit venir après le début (24h)"),
        ("9h-12h, 12h-17h", "chaque créneau commence après la fin du précédent ; réunissez ceux qui se touchent"),
        ("13h-17h, 9h-12h", "chaque créneau commence après la fin du précédent ; réunissez ceux qui se touchent"),
        ("8h3-12h", "« 8h3 » n'est pas une heure"),
        ("9-12", "« 9 » n'est pas une heure"),
        ("8h30", "il faut une heure de début et une heure de fin, ou « fermé »"),
        ("9h-12h-17h", "il faut une heure de début et une heure de fin, ou « fermé »"),
        ("9h-12h, fermé", "il faut une heure de début et une heure de fin, ou « fermé »"),
        ("9h-", "il manque une heure"),
    ],
)
def test_a_refusal_quotes_what_was_typed_and_gives_an_example(typed: str, reason: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse_hours(typed)
    assert say_refusal(refusal.value) == f"« {typed} » : {reason}. Exemple : 8h30-12h, 13h30-17h"


def test_a_permanence_cannot_be_closed() -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse_opening("fermé")
    assert say_refusal(refusal.value) == "« fermé » : une permanence a des heures. Exemple : 9h-12h"


def any_day(dice: random.Random) -> DaySlots:
    ends = sorted(dice.sample(range(1441), 2 * dice.randint(0, 4)))
    return tuple(Slot(*pair) for pair in zip(ends[::2], ends[1::2], strict=True))


def test_what_is_shown_can_be_typed_back() -> None:
    dice = random.Random(8)
    for slots in [(), (Slot(0, 1440),), *(any_day(dice) for _ in range(2000))]:
        assert parse_hours(say_slots(slots)) == slots


def test_what_is_shown_has_one_form() -> None:
    assert say_slots(parse_hours("8:30-12:00 et 13h30 à 17:00")) == "8 h 30 – 12 h, 13 h 30 – 17 h".replace(
        " h", "\u00a0h"
    ).replace("h 30", "h\u00a030").replace(" – ", "\u00a0–\u00a0")


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        (Slot(540, 720), Slot(540, 720), True, True),
        (Slot(540, 720), Slot(600, 660), True, True),
        (Slot(540, 720), Slot(700, 740), False, True),
        (Slot(540, 720), Slot(720, 780), False, False),
        (Slot(600, 660), Slot(540, 720), False, True),
    ],
)
def test_slots_contain_and_overlap_one_another(one: Slot, other: Slot, contains: bool, overlaps: bool) -> None:
    assert (one.contains(other), one.overlaps(other)) == (contains, overlaps)
