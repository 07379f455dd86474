"""The towns of the bench are towns that the portal accepts, whatever their size."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.portal import Publication
from portal.source.loader import load
from tests.bench.building import ROOT
from tests.bench.town import PERMANENCES_EACH, write_town

TOWN = ROOT / "tests" / "town"


@pytest.mark.parametrize("size", [1, 40])
def test_a_made_up_town_is_accepted(tmp_path: Path, size: int) -> None:
    shutil.copytree(TOWN, tmp_path / "data")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    write_town(tmp_path / "data", size)
    portal, _ = load(tmp_path, Publication("Ville", "/"), date(2026, 11, 23))
    assert len(portal.houses) == size
    assert sum(len(partner.permanences) for partner in portal.partners) == size * PERMANENCES_EACH


def test_the_same_size_gives_the_same_data(tmp_path: Path) -> None:
    for name in ("one", "other"):
        shutil.copytree(TOWN, tmp_path / name)
        write_town(tmp_path / name, 10)
    for file in ("sites.yml", "partners.yml"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()
