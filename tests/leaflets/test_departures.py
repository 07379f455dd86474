"""What sheets say of days that depart from the usual week: what holds today, what comes, which days are spared."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from portal.languages.french.dates import say_date
from portal.model.house import Closure
from portal.portal import Portal

from .printing import text
from .reading import plain
from .towns import TODAY, guide, house, partner, permanence, portal

#: Today is Tuesday 24 November 2026.
TODAY_SAID = "Mardi 24 novembre 2026"
HALF_DAY = {"le": TODAY.isoformat(), "horaires": "9h-12h", "motif": "Panne de chauffage"}
SUMMER = {"du": "2026-11-02", "au": "2026-12-12", "motif": "Horaires d'automne", "horaires": {"jeudi": "10h-11h"}}
HOUSE_SHEETS = ("maison-nord", "maison-nord-gros-caracteres", "semaine-nord")
#: These name houses with their hours.
OTHER_SHEETS = ("reseau", "demarche-demenager", "demarche-demenager-gros-caracteres", "partenaire-absent")


def town(*, closures: tuple[dict[str, str], ...] = (), **values: Any) -> Portal:
    """Return one house, a partner that comes and one that does not."""
    return portal(
        houses=(house(**values),),
        closures=tuple(map(Closure.model_validate, closures)),
        partners=(partner(), partner(id="absent", permanences=[])),
    )


def now(said: str) -> list[str]:
    """Return what a sheet says of the present day, up to its date."""
    return re.findall(r"En ce moment : (.*? 2026)", said)


def coming(said: str) -> str:
    """Return what a sheet of a house announces."""
    return said.partition("Prochaines fermetures")[2]


@pytest.mark.parametrize("path", [*HOUSE_SHEETS, *OTHER_SHEETS])
@pytest.mark.parametrize("last", ["2026-11-24", "2026-11-27"])
def test_of_two_rules_for_today_only_the_one_that_decides_is_told(path: str, last: str) -> None:
    closure = {"du": "2026-11-23", "au": last, "motif": "Inventaire"}
    said = text(town(closures=(closure,), exceptions=[HALF_DAY]), path)
    assert now(said) == [f"Panne de chauffage. {TODAY_SAID}"]
    assert "9 h – 12 h" in said.partition("En ce moment")[2]


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_closure_that_spares_today_is_announced_for_the_days_to_come(path: str) -> None:
    closure = {"du": "2026-11-20", "au": "2026-11-27", "motif": "Inventaire"}
    said = text(town(closures=(closure,), exceptions=[HALF_DAY]), path)
    assert "Du 20 au 27 novembre 2026, sauf le mardi 24 novembre" in coming(said)
    assert "Fermé (Inventaire)" in coming(said)
    assert "Panne" not in coming(said)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_timetable_that_today_departs_from_is_announced_for_the_days_to_come(path: str) -> None:
    said = text(town(horaires_particuliers=[SUMMER], exceptions=[HALF_DAY]), path)
    assert now(said) == [f"Panne de chauffage. {TODAY_SAID}"]
    assert "Du 2 novembre au 12 décembre 2026" in coming(said)
    assert "10 h – 11 h" in coming(said)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_timetable_in_progress_is_told_once(path: str) -> None:
    said = text(town(horaires_particuliers=[SUMMER]), path)
    assert now(said) == ["Horaires d'automne. Du 2 novembre au 12 décembre 2026"]
    assert "automne" not in coming(said)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_day_that_is_open_as_usual_in_spite_of_a_closure_says_nothing_of_the_moment(path: str) -> None:
    closure = {"du": TODAY.isoformat(), "au": TODAY.isoformat()}
    said = text(town(closures=(closure,), exceptions=[{**HALF_DAY, "horaires": "9h-17h"}]), path)
    assert now(said) == []
    assert TODAY_SAID not in coming(said)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_the_days_that_a_closure_spares_are_told(path: str) -> None:
    closure = {"du": "2026-12-19", "au": "2027-01-02", "motif": "Fêtes"}
    opened = [{"le": day, "horaires": "9h-12h"} for day in ("2026-12-28", "2026-12-29", "2026-12-31")]
    said = text(town(closures=(closure,), exceptions=opened), path)
    spared = "sauf le lundi 28 décembre, le mardi 29 décembre et le jeudi 31 décembre"
    assert f"Du 19 décembre 2026 au 2 janvier 2027, {spared}" in coming(said)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_the_days_that_a_closure_in_progress_spares_are_told(path: str) -> None:
    closed = {"du": "2026-11-20", "au": "2026-11-30", "motif": "Travaux"}
    said = text(town(closures=(closed,), exceptions=[{"le": "2026-11-26", "horaires": "9h-12h"}]), path)
    assert "Fermé (Travaux). Du 20 au 30 novembre 2026, sauf le jeudi 26 novembre" in said


@pytest.mark.parametrize("path", OTHER_SHEETS)
def test_sheets_that_tell_a_house_s_hours_tell_what_holds_today(path: str) -> None:
    said = text(town(exceptions=[{"du": "2026-11-20", "au": "2026-12-04", "motif": "Travaux"}]), path)
    assert now(said) == ["Fermé (Travaux). Du 20 novembre au 4 décembre 2026"]


@pytest.mark.parametrize("path", [*HOUSE_SHEETS, "partenaire-caf"])
def test_why_a_house_opens_is_never_told_as_why_it_is_closed(path: str) -> None:
    closure = {"du": "2026-12-21", "au": "2027-01-02", "motif": "Fêtes"}
    opened = {"le": "2026-12-29", "horaires": "14h-17h", "motif": "Portes ouvertes"}
    said = text(town(closures=(closure,), exceptions=[opened]), path)
    assert "Portes ouvertes" in said
    assert not re.search(r"[Ff]ermée? \(Portes ouvertes", said)


MORNING_ONLY = {"le": "2026-11-27", "horaires": "9h-12h", "motif": "Réunion"}


@pytest.mark.parametrize("path", [*HOUSE_SHEETS, "demarche-demenager"])
def test_of_a_date_that_is_held_in_part_only_the_hours_held_are_told(path: str) -> None:
    visit = permanence(jour="vendredi", heures="9h-12h, 14h-17h", semaines="dernière")
    visited = portal(
        houses=(house(exceptions=[MORNING_ONLY]),),
        partners=(partner(permanences=[visit]),),
        guides=(guide(),),
    )
    assert "27 novembre (9 h – 12 h seulement), 29 janvier, 26 février" in text(visited, path)


def test_a_partner_tells_which_hours_of_a_date_are_missed() -> None:
    visit = permanence(jour="vendredi", heures="9h-12h, 14h-17h")
    visited = portal(houses=(house(exceptions=[MORNING_ONLY]),), partners=(partner(permanences=[visit]),))
    held, missed = text(visited, "partenaire-caf").split("Pas de permanence")
    assert "Vendredi 27 novembre 2026 9 h – 12 h Nord" in held
    assert "Vendredi 27 novembre 2026 14 h" not in held
    assert "Vendredi 27 novembre 2026, 14 h – 17 h, Nord. La maison a d'autres horaires (Réunion)." in missed


def test_the_poster_never_shows_a_rare_visitor_as_a_weekly_one() -> None:
    visit = permanence(semaines="1re", annulations=[{"du": "2026-12-01", "au": "2028-12-31"}])
    said = text(portal(partners=(partner(permanences=[visit]),)), "semaine-nord")
    assert "Le 1er mardi du mois" in said


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_cancellation_tells_which_of_several_visits_it_concerns(path: str) -> None:
    away = permanence(annulations=[{"du": "2026-12-01", "au": "2026-12-31", "motif": "Congés"}])
    visited = portal(partners=(partner(permanences=[away, permanence(jour="jeudi", heures="14h-16h")]),))
    assert "CAF (tous les mardis, 9 h – 12 h) : pas de permanence du 1er au 31 décembre 2026" in text(visited, path)


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_a_cancellation_of_all_visits_is_told_once(path: str) -> None:
    away = [{"du": "2026-12-01", "au": "2026-12-31", "motif": "Congés"}]
    other = permanence(jour="jeudi", heures="14h-16h", du="2027-01-07")
    visits = [permanence(annulations=away), permanence(jour="mercredi", heures="14h-16h", annulations=away), other]
    said = text(portal(partners=(partner(permanences=visits),)), path)
    assert said.count("pas de permanence") == 1
    assert "CAF : pas de permanence du 1er au 31 décembre 2026. Congés." in said


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_christmas_stands_on_the_sheets_of_a_house_a_month_before(path: str) -> None:
    assert "Vendredi 25 décembre 2026" in coming(text(replace(town(), today=date(2026, 11, 25)), path))


@pytest.mark.parametrize("path", HOUSE_SHEETS)
def test_every_closure_and_change_of_sixty_days_is_told_however_many(path: str) -> None:
    days = [TODAY + timedelta(days=n) for n in range(1, 61)]
    closed = [day for day in days if day.weekday() in (1, 3)]
    said = text(town(exceptions=[{"le": day.isoformat(), "motif": f"Raison {day.day}"} for day in closed]), path)
    for day in closed:
        assert plain(say_date(day)) in coming(said)


def test_the_calendar_of_all_houses_says_which_one_is_closed() -> None:
    houses = (house(exceptions=[{"le": "2026-12-03", "motif": "Formation"}]), house(id="sud", nom_court="Sud"))
    said = text(portal(houses=houses), "reseau")
    assert "Jeudi 3 décembre 2026 (Nord) : Fermé (Formation)." in said
    assert "Vendredi 25 décembre 2026 : Fermé (Noël)." in said
