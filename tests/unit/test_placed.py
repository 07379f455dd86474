"""Entries keep their place in the file; each is validated once, and one that is wrong does not hide the others."""

from pathlib import Path

from portal.model.house import ExceptionalDay, House, SitesFile
from portal.model.partner import PartnersFile, Permanence
from portal.source.reading.sources import Sources, read_sources
from portal.source.rules.rule import problem

from .samples import HERE, project, report

SITES = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
PARTNERS = (HERE / "right_data/partners.yml").read_text(encoding="utf-8")
EXCEPTIONS = "exceptions: [{le: 2026-12-24, motif: Veille}, {le: 2026-31-12}, {le: 2026-12-31}]"


def sources(folder: Path, **files: str) -> Sources:
    return read_sources(project(folder, **files))


def test_the_key_and_the_place_of_a_problem_follow_from_the_field_of_the_model(tmp_path: Path) -> None:
    (permanence,) = sources(tmp_path).entries(Permanence)
    line = next(n for n, text in enumerate(PARTNERS.splitlines(), 1) if "heures:" in text)
    found = problem(permanence, "hours", "over.over", date="hier")
    assert str(found).startswith(f"data/partners.yml:{line}:17: caf, permanences, n° 1, heures : passé depuis")


def test_a_problem_of_a_whole_entry_stands_where_it_begins(tmp_path: Path) -> None:
    (permanence,) = sources(tmp_path).entries(Permanence)
    found = problem(permanence, None, "over.over", date="hier")
    assert str(found).startswith("data/partners.yml:7:9: caf, permanences, n° 1 : passé depuis")


def test_an_entry_gives_back_what_was_typed(tmp_path: Path) -> None:
    (permanence,) = sources(tmp_path, partners=PARTNERS.replace("9h-12h", "'9 h à 12:00'")).entries(Permanence)
    assert permanence.at("hours").value == "9 h à 12:00"
    assert permanence.at("office").value is None


def test_the_entries_of_a_wrong_file_are_there_but_for_the_wrong_ones(tmp_path: Path) -> None:
    read_files = sources(tmp_path, sites=SITES.replace("bureaux: 2", EXCEPTIONS))
    days = [placed.value.first.isoformat() for placed in read_files.entries(ExceptionalDay)]
    assert days == ["2026-12-24", "2026-12-31"]
    assert [placed.location[-1] for placed in read_files.entries(ExceptionalDay)] == [0, 2]


def test_what_was_typed_in_a_wrong_entry_is_known(tmp_path: Path) -> None:
    read_files = sources(tmp_path, sites=SITES.replace("bureaux: 2", EXCEPTIONS))
    ids = [text.value for text in read_files.texts(House, "id")]
    assert len(ids) > len(read_files.entries(House))
    assert ids == [line.split()[-1] for line in SITES.splitlines() if "- id:" in line]


def test_rules_look_at_the_very_entries_that_the_portal_is_made_of(tmp_path: Path) -> None:
    read_files = sources(tmp_path)
    sites, partners = read_files.file(SitesFile).content, read_files.file(PartnersFile).content
    assert sites
    assert partners
    assert [placed.value for placed in read_files.entries(House)] == list(sites.houses)
    assert all(placed.value is house for placed, house in zip(read_files.entries(House), sites.houses, strict=True))
    assert read_files.entries(Permanence)[0].value is partners.partners[0].permanences[0]


def test_the_entries_of_a_wrong_file_are_validated_once_for_all_rules(tmp_path: Path) -> None:
    read_files = sources(tmp_path, sites=SITES.replace("bureaux: 2", EXCEPTIONS))
    assert read_files.entries(House) is read_files.entries(House)


def test_a_wrong_permanence_hides_neither_the_next_one_nor_those_of_the_same_day(tmp_path: Path) -> None:
    wrong = "      - {site: atrium, jour: mardi, heures: 25h}\n"
    outside = "      - {site: atrium, jour: lundi, heures: 9h-12h}\n"
    again = "      - {site: atrium, jour: mardi, heures: 11h-13h}\n"
    lines = report(project(tmp_path, partners=PARTNERS + wrong + outside + again))
    assert [line.split(": ")[0].removeprefix("data/partners.yml:") for line in lines] == ["11:45", "12:45", "13:9"]
    assert "hors des heures du site" in lines[1]
    assert "déjà donnée à la ligne 7" in lines[2]


def test_a_wrong_house_hides_no_problem_of_its_exceptions(tmp_path: Path) -> None:
    twice = "exceptions: [{le: 2026-12-24}, {du: 2026-12-23, au: 2026-12-24}]"
    sites = SITES.replace("bureaux: 2", twice).replace("80080", "8008")
    lines = report(project(tmp_path, sites=sites))
    assert [line.split(" : ")[0] for line in lines] == [
        "data/sites.yml:10:18: atrium, code_postal",
        "data/sites.yml:15:36: atrium, exceptions, n° 2",
    ]
