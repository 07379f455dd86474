"""Houses of the national list, typed by many hands: what is messy loads, what is wrong is refused, and nothing else."""

from pathlib import Path

import pytest

from .national_list import identifier, joined_slots, rows, sites_yaml, tidied
from .samples import HERE, project, read, report

SAMPLE = rows(HERE / "data" / "national_sample.csv")

#: Houses of the sample that the portal refuses as they stand -> what is wrong with them.
REFUSED = {
    "paris-12e-942": "telephone : cette clé manque",
    "entre-deux-guiers-2139": "telephone : cette clé manque",
    "etampes-sur-marne-700": "cette adresse e-mail n'est pas correcte",
    "dourgne-1623": "cette adresse e-mail n'est pas correcte",
    "saint-agreve-29": "la fin (00:00) doit venir après le début (00:00)",
    "salles-sur-l-hers-67": "la fin (00:00) doit venir après le début (00:00)",
    "bethune-371": "la fin (00:00) doit venir après le début (00:00)",
    "saint-martin-de-re-114": "chaque créneau commence après la fin du précédent",
    "bassuet-291": "chaque créneau commence après la fin du précédent",
    "dormans-292": "chaque créneau commence après la fin du précédent",
    "vierzon-1892": "chaque créneau commence après la fin du précédent",
}


def sample_project(folder: Path, sites: str) -> Path:
    return project(folder, sites=sites, partners="partenaires: []\n")


def test_the_list_as_it_stands_is_refused_for_what_is_wrong_and_nothing_else(tmp_path: Path) -> None:
    lines = report(sample_project(tmp_path, sites_yaml(SAMPLE)))
    assert {line.split(": ")[1].split(",")[0] for line in lines} == set(REFUSED)
    assert all(REFUSED[line.split(": ")[1].split(",")[0]] in line for line in lines)


def test_the_list_once_tidied_loads_whole(tmp_path: Path) -> None:
    portal, _ = read(sample_project(tmp_path, sites_yaml(tidied(SAMPLE))))
    assert [house.id for house in portal.houses] == [identifier(row) for row in SAMPLE if row["telephone"]]


def test_what_others_typed_comes_through_unchanged(tmp_path: Path) -> None:
    portal, _ = read(sample_project(tmp_path, sites_yaml(tidied(SAMPLE))))
    listed = {identifier(row): row for row in SAMPLE}
    for house in portal.houses:
        row = listed[house.id]
        assert (house.name, house.postcode, house.phone) == (row["lib_fs"], row["code_postal"], row["telephone"])
        assert house.address == row["adresse"].strip()
        assert house.position == (float(row["latitude"]), float(row["longitude"]))


@pytest.mark.parametrize(
    ("listed", "joined"),
    [
        ("09:00 - 12:00 / 13:30 - 17:00", "09:00 - 12:00 / 13:30 - 17:00"),
        ("09:00 - 11:00 / 11:00 - 12:00", "09:00 - 12:00"),
        ("08:30 - 12:00 / 08:30 - 16:00", "08:30 - 16:00"),
        ("09:00 - 16:30 / 10:00 - 11:00", "09:00 - 16:30"),
        ("00:00 - 00:00 / 09:00 - 12:00", "09:00 - 12:00"),
        ("00:00 - 00:00", ""),
        ("", ""),
    ],
)
def test_slots_that_touch_or_overlap_are_joined(listed: str, joined: str) -> None:
    assert joined_slots(listed) == joined
