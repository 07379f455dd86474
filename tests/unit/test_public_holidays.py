"""Public holidays by the names that people give them."""

import pytest

from portal.calendar.public_holidays import PublicHoliday, yearly_holidays

AMIENS, STRASBOURG, MAYOTTE = "80021", "67000", "97600"


def meant_by(name: str, code: str = AMIENS) -> list[str]:
    return [holiday.name for holiday in yearly_holidays(code) if holiday.is_called(name)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("11 novembre", "Armistice"),
        ("11 NOVEMBRE 1918", "Armistice"),
        ("Armistice 1918", "Armistice"),
        ("l'armistice de 1918", "Armistice"),
        ("8 mai", "Fête de la Victoire"),
        ("8 mai 1945", "Fête de la Victoire"),
        ("Victoire 1945", "Fête de la Victoire"),
        ("1er mai", "Fête du Travail"),
        ("1 mai", "Fête du Travail"),
        ("fete du travail", "Fête du Travail"),
        ("14 juillet", "Fête nationale"),
        ("25 décembre", "Noël"),
        ("Jour de Noël", "Noël"),
        ("NOEL", "Noël"),
        ("1er janvier", "Jour de l'an"),
        ("Nouvel an", "Jour de l'an"),
        ("Jour de l’An", "Jour de l'an"),
        ("Pâques", "Lundi de Pâques"),
        ("lundi pentecote", "Lundi de Pentecôte"),
        ("Jeudi de l'Ascension", "Ascension"),
    ],
)
def test_a_holiday_is_known_by_the_names_that_people_use(name: str, meant: str) -> None:
    assert meant_by(name) == [meant]


@pytest.mark.parametrize(
    "name", ["", "Fête", "lundi", "2026", "6 avril", "14 mai", "11", "novembre", "Dimanche de Pâques", "Saint"]
)
def test_what_tells_no_holiday_or_one_that_moves_is_none(name: str) -> None:
    assert meant_by(name) == []


def test_a_house_has_the_holidays_of_its_region() -> None:
    assert meant_by("Vendredi saint") == []
    assert meant_by("Vendredi saint", STRASBOURG) == ["Vendredi saint"]
    assert meant_by("26 décembre", STRASBOURG) == ["Saint-Étienne"]
    assert meant_by("27 avril", MAYOTTE) == ["Abolition de l'esclavage"]


@pytest.mark.parametrize("code", [AMIENS, STRASBOURG, MAYOTTE, "97105", "97200", "97500", "98600", "98700", "98800"])
def test_no_name_means_two_days(code: str) -> None:
    for holiday in yearly_holidays(code):
        assert all(meant_by(name, code) == [holiday.name] for name in holiday.spoken_names)


def test_two_holidays_on_one_day_are_both_known() -> None:
    (noel,) = (holiday for holiday in yearly_holidays(AMIENS) if holiday.name == "Noël")
    both = PublicHoliday(noel.day, "Ascension; Fête du Travail", fixed=True)
    assert all(both.is_called(name) for name in ("Ascension", "Travail", "25 décembre"))
