"""Warnings: what is not wrong, but old, unchecked or over. « Now » is 23 November 2026."""

from pathlib import Path

import pytest

from portal.clock import ClockError, today

from .samples import HERE, project, report, warnings

SITES = (HERE / "right_data/sites.yml").read_text(encoding="utf-8")
PARTNERS = (HERE / "right_data/partners.yml").read_text(encoding="utf-8")
PERMANENCE = "        verifie_le: 2026-11-02\n"


def test_fresh_data_gives_no_warning(tmp_path: Path) -> None:
    assert warnings(project(tmp_path)) == []


def with_house_checked(on: str) -> str:
    return SITES.replace("    verifie_le: 2026-11-02\n", on, 1)


def test_a_house_never_checked_is_a_warning(tmp_path: Path) -> None:
    line = "data/sites.yml:6:5: avertissement : atrium : jamais vérifié. Appelez, puis ajoutez verifie_le avec la date du jour"
    assert warnings(project(tmp_path, sites=with_house_checked(""))) == [line]


@pytest.mark.parametrize("checked", ["2026-11-23", "2026-05-24", "2026-05-23"])
def test_a_house_checked_within_six_months_is_no_warning(checked: str, tmp_path: Path) -> None:
    assert warnings(project(tmp_path, sites=with_house_checked(f"    verifie_le: {checked}\n"))) == []


def test_a_house_checked_over_six_months_ago_is_a_warning(tmp_path: Path) -> None:
    (line,) = warnings(project(tmp_path, sites=with_house_checked("    verifie_le: 2026-05-22\n")))
    assert line == (
        "data/sites.yml:22:17: avertissement : atrium, verifie_le : vérifié le 22\u00a0mai 2026, il y a plus de 6 mois. "
        "Appelez, puis changez verifie_le"
    )


def test_now_is_read_from_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793620800")  # 2 November 2026, noon in Paris
    assert report(tmp_path) == []
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793534400")  # the day before: the data was checked in the future
    assert len(report(tmp_path)) == 3
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1811030400")  # 23 May 2027
    assert len([line for line in warnings(tmp_path) if "plus de 6 mois" in line]) == 3


@pytest.mark.parametrize("epoch", ["abc", "1e9", "9" * 30, "-" + "9" * 30])
def test_a_source_date_epoch_that_is_no_moment_is_refused(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ClockError, match=f"^{epoch[:20]}$"):
        today()


@pytest.mark.parametrize(("epoch", "warned"), [("1793573999", True), ("1793574000", False)])
def test_the_day_changes_at_midnight_in_paris(
    epoch: str, warned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert bool(report(project(tmp_path))) is warned


def with_permanence(keys: str) -> str:
    return PARTNERS + "".join(f"        {line}\n" for line in keys.splitlines())


@pytest.mark.parametrize(
    ("sites", "line"),
    [
        (
            SITES.replace("2027-01-02", "2026-11-22").replace("2026-12-25", "2026-11-20"),
            "2:5: avertissement : fermetures, n° 1",
        ),
        (
            SITES.replace("bureaux: 2", "exceptions: [{le: 2026-11-23}, {le: 2026-11-22}]"),
            "15:36: avertissement : atrium, exceptions, n° 2",
        ),
        (
            SITES.replace(
                "bureaux: 2", "horaires_particuliers: [{du: 2026-11-01, au: 2026-11-22, horaires: {mardi: 9h-12h}}]"
            ),
            "15:29: avertissement : atrium, horaires_particuliers, n° 1",
        ),
    ],
    ids=["closure", "exception", "special hours"],
)
def test_what_is_wholly_in_the_past_is_a_warning(sites: str, line: str, tmp_path: Path) -> None:
    message = "passé depuis le 22\u00a0novembre 2026. Vous pouvez le retirer"
    assert warnings(project(tmp_path, sites=sites)) == [f"data/sites.yml:{line} : {message}"]


@pytest.mark.parametrize(
    "last_day_is_today",
    [
        "exceptions: [{du: 2026-11-02, au: 2026-11-23}]",
        "horaires_particuliers: [{du: 2026-11-02, au: 2026-11-23, horaires: {mardi: 9h-12h}}]",
    ],
)
def test_what_ends_today_is_not_over(last_day_is_today: str, tmp_path: Path) -> None:
    assert warnings(project(tmp_path, sites=SITES.replace("bureaux: 2", last_day_is_today))) == []


def test_a_validity_in_the_past_is_one_warning(tmp_path: Path) -> None:
    assert warnings(project(tmp_path, partners=with_permanence("au: 2026-11-22"))) == [
        "data/partners.yml:7:9: avertissement : caf, permanences, n° 1 : passé depuis le 22\u00a0novembre 2026. "
        "Vous pouvez le retirer"
    ]


def test_a_cancellation_in_the_past_is_a_warning(tmp_path: Path) -> None:
    (line,) = warnings(project(tmp_path, partners=with_permanence("annulations: [{le: 2026-11-17}]")))
    assert line.startswith("data/partners.yml:11:23: avertissement : caf, permanences, n° 1, annulations, n° 1 : passé")


def test_a_permanence_never_checked_is_a_warning(tmp_path: Path) -> None:
    (line,) = warnings(project(tmp_path, partners=PARTNERS.replace(PERMANENCE, "")))
    assert line.startswith("data/partners.yml:7:9: avertissement : caf, permanences, n° 1 : jamais vérifié")


@pytest.mark.parametrize(
    ("keys", "warned"),
    [
        ("du: 2027-01-19", False),  # a Tuesday, 57 days ahead
        ("du: 2027-01-20", True),  # the next one is 64 days ahead
        ("au: 2026-11-23", True),  # still valid today, but the next Tuesday is tomorrow
        ("annulations: [{du: 2026-11-23, au: 2027-01-22}]", True),
        ("annulations: [{du: 2026-11-23, au: 2027-01-18}]", False),
        ("semaines: dernière", False),  # tomorrow
        ("semaines: 5e", True),  # 29 December, when every house is closed
    ],
)
def test_a_permanence_without_a_date_within_60_days_is_a_warning(keys: str, warned: bool, tmp_path: Path) -> None:
    lines = warnings(project(tmp_path, partners=with_permanence(keys)))
    expected = "data/partners.yml:7:9: avertissement : caf, permanences, n° 1 : aucune date dans les 60 prochains jours"
    assert [line.split(". ")[0] for line in lines] == ([expected] if warned else [])


@pytest.mark.parametrize(("first", "warned"), [("2027-01-22", False), ("2027-01-23", True)])
def test_a_date_in_exactly_60_days_is_soon_enough(first: str, warned: bool, tmp_path: Path) -> None:
    partners = with_permanence(f"du: {first}").replace("jour: mardi", "jour: vendredi")
    assert bool(warnings(project(tmp_path, partners=partners))) is warned


def test_dates_that_the_house_prevents_do_not_count(tmp_path: Path) -> None:
    sites = SITES.replace("2027-01-02", "2027-02-01").replace("2026-12-25", "2026-11-20")
    assert "aucune date dans les 60 prochains jours" in "\n".join(warnings(project(tmp_path, sites=sites)))
