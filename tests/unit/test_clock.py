"""« Now »: what SOURCE_DATE_EPOCH may say, and a clock that needs nothing of the system."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from portal.build import PortalError, build
from portal.clock import today

from .samples import REPOSITORY

WRONG = ["abc", "1e9", "-5", "0", "+1795431600", "1_795_431_600", "１７９５４３１６００", "9" * 30, "9" * 5000]
FAR = ["946684799", "4102444800", "9999999999", "999999999999"]


@pytest.mark.parametrize("epoch", [*WRONG, *FAR, "1795431600\n1795431600"], ids=lambda epoch: epoch[:12])
def test_a_moment_at_which_no_site_can_be_built_is_refused_in_one_french_line(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(PortalError, match=r"\ASOURCE_DATE_EPOCH : « .{1,20} » : un nombre de secondes est attendu.*\Z"):
        build(tmp_path, "Portail", "/", language="fr", switches={})


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("946684800", date(2000, 1, 1)),
        (" 1795431600 ", date(2026, 11, 23)),
        ("4102354800", date(2099, 12, 31)),
    ],
)
def test_a_moment_of_this_century_is_obeyed(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_source_date_epoch_is_not_set(empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", empty)
    assert abs(today() - date.today()) <= timedelta(days=1)


def test_the_clock_needs_no_time_zones_of_the_system() -> None:
    command = [sys.executable, "-c", "from portal.clock import today; print(today())"]
    bare = {**os.environ, "PYTHONTZPATH": "", "PYTHONPATH": str(REPOSITORY / "hooks")}
    found = subprocess.run(command, env=bare, capture_output=True, text=True, check=True)
    assert found.stdout == "2026-11-23\n"
