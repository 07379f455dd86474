"""The report that `make check` and the build print."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.check import main, months
from portal.model.guide import FrontMatter, Guide, Section
from portal.source.problems import Mark, Problem, Severity
from portal.source.readability import readability
from portal.source.report import error_report, warning_report

ROOT = Path(__file__).parents[2]
TOWN = ROOT / "tests" / "town"


def problems(number: int, severity: Severity) -> list[Problem]:
    return [Problem("data/sites.yml", Mark(line, 3), "atrium", "à revoir", severity) for line in range(1, number + 1)]


def test_every_error_has_its_line() -> None:
    assert error_report(problems(2, Severity.ERROR)).splitlines() == [
        "2 erreurs dans les données, rien n’est publié :",
        "data/sites.yml:1:3: atrium : à revoir",
        "data/sites.yml:2:3: atrium : à revoir",
    ]


def test_a_build_shows_the_first_warnings_and_says_where_the_others_are() -> None:
    lines = warning_report(problems(20, Severity.WARNING)).splitlines()
    assert lines[0] == "Données correctes, 20 avertissements :"
    assert lines[1] == "data/sites.yml:1:3: avertissement : atrium : à revoir"
    assert lines[-1] == "… et 5 de plus. Pour tout lire : make check"
    assert len(warning_report(problems(20, Severity.WARNING), at_most=None).splitlines()) == 21


def test_no_warning_is_said_too() -> None:
    assert warning_report([]) == "Données correctes, aucun avertissement."


@pytest.mark.parametrize(
    ("since", "until", "number"),
    [
        (date(2026, 10, 23), date(2026, 11, 23), 1),
        (date(2026, 10, 24), date(2026, 11, 23), 0),
        (date(2024, 8, 1), date(2026, 11, 23), 27),
    ],
)
def test_age_counts_whole_months(since: date, until: date, number: int) -> None:
    assert months(since, until) == number


def test_readability_counts_the_sentences_that_the_rules_count() -> None:
    front = FrontMatter(title="Essai", theme="Emploi", summary="Essai.", source="Essai", checked_on="2026-01-01")
    text = "Venez. Apportez **vos** papiers.\n\n1. Lisez [ceci](https://example.org).\n"
    found = readability(Guide("essai", front, {Section.HOW: text, Section.HELP: ""}))
    assert (found.words, found.mean_sentence, found.longest_sentence) == (6, 2.0, 3)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TOWN, tmp_path / "data")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    return tmp_path


def test_the_check_tells_ages_and_readability(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(project) == 0
    said = capsys.readouterr().out
    assert "CAF, Atrium, mardi" in said
    assert "jamais" in said
    assert "mots par phrase" in said


def test_the_check_fails_on_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "data" / "partners.yml").write_text("partenaires: [{id: caf}]\n", encoding="utf-8")
    assert main(project) == 1
    assert "data/partners.yml:1:15: caf, nom : cette clé manque" in capsys.readouterr().out
