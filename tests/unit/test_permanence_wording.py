"""What is said of permanences and houses, in the words that both pages and leaflets use."""

from datetime import date

import pytest

from portal.calendar.dated_rules import dated_rules
from portal.calendar.occurrences import occurrences
from portal.languages.french.houses import say_departure
from portal.languages.french.permanences import say_appointment, say_obstacle, say_recurrence, say_validity
from portal.languages.french.punctuation import capital, end_sentence
from portal.model.partner import Permanence

from .samples import calendar, house, partner


def shown(text: str) -> str:
    return text.replace("\u00a0", " ")


def permanence(more: str = "", day: str = "jeudi") -> Permanence:
    return partner(f"site: atrium\njour: {day}\nheures: 9h-12h\n{more}").permanences[0]


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        ("toutes", "Tous les jeudis"),
        ("paires", "Un jeudi sur deux (semaines paires)"),
        ("impaires", "Un jeudi sur deux (semaines impaires)"),
        ("1re", "Le 1er jeudi du mois"),
        ("1re et 3e", "Le 1er et le 3e jeudi du mois"),
        ("5e", "Le 5e jeudi du mois"),
        ("dernière", "Le dernier jeudi du mois"),
    ],
)
def test_how_often_it_comes_back_says_the_day_once(weeks: str, said: str) -> None:
    assert say_recurrence(permanence(f"semaines: {weeks}")) == said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "Sans rendez-vous"),
        ("rendez_vous: possible", "Avec ou sans rendez-vous"),
        ("rendez_vous: possible\nprendre_rendez_vous: au 32 30", "Avec ou sans rendez-vous (rendez-vous au 32 30)"),
        ("rendez_vous: obligatoire\nprendre_rendez_vous: au 32 30.", "Sur rendez-vous seulement : au 32 30"),
    ],
)
def test_booking_is_said_with_how_to_do_it(more: str, said: str) -> None:
    assert say_appointment(permanence(more)) == said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", ""),
        ("du: 2026-12-08", "À partir du 8 décembre 2026"),
        ("au: 2027-06-30", "Jusqu’au 30 juin 2027"),
        ("du: 2026-12-08\nau: 2027-06-30", "Du 8 décembre 2026 au 30 juin 2027"),
    ],
)
def test_validity_is_said_when_it_has_bounds(more: str, said: str) -> None:
    assert shown(say_validity(permanence(more))) == said


def obstacle_on(day: date, weekday: str, *, cancelled: str = "", extra: str = "", common: str = "") -> str:
    """Say why the sample permanence is missed on a date."""
    visitor = partner(f"site: atrium\njour: {weekday}\nheures: 9h-12h\n{cancelled}")
    found = occurrences(visitor, visitor.permanences[0], calendar(extra, common=common))
    return say_obstacle(next(one for one in found if one.day == day))


def test_nothing_is_said_of_a_date_that_is_held() -> None:
    assert obstacle_on(date(2026, 12, 3), "jeudi") == ""


def test_a_public_holiday_is_named() -> None:
    assert obstacle_on(date(2026, 12, 25), "vendredi") == "jour férié (Noël)"


@pytest.mark.parametrize(("reason", "said"), [("\n  motif: Travaux", "maison fermée (Travaux)"), ("", "maison fermée")])
def test_a_closure_says_its_reason_when_there_is_one(reason: str, said: str) -> None:
    assert obstacle_on(date(2026, 12, 3), "jeudi", common=f"- le: 2026-12-03{reason}") == said


def test_other_hours_are_no_closure() -> None:
    shorter = "exceptions:\n  - {le: 2026-12-03, horaires: 9h-11h, motif: Horaires d'hiver}"
    assert obstacle_on(date(2026, 12, 3), "jeudi", extra=shorter) == "la maison a d’autres horaires (Horaires d'hiver)"


def test_a_house_that_opens_on_a_holiday_has_other_hours() -> None:
    opens = "exceptions:\n  - {le: 2026-12-25, horaires: 14h-17h, motif: Ouverture exceptionnelle}"
    said = "la maison a d’autres horaires (Ouverture exceptionnelle)"
    assert obstacle_on(date(2026, 12, 25), "vendredi", extra=opens) == said


def test_a_day_closed_within_a_special_period_is_a_closure() -> None:
    summer = (
        "horaires_particuliers:\n"
        "  - {du: 2026-12-01, au: 2026-12-31, motif: Horaires d'hiver, horaires: {mardi: 9h-12h}}"
    )
    assert obstacle_on(date(2026, 12, 3), "jeudi", extra=summer) == "maison fermée (Horaires d'hiver)"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("", "annulée"),
        (", motif: Congés", "annulée (Congés)"),
        (", motif: Congés., remplacement: reportée au 5.", "annulée (Congés). Reportée au 5."),
    ],
)
def test_a_cancellation_says_what_is_known(keys: str, said: str) -> None:
    cancelled = f"annulations:\n  - {{le: 2026-12-03{keys}}}"
    assert obstacle_on(date(2026, 12, 3), "jeudi", cancelled=cancelled) == said


@pytest.mark.parametrize(
    ("exception", "said"),
    [
        ("{le: 2026-12-03}", "Fermé"),
        ("{le: 2026-12-03, motif: Travaux}", "Fermé (Travaux)"),
        ("{le: 2026-12-03, horaires: 9h-11h}", "Autres horaires"),
        ("{le: 2026-12-03, horaires: 9h-11h, motif: formation de l'équipe}", "Formation de l'équipe"),
    ],
)
def test_a_departure_from_the_usual_week_has_a_name(exception: str, said: str) -> None:
    (rule,) = dated_rules(house(f"exceptions:\n  - {exception}"), (), ())
    assert say_departure(rule) == said


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Appelez", "Appelez."),
        ("Appelez.", "Appelez."),
        ("Qui\u202f?", "Qui\u202f?"),
        ("annulée (Congés)", "annulée (Congés)."),
        ("«\u202fVenez.\u202f»", "«\u202fVenez.\u202f»"),
        ("", ""),
    ],
)
def test_a_sentence_ends_with_one_full_stop(text: str, ended: str) -> None:
    assert end_sentence(text) == ended


def test_a_capital_leaves_the_rest_as_it_is() -> None:
    assert [capital(text) for text in ("écrire à la CAF", "RSA", "")] == ["Écrire à la CAF", "RSA", ""]
