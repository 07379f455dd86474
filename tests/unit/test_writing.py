"""Models write what they read: the keys and the values that the webmaster would type."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.model.fields import Model
from portal.model.house import House, SitesFile
from portal.model.partner import Partner, Permanence
from portal.source.reading.guide_reader import read_guide
from portal.source.reading.sources import MODELS
from portal.source.reading.yaml_reader import parse_yaml, read_yaml

from .generated import any_hours, typed_house, typed_partner
from .samples import HERE, HOUSE, REPOSITORY, WEEKDAYS, partner

TESTS = [REPOSITORY / "tests" / "town", HERE / "right_data"]
USUAL = [
    (folder / Path(name).name, model)
    for name, model in MODELS.items()
    for folder in TESTS
    if (folder / Path(name).name).exists()
]
SHIPPED = [(REPOSITORY / name, model) for name, model in MODELS.items() if (REPOSITORY / name).exists()]
GUIDES = sorted((REPOSITORY / "docs" / "demarches").glob("*.md"))


@pytest.mark.parametrize(("path", "model"), USUAL, ids=lambda value: getattr(value, "stem", ""))
def test_a_file_in_the_usual_form_is_written_as_it_was_typed(path: Path, model: type[Model]) -> None:
    typed = read_yaml(path, path.name).values
    assert model.model_validate(typed).to_data() == without_last_zeros(typed)


@pytest.mark.parametrize(("path", "model"), SHIPPED, ids=lambda value: getattr(value, "stem", ""))
def test_a_shipped_file_is_read_as_the_same_once_written(path: Path, model: type[Model]) -> None:
    content = model.model_validate(read_yaml(path, path.name).values)
    assert reread(content) == content


def without_last_zeros(typed: Any) -> Any:
    """The zeros at the end of a latitude say nothing; « 49.89500 » is written « 49.895 »."""
    if isinstance(typed, str):
        return re.sub(r"(\.\d*[1-9])0+(?=, |$)", r"\1", typed) if re.fullmatch(r"[\d.]+, [\d.]+", typed) else typed
    if isinstance(typed, list):
        return [without_last_zeros(one) for one in typed]
    return {key: without_last_zeros(value) for key, value in typed.items()}


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_the_head_of_a_shipped_guide_is_read_as_the_same_once_written(path: Path) -> None:
    file = read_guide(path, path.name)
    assert file.guide
    assert reread(file.guide.front) == file.guide.front
    assert file.guide.front.to_data().keys() == file.head.values.keys()


def test_every_key_of_a_house_is_written() -> None:
    typed = read_yaml(HERE / "accepted_data" / "sites" / "everything.yml", "sites.yml").values
    assert SitesFile.model_validate(typed).to_data() == typed


def reread(entry: Model) -> Model:
    """Write an entry as YAML, and read that as the webmaster's file is read."""
    text = yaml.safe_dump(entry.to_data(), allow_unicode=True, sort_keys=False)
    file = parse_yaml(text, "written.yml")
    assert file.problems == []
    return type(entry).model_validate(file.values, by_alias=True, by_name=False)


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    else:
        yield value


@pytest.mark.parametrize("seed", range(150))
def test_what_was_written_is_read_as_the_same(seed: int) -> None:
    dice = random.Random(seed)
    typed = typed_house(dice, seed)
    for entry in (House.model_validate(typed), Partner.model_validate(typed_partner(dice, typed["id"], seed))):
        again = reread(entry)
        assert again == entry
        assert again.to_data() == entry.to_data()
        assert all(isinstance(leaf, str) for leaf in leaves(entry.to_data()))


@pytest.mark.parametrize("seed", range(20))
def test_a_key_is_written_when_it_was_typed_and_only_then(seed: int) -> None:
    typed = typed_house(random.Random(seed), seed)
    assert House.model_validate(typed).to_data().keys() == typed.keys()


def test_an_optional_key_left_empty_is_written_no_more() -> None:
    text = f"{HOUSE}{WEEKDAYS}    quartier:\n    courriel: ''\n    source: ' '\n"
    written = SitesFile.model_validate(parse_yaml(text, "sites.yml").values).to_data()["sites"][0]
    assert written.keys() & {"quartier", "courriel", "source"} == set()


def written(**typed: str) -> dict[str, Any]:
    permanence = partner("site: atrium\njour: mardi\nheures: 9h-12h").permanences[0].to_data() | typed
    return Permanence.model_validate(permanence).to_data()


@pytest.mark.parametrize(
    ("typed", "usual"),
    [
        ("8:30-12:00", "8h30-12h"),
        ("8 h 30 à 12 h et 13h30 – minuit", "8h30-12h, 13h30-24h"),
        ("0h-0h05,23h59-24h", "0h-0h05, 23h59-24h"),
    ],
)
def test_hours_are_written_in_their_usual_form(typed: str, usual: str) -> None:
    assert written(heures=typed)["heures"] == usual


@pytest.mark.parametrize(
    ("typed", "usual"),
    [
        ("Toutes", "toutes"),
        ("impaires", "impaires"),
        ("1ère", "1re"),
        ("3e et 1re", "1re et 3e"),
        ("derniere, 1re, 1ère", "1re et dernière"),
        ("5e,4e, 2e", "2e, 4e et 5e"),
    ],
)
def test_weeks_are_written_in_their_usual_form(typed: str, usual: str) -> None:
    assert written(semaines=typed)["semaines"] == usual


@pytest.mark.parametrize("position", ["49.91176, 2.30684", "48.5, 0.00001", "49, -0.000000123", "-21.1, 55.5"])
def test_a_position_is_written_without_an_exponent(position: str) -> None:
    typed = parse_yaml(HOUSE + WEEKDAYS, "sites.yml").values["sites"][0] | {"position": position}
    house = House.model_validate(typed)
    assert "e" not in house.to_data()["position"]
    assert reread(house) == house


def test_a_phone_is_written_as_it_was_typed() -> None:
    typed = parse_yaml(HOUSE + WEEKDAYS, "sites.yml").values["sites"][0] | {"telephone": "+33 (0)3.22-66 10 28"}
    assert House.model_validate(typed).to_data()["telephone"] == "+33 (0)3.22-66 10 28"


def test_a_closed_day_is_written_as_closed() -> None:
    typed = parse_yaml(HOUSE + "    horaires: {lundi: Fermé, mardi: 9h-17h}\n", "sites.yml").values
    assert SitesFile.model_validate(typed).to_data()["sites"][0]["horaires"] == {"lundi": "fermé", "mardi": "9h-17h"}


@pytest.mark.parametrize("seed", range(50))
def test_any_hours_are_written_so_that_they_are_read_as_the_same(seed: int) -> None:
    typed = any_hours(random.Random(seed))
    again = written(heures=written(heures=typed)["heures"])
    assert again == written(heures=typed)
