"""A value means what the webmaster typed, whatever YAML would make of it."""

from pathlib import Path

import pytest

from portal.model.access import Wheelchair
from portal.source.problems import Mark
from portal.source.reading.yaml_file import entry_name
from portal.source.reading.yaml_reader import parse_yaml

from .samples import HERE, project, read, report, warnings


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


@pytest.mark.parametrize("text", ["\u00a0", "\u202f \u2009"], ids=ascii)
def test_a_text_in_which_nothing_can_be_seen_is_an_empty_text(text: str, tmp_path: Path) -> None:
    assert parse_yaml(f'a: "{text}"\n', "f.yml").values == {"a": ""}
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    sites = sites.replace("nom: Maison de Services au Public de l'Atrium", f'nom: "{text}"')
    message = "data/sites.yml:7:10: atrium, nom : cette valeur est vide. Remplissez-la, ou retirez la clé"
    assert report(project(tmp_path, sites=sites)) == [message]


EMOJI = ["👨\u200d👩\u200d👧", "🏳\ufe0f\u200d🌈", "❤\ufe0f", "1\ufe0f\u20e3", "☎\ufe0e 03", "👩🏽\u200d⚕\ufe0f"]
OTHER_ALPHABETS = ["Українська", "Ελληνικά", "русский / français", "12 µg", "β-test", "l'Ω", "中文", "العربية"]


@pytest.mark.parametrize("text", [*EMOJI, *OTHER_ALPHABETS, "é", "-", "0", "5\u202f€", "10\u00a0h"], ids=ascii)
def test_emoji_and_words_in_one_alphabet_stay(text: str) -> None:
    file = parse_yaml(f'a: "{text}"\n', "f.yml")
    assert (file.values, file.problems) == ({"a": text}, [])


@pytest.mark.parametrize("empty", ["", ' ""', " ''", ' " "', ' "\u00a0"'])
def test_an_optional_key_left_empty_is_an_absent_key(empty: str, tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8").replace("    bureaux: 2\n", "")
    keys = ("bureaux", "courriel", "fauteuil_roulant", "complement", "nom_court")
    sites = sites.replace("    nom_court: Atrium\n", "".join(f"    {key}:{empty}\n" for key in keys))
    house = read(project(tmp_path, sites=sites))[0].house_by_id["atrium"]
    assert (house.offices, house.email, house.wheelchair, house.address_detail) == (None, None, None, "")


@pytest.mark.parametrize("empty", ["", ' ""'])
def test_an_optional_key_of_a_permanence_left_empty_is_an_absent_key(empty: str, tmp_path: Path) -> None:
    partners = (HERE / "right_data/partners.yml").read_text(encoding="utf-8")
    keys = "".join(f"        {key}:{empty}\n" for key in ("du", "au", "bureau", "source"))
    cancelled = f"        annulations:\n          - le: 2026-12-29\n            remplacement:{empty}\n"
    permanence = read(project(tmp_path, partners=partners + keys + cancelled))[0].partners[0].permanences[0]
    assert (permanence.start, permanence.end, permanence.office) == (None, None, None)
    assert permanence.cancellations[0].replacement == ""


LISTS = ("autres_noms", "acces", "services", "langues_parlees", "exceptions", "horaires_particuliers", "acces_detail")


@pytest.mark.parametrize("empty", ["", ' ""'])
def test_an_optional_list_left_empty_is_an_absent_list(empty: str, tmp_path: Path) -> None:
    sites, partners = ((HERE / f"right_data/{name}.yml").read_text(encoding="utf-8") for name in ("sites", "partners"))
    typed = "".join(f"    {key}:{empty}\n" for key in LISTS)
    sites = f"fermetures:{empty}\n" + sites[sites.index("sites:") :].replace("    nom_court: Atrium\n", typed)
    portal, _ = read(project(tmp_path, sites=sites, partners=f"{partners}        annulations:{empty}\n"))
    assert not portal.closures
    assert not portal.partners[0].permanences[0].cancellations
    written = portal.house_by_id["atrium"].to_data()
    assert written.keys() & set(LISTS) == set()


@pytest.mark.parametrize("key", ["semaines", "rendez_vous", "heures"])
def test_an_empty_key_is_refused_where_an_absent_one_would_say_something(key: str, tmp_path: Path) -> None:
    partners = (HERE / "right_data/partners.yml").read_text(encoding="utf-8").replace("        heures: 9h-12h\n", "")
    hours = "" if key == "heures" else "        heures: 9h-12h\n"
    (line,) = report(project(tmp_path, partners=f"{partners}{hours}        {key}:\n"))
    assert f", {key} : " in line


LOST = [
    ("a: Atrium #1", ["1:10", "#1"]),
    ("a: 3 rue X #bât. B", ["1:11", "#bât. B"]),
    ("a: Atrium   #1", ["1:10", "#1"]),
    ("a: 9h-12h # été", ["1:10", "# été"]),
    ("a: #1", ["1:3", "#1"]),
    ("a:\n  - x #y\n", ["2:6", "#y"]),
    ("a: un\n  deux #trois", ["2:7", "#trois"]),
]
KEPT = [
    *("a: Atrium  # une note", "a: Atrium # ", "# une note\na: Atrium", 'a: "Atrium #1"', 'a: "Atrium" #1', "a: C#1"),
    *("a: |\n  Atrium #1\n", "a: Atrium\n # une note\n", "a: [x] # une note"),
]


@pytest.mark.parametrize(("text", "lost"), LOST, ids=repr)
def test_the_end_of_a_text_that_becomes_a_comment_is_a_warning(text: str, lost: list[str]) -> None:
    (warning,) = parse_yaml(text, "f.yml").warnings
    assert str(warning).startswith(f"f.yml:{lost[0]}: avertissement : a")
    assert f" : « {lost[1]} » : ce qui suit une espace et # n'est pas lu. Mettez" in str(warning)


@pytest.mark.parametrize("text", KEPT)
def test_a_comment_that_looks_like_one_is_no_warning(text: str) -> None:
    file = parse_yaml(text, "f.yml")
    assert (file.warnings, file.problems) == ([], [])


def test_a_text_that_becomes_a_comment_is_told_with_the_other_warnings(tmp_path: Path) -> None:
    partners = (HERE / "right_data/partners.yml").read_text(encoding="utf-8").replace("sigle: CAF", "sigle: CAF #1")
    (line,) = warnings(project(tmp_path, partners=partners))
    assert line.startswith("data/partners.yml:4:15: avertissement : caf, sigle : « #1 » : ")


NO_BREAK = [
    "a:\u00a0b",
    "a:\u202fb",
    "a\u00a0: b",
    "\u00a0a: b",
    "x: y\na:\u00a0b",
    "\u00a0\u00a0a: b\nx: y",
    "- a:\u00a0b",
]


@pytest.mark.parametrize("text", [*NO_BREAK, "x:\n  - a:\u00a0b\n    c: d\n"], ids=ascii)
def test_a_no_break_space_that_touches_a_key_is_named(text: str) -> None:
    (problem,) = parse_yaml(text, "f.yml").problems
    assert "une espace insécable touche cette clé" in problem.message
    assert "\u00a0" in text.split("\n")[problem.mark.line - 1] or "\u202f" in text


@pytest.mark.parametrize("text", ["a: |\n  note:\u00a0b", 'a: "b:\u00a0c"', "a: Le code:\u00a0b"], ids=ascii)
def test_a_no_break_space_inside_a_text_stays(text: str) -> None:
    assert parse_yaml(text, "f.yml").problems == []


def test_what_yaml_turns_into_numbers_reaches_the_models_as_typed(tmp_path: Path) -> None:
    text = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    text = text.replace("mardi: 9h-17h", "mardi: 8:30-12:00").replace("80080", "01000").replace("80021", "01053")
    text = text.replace("03 22 66 10 28", "0322661028").replace("    bureaux: 2\n", "    fauteuil_roulant: non\n")
    house = read(project(tmp_path, sites=text))[0].house_by_id["atrium"]
    assert (house.postcode, house.insee_code, house.phone, house.wheelchair) == (
        "01000",
        "01053",
        "0322661028",
        Wheelchair.NO,
    )
    assert [tuple(slot) for slot in house.week[1]] == [(510, 720)]


@pytest.mark.parametrize(
    "typed", ["|\n      Maison\n      de l'Atrium\n", '"Maison\\n\\n  de l\'Atrium"'], ids=["block", "escaped"]
)
def test_a_text_is_one_line_however_many_it_takes_in_the_file(typed: str, tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    sites = sites.replace("Maison de Services au Public de l'Atrium", typed)
    assert read(project(tmp_path, sites=sites))[0].house_by_id["atrium"].name == "Maison de l'Atrium"


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
