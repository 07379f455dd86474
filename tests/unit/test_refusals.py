"""Every refusal of the contract, as the webmaster reads it: one file of wrong data, and the report expected of it."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from portal.source.loader import load
from portal.source.problems import DataError

from .conftest import CompareWithGolden
from .samples import HERE, PUBLICATION, add_guide, project, report

WRONG = sorted((HERE / "wrong_data").glob("*/*.yml"))
ACCEPTED = sorted((HERE / "accepted_data").glob("*/*.yml"))


def case_name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def report_on(case: Path, folder: Path) -> list[str]:
    # Other houses and documents than those of right_data would make its partners wrong.
    others = {} if case.parent.name == "partners" else {"partners": "partenaires: []\n"}
    return report(project(folder, **others | {case.parent.name: case.read_text(encoding="utf-8")}))


@pytest.mark.parametrize("case", WRONG, ids=case_name)
def test_wrong_data_is_refused_with_the_expected_report(
    case: Path, tmp_path: Path, compare_with_golden: CompareWithGolden
) -> None:
    lines = report_on(case, tmp_path)
    assert lines
    compare_with_golden(case.with_suffix(".expected.txt"), "\n".join(lines) + "\n")


@pytest.mark.parametrize("case", WRONG, ids=case_name)
def test_the_place_of_an_error_is_where_the_refused_value_stands(case: Path, tmp_path: Path) -> None:
    text = case.read_text(encoding="utf-8").splitlines()
    for line in report_on(case, tmp_path):
        place = re.match(rf"data/{case.parent.name}\.yml:(\d+):(\d+): (.*)", line)
        assert place, line
        rest = text[int(place[1]) - 1][int(place[2]) - 1 :] if int(place[1]) <= len(text) else ""
        if quoted := re.search(r"(?:^|: )« (.+?) » : ", place[3]):
            assert rest.lstrip("\"'").startswith(quoted[1].removesuffix(":")), line
        if "clé inconnue" in line:
            assert rest.startswith(place[3].split(" : ")[0].split(", ")[-1]), line


@pytest.mark.parametrize("case", WRONG, ids=case_name)
def test_a_message_is_a_french_line_without_parser_jargon(case: Path, tmp_path: Path) -> None:
    for line in report_on(case, tmp_path):
        # What the webmaster typed may be anything.
        message = re.sub(r"((?:^|: )« ).+?(?= » : )", r"\1…", line.split(": ", 1)[1], count=1)
        assert not re.search(r"\b(expected|found|mapping|scalar|value|None|Input|should|dict|str)\b", message), line
        assert not re.search(r"\w[»!?;]|«\w", message), f"a French mark has a space: {line}"


@pytest.mark.parametrize("case", ACCEPTED, ids=case_name)
def test_correct_data_is_not_refused(case: Path, tmp_path: Path) -> None:
    assert report_on(case, tmp_path) == []


def test_the_day_of_the_build_decides_what_is_in_the_future(tmp_path: Path) -> None:
    folder = project(tmp_path)
    load(folder, PUBLICATION, date(2026, 11, 2))
    with pytest.raises(DataError, match="« 2026-11-02 » : une date de vérification ne peut pas être dans le futur"):
        load(folder, PUBLICATION, date(2026, 11, 1))


def test_the_example_of_the_contract_is_reported_to_the_letter(tmp_path: Path) -> None:
    case = HERE / "wrong_data/sites/hours-the-example-of-the-contract.yml"
    expected = (
        "data/sites.yml:21:14: atrium, horaires, mardi : « 8h30-25h » : l'heure 25h n'existe pas. "
        "Exemple : 8h30-12h, 13h30-17h"
    )
    assert report_on(case, tmp_path) == [expected]


def test_all_errors_of_all_files_are_told_at_once_in_reading_order(tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8").replace("mardi: 9h-17h", "mardi: 9h-25h", 1)
    partners = (HERE / "right_data/partners.yml").read_text(encoding="utf-8")
    lines = report(
        project(
            tmp_path,
            sites=sites.replace("80000", "8000"),
            partners=partners.replace("site: atrium", "site: atrum").replace("[piece-identite]", "[passeport, rib]"),
            documents="documents:\n  - id: rib\n    nom: Un RIB\n  - id: Rib\n    nom: Un RIB\n",
        )
    )
    assert [line.split(": ")[0] for line in lines] == [
        "data/documents.yml:4:9",
        "data/partners.yml:5:17",
        "data/partners.yml:7:15",
        "data/sites.yml:18:14",
        "data/sites.yml:27:18",
    ]
    assert all(before.split(":")[0] <= after.split(":")[0] for before, after in pairwise(lines))


def test_a_wrong_house_does_not_make_its_permanences_wrong(tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8").replace("80080", "8008")
    lines = report(project(tmp_path, sites=sites))
    assert len(lines) == 1
    assert "atrium, code_postal" in lines[0]


def test_a_syntax_error_in_one_file_does_not_hide_the_errors_of_another(tmp_path: Path) -> None:
    lines = report(project(tmp_path, sites='sites: "\n', documents="documents:\n  - id: Rib\n    nom: Un RIB\n"))
    assert [line.split(":")[0] for line in lines] == ["data/documents.yml", "data/partners.yml", "data/sites.yml"]


@pytest.mark.parametrize("name", ["sites", "partners", "documents"])
def test_a_missing_file_is_refused(name: str, tmp_path: Path) -> None:
    (project(tmp_path) / "data" / f"{name}.yml").unlink()
    message = "ce fichier n'existe pas. Créez-le, ou reprenez-le dans l'historique git"
    assert f"data/{name}.yml:1:1: {message}" in report(tmp_path)


@pytest.mark.parametrize("name", ["landmarks", "glossary", "life_events"])
def test_a_file_that_a_town_may_do_without_is_not_missed(name: str, tmp_path: Path) -> None:
    project(tmp_path)
    assert not (tmp_path / "data" / f"{name}.yml").exists()
    assert report(tmp_path) == []


@pytest.mark.parametrize("name", ["sites", "landmarks"])
def test_a_folder_in_the_place_of_a_file_is_refused(name: str, tmp_path: Path) -> None:
    path = project(tmp_path) / "data" / f"{name}.yml"
    path.unlink(missing_ok=True)
    path.mkdir()
    message = "c'est un dossier, pas un fichier. Reprenez-le dans l'historique git"
    assert f"data/{name}.yml:1:1: {message}" in report(tmp_path)


def test_a_folder_in_the_place_of_a_guide_is_refused(tmp_path: Path) -> None:
    (project(tmp_path) / "docs" / "demarches" / "rsa.md").mkdir()
    (line,) = report(tmp_path)
    assert line.startswith("docs/demarches/rsa.md:1:1: c'est un dossier")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
@pytest.mark.parametrize("times", [31, 900, 100_000])
def test_nesting_without_end_is_refused_and_crashes_nothing(opening: str, times: int, tmp_path: Path) -> None:
    (line,) = report(project(tmp_path, glossary=opening * times))
    assert line.startswith("data/glossary.yml:1:")
    assert "trop de listes les unes dans les autres" in line


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# rien\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes, tmp_path: Path) -> None:
    lines = report(project(tmp_path, documents=content))
    assert "data/documents.yml:1:1: ce fichier est vide. Reprenez-le dans l'historique git" in lines


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("documents:\n  - id: rib\n    nom: Relevé d'identité\n".encode("latin-1"), "3:15"),
        ("documents:\n  - id: rib\n    nom: Été – l’été\n".encode("cp1252"), "3:10"),
        ("documents: []\n".encode("utf-16"), "1:1"),
        ("documents: []\n".encode("utf-16-le"), "1:2"),
    ],
    ids=["latin-1", "windows", "utf-16", "utf-16 without mark"],
)
def test_a_file_that_is_not_utf_8_is_refused(content: bytes, place: str, tmp_path: Path) -> None:
    message = "ce fichier n'est pas en UTF-8. Enregistrez-le avec l'encodage UTF-8"
    lines = [line for line in report(project(tmp_path, documents=content)) if "documents.yml" in line.split(":")[0]]
    assert lines == [f"data/documents.yml:{place}: {message}"]


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    text = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    assert report(project(tmp_path, sites=text.replace("\n", "\r\n").encode("utf-8-sig"))) == []


@pytest.mark.parametrize(
    "character",
    [
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9f",
        "\u200e",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffe",
        *("\u00ad", "\u034f", "\u115f", "\u180e", "\u200b", "\u200c", "\u200d", "\u2060", "\u2064", "\u206f", "\u2800"),
        *("\u3164", "\ue000", "\uf0b7", "\ufdd0", "\ufe00", "\ufe0e", "\ufe0f", "\uffa0", "\ufff9"),
        *("\U0001d173", "\U000e0041", "\U000e0100", "\U000f0000", "\U0010ffff"),
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
@pytest.mark.parametrize("typed", [True, False], ids=["raw", "escaped"])
def test_a_character_that_cannot_be_seen_is_refused(character: str, typed: bool, tmp_path: Path) -> None:
    written = character if typed else f"\\U{ord(character):08x}"
    content = f'documents:\n  - id: rib\n    nom: "é {written}RIB"\n  - id: piece-identite\n    nom: Une pièce\n'
    column = 13 if typed else 10
    message = f"caractère invisible interdit (U+{ord(character):04X}). Effacez-le et retapez le mot"
    assert report(project(tmp_path, documents=content)) == [f"data/documents.yml:3:{column}: {message}"]


def test_a_forbidden_character_does_not_hide_the_other_errors(tmp_path: Path) -> None:
    content = "documents:\n  - id: piece-identite\n    nom: \u202dUne pièce\n  - id: RIB\n    nom: Un RIB\n"
    assert [line.split(": ")[0] for line in report(project(tmp_path, documents=content))] == [
        "data/documents.yml:3:10",
        "data/documents.yml:4:9",
    ]


def test_a_forbidden_character_in_a_key_is_refused(tmp_path: Path) -> None:
    lines = report(project(tmp_path, documents='documents: []\n"cl\\u202eé": 1\n'))
    assert any(line.startswith("data/documents.yml:2:1: caractère invisible interdit (U+202E)") for line in lines)
    assert not any("\u202e" in line for line in lines)


MIXED = {
    "\u0421arte": "\u0421arte",
    "\u0421\u0410F": "\u0421\u0410F",
    "l'\u0410trium": "\u0410trium",
    "\u039caison": "\u039caison",
    "B\u0585n": "B\u0585n",
}


@pytest.mark.parametrize("typed", MIXED, ids=ascii)
@pytest.mark.parametrize("raw", [True, False], ids=["raw", "escaped"])
def test_a_word_in_two_alphabets_is_refused(typed: str, raw: bool, tmp_path: Path) -> None:
    word, written = MIXED[typed], typed if raw else typed.encode("unicode_escape").decode()
    (line,) = report(project(tmp_path, glossary=f'glossaire:\n  - mot: "{written}"\n    explication: Un mot.\n'))
    column = 11 + typed.index(word) if raw else 10
    assert line.startswith(f"data/glossary.yml:2:{column}: « {word} » mêle deux alphabets : « ")
    assert "n'est pas une lettre latine. Retapez ce mot" in line


def test_a_word_in_two_alphabets_is_refused_in_the_text_of_a_guide(tmp_path: Path) -> None:
    guide = (HERE / "right_guide.md").read_text(encoding="utf-8").replace("toute personne", "toute \u0440ersonne")
    (line,) = report(add_guide(project(tmp_path), "carte-vitale", guide).parents[2])
    assert line.startswith("docs/demarches/carte-vitale.md:22:12: « рersonne » mêle deux alphabets : « р » (U+0440)")


def test_places_are_those_of_a_file_with_the_line_ends_of_an_old_mac(tmp_path: Path) -> None:
    content = "documents:\r  - id: piece-identite\r    nom: Une pi\u200bèce\r  - id: RIB\r    nom: Un RIB\r"
    lines = report(project(tmp_path, documents=content))
    assert [line.split(": ")[0] for line in lines] == ["data/documents.yml:3:16", "data/documents.yml:4:9"]


def test_a_text_of_several_lines_is_quoted_on_one(tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
    lines = report(project(tmp_path, sites=sites.replace("03 22 97 15 82", "|\n      03 22\n      ou la mairie")))
    assert len(lines) == 1
    assert "« 03 22 ou la mairie »" in lines[0]
