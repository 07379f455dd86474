"""A value means what the webmaster typed, whatever YAML would make of it."""

from pathlib import Path

import pytest

from portal.source.problems import Mark
from portal.source.yaml_reader import entry_name, parse_yaml

from .samples import HERE, project, read


@pytest.mark.parametrize(
    "typed",
    [
        *("8:30", "08:30", "12:00", "01000", "0322661028", "+33322661028", "32 30", "1e3", "0x1F", "1_000", ".5", "-1"),
        *("non", "oui", "no", "yes", "on", "off", "true", "Non", "null", "~", "2026-07-14", "2026-13-45", "=", "<<"),
    ],
)
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert parse_yaml(f"valeur: {typed}\n", "f.yml").values == {"valeur": typed}


@pytest.mark.parametrize("key", ["on", "no", "oui", "8:30", "1"])
def test_a_key_is_the_text_that_was_typed(key: str) -> None:
    assert parse_yaml(f"{key}: x\n", "f.yml").values == {key: "x"}


def test_an_absent_value_is_an_empty_text() -> None:
    assert parse_yaml("a:\nb: ''\n", "f.yml").values == {"a": "", "b": ""}


def test_what_yaml_turns_into_numbers_reaches_the_models_as_typed(tmp_path: Path) -> None:
    text = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    text = text.replace("mardi: 9h-17h", "mardi: 8:30-12:00").replace("80080", "01000").replace("80021", "01053")
    text = text.replace("03 22 66 10 28", "0322661028").replace("    bureaux: 2\n", "    fauteuil_roulant: non\n")
    house = read(project(tmp_path, sites=text))[0].house_by_id["atrium"]
    assert (house.postcode, house.insee_code, house.phone, house.wheelchair) == ("01000", "01053", "0322661028", "non")
    assert [tuple(slot) for slot in house.week[1]] == [(510, 720)]


def test_accents_typed_in_two_characters_are_those_typed_in_one() -> None:
    assert parse_yaml("jour: ferme\u0301\n", "f.yml").values == {"jour": "fermé"}


@pytest.mark.parametrize("text", ["été:\n  - à: 🙂 x\n    clé: v\n", "été:\r\n  - à: 🙂 x\r\n    clé: v\r\n"])
def test_places_count_characters_as_editors_do(text: str) -> None:
    file = parse_yaml(text, "f.yml")
    assert file.mark(("été", 0, "à")) == Mark(2, 8)
    assert file.key_mark(("été", 0, "clé")) == Mark(3, 5)
    assert file.mark(("été", 0, "clé")) == Mark(3, 10)


def test_the_place_of_what_is_absent_is_that_of_what_should_hold_it() -> None:
    file = parse_yaml("sites:\n  - id: atrium\n", "f.yml")
    assert file.mark(("sites", 0, "horaires", "lundi")) == Mark(2, 5)
    assert parse_yaml("", "f.yml").mark(("sites",)) == Mark(1, 1)


@pytest.mark.parametrize(
    ("location", "name"),
    [
        (("sites", 0, "horaires", "lundi"), "atrium, horaires, lundi"),
        (("sites", 1, "nom"), "sites, n° 2, nom"),
        (("sites", 0, "exceptions", 2), "atrium, exceptions, n° 3"),
        (("fermetures",), "fermetures"),
        (("glossaire", 0), "RSA"),
        ((), ""),
    ],
)
def test_an_entry_is_named_for_people(location: tuple[str | int, ...], name: str) -> None:
    values = {"sites": [{"id": "atrium"}, {"id": ["atrium"]}], "glossaire": [{"mot": "RSA"}]}
    assert entry_name(values, location) == name
