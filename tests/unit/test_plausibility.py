"""Warnings on what is probably a mistake: cancellations of nothing, more partners than offices."""

from pathlib import Path

import pytest

from .samples import HERE, project, warnings

PARTNERS = (HERE / "right_data/partners.yml").read_text(encoding="utf-8")
ANOTHER = """\
  - id: {id}
    nom: Un autre partenaire
    permanences:
      - site: atrium
        jour: mardi
        heures: {hours}
        semaines: {weeks}
        verifie_le: 2026-11-02
"""


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            "annulations: [{le: 2026-12-16}]",
            "le 16\u00a0décembre 2026 est un mercredi, et cette permanence a lieu le mardi. Vérifiez la date",
        ),
        (
            "semaines: paires\n        annulations: [{le: 2026-12-15}]",
            "cette permanence (le mardi, semaines : paires) n'a jamais lieu le mardi 15\u00a0décembre 2026",
        ),
        (
            "au: 2026-12-14\n        annulations: [{le: 2026-12-15}]",
            "cette permanence (le mardi) n'a jamais lieu le mardi 15\u00a0décembre 2026. Vérifiez les dates",
        ),
        ("annulations: [{du: 2026-12-16, au: 2026-12-21}]", "cette permanence (le mardi) n'a jamais lieu du 16"),
    ],
)
def test_a_cancellation_of_a_day_on_which_nothing_is_held_is_a_warning(keys: str, said: str, tmp_path: Path) -> None:
    (line,) = warnings(project(tmp_path, partners=f"{PARTNERS}        {keys}\n"))
    assert line.startswith("data/partners.yml:")
    assert f"avertissement : caf, permanences, n° 1, annulations, n° 1 : {said}" in line


@pytest.mark.parametrize("days", ["le: 2026-12-15", "du: 2026-12-14, au: 2026-12-18", "du: 2027-03-01, au: 2099-12-31"])
def test_a_cancellation_of_a_day_on_which_it_is_held_is_no_warning(days: str, tmp_path: Path) -> None:
    assert warnings(project(tmp_path, partners=f"{PARTNERS}        annulations: [{{{days}}}]\n")) == []


def with_others(*others: tuple[str, str]) -> str:
    more = (ANOTHER.format(id=f"autre-{n}", hours=hours, weeks=weeks) for n, (hours, weeks) in enumerate(others))
    return PARTNERS + "".join(more)


def test_more_partners_at_a_time_than_offices_is_one_warning(tmp_path: Path) -> None:
    partners = with_others(("9h-12h", "toutes"), ("11h-13h", "paires"))
    assert warnings(project(tmp_path, partners=partners)) == [
        "data/partners.yml:22:9: avertissement : autre-1, permanences, n° 1 : le mardi 24\u00a0novembre 2026, "
        "3 permanences ont lieu en même temps, et Atrium n'a que 2 bureaux. "
        "Changez une heure, ou la clé « bureaux » du site"
    ]


@pytest.mark.parametrize(
    "others",
    [
        [("9h-12h", "toutes")],
        [("9h-12h", "paires"), ("9h-12h", "impaires")],
        [("9h-12h", "toutes"), ("12h-13h", "toutes")],
    ],
    ids=["as many as offices", "never in the same week", "one after the other"],
)
def test_no_more_partners_than_offices_is_no_warning(others: list[tuple[str, str]], tmp_path: Path) -> None:
    assert warnings(project(tmp_path, partners=with_others(*others))) == []


def test_nothing_is_said_of_a_house_whose_offices_are_not_counted(tmp_path: Path) -> None:
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8").replace("    bureaux: 2\n", "")
    partners = with_others(("9h-12h", "toutes"), ("9h-12h", "toutes"))
    assert warnings(project(tmp_path, sites=sites, partners=partners)) == []
