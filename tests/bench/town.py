"""Towns of any size, for measuring: houses of the official list when it is at hand, else regular made-up ones.

The same size gives the same data. Every house has three permanences, in all the rhythms the portal knows.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from portal.model.fields import WEEKDAY_KEYS
from portal.model.hours import Slot
from portal.model.house import House
from tests.ordinary import typed_house, typed_permanence

Entry = dict[str, Any]

PERMANENCES_EACH = 3
_RHYTHMS = ("toutes", "paires", "impaires", "1re", "1re et 3e", "2e et 4e", "dernière")
_DAYS = WEEKDAY_KEYS[:6]


def write_town(data: Path, size: int, official_list: Path | None = None) -> None:
    """Replace the houses and the permanences of a project's ``data`` folder by those of a town of this size."""
    houses = list(islice(_endless(official_list), size))
    partners = yaml.load((data / "partners.yml").read_text(encoding="utf-8"), yaml.BaseLoader)["partenaires"]
    for partner, permanences in zip(partners, _shared_out(houses, len(partners)), strict=True):
        partner["permanences"] = permanences
    _write(data / "sites.yml", {"fermetures": [], "sites": houses})
    _write(data / "partners.yml", {"partenaires": partners})


def _write(path: Path, content: Entry) -> None:
    # JSON is YAML too, and written in a hundredth of the time.
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def _endless(official_list: Path | None) -> Iterator[Entry]:
    known = list(_official(official_list)) if official_list and official_list.exists() else []
    for number, house in enumerate(known):
        yield house | {"id": f"maison-{number:05}"}
    for number in range(len(known), 100_000):
        yield _made_up(number)


def _official(path: Path) -> Iterator[Entry]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            house = _house(row)
            if house["horaires"] and _accepted(house):
                yield house


def _house(row: dict[str, str]) -> Entry:
    hours = {day: row[f"h_{day}"].replace(" / ", ", ") for day in _DAYS if row[f"h_{day}"]}
    return {
        "id": "maison",
        "nom": row["lib_fs"],
        "adresse": row["adresse"],
        "code_postal": row["code_postal"],
        "commune": row["lib_com"],
        "code_insee": row["insee_com"],
        "position": f"{row['latitude']}, {row['longitude']}",
        "telephone": row["telephone"],
        "horaires": hours,
        "verifie_le": "2024-08-01",
    } | ({"courriel": row["mail"]} if row["mail"] else {})


def _accepted(house: Entry) -> bool:
    """Tell whether the portal takes a house as the official list gives it; some have no valid phone or position."""
    try:
        House.model_validate(house)
    except ValidationError:
        return False
    return True


def _made_up(number: int) -> Entry:
    hours = ("9h-12h, 13h30-17h", "8h30-12h30", "9h-17h")[number % 3]
    return typed_house(
        id=f"maison-{number:05}",
        nom=f"Maison du quartier {number}",
        adresse=f"{number % 90 + 1} rue de la Paix",
        code_insee="80021",
        position=f"{44 + number % 73 / 14.6:.5f}, {0 + number % 61 / 12.2:.5f}",
        telephone=f"03 22 97 {number // 100 % 100:02} {number % 100:02}",
        horaires=dict.fromkeys(_DAYS[number % 2 : 5], hours),
        verifie_le="2024-08-01",
    )


def _shared_out(houses: Sequence[Entry], partners: int) -> list[list[Entry]]:
    shares: list[list[Entry]] = [[] for _ in range(partners)]
    for number, raw in enumerate(houses):
        house = House.model_validate(raw)
        opened = [(day, slots[0]) for day, slots in zip(WEEKDAY_KEYS, house.week, strict=True) if slots]
        for turn in range(PERMANENCES_EACH if partners else 0):
            day, slot = opened[(number + turn) % len(opened)]
            shares[(number + turn) % partners].append(_permanence(house.id, day, slot, number + turn))
    return shares


def _permanence(house_id: str, day: str, slot: Slot, number: int) -> Entry:
    start, end = (f"{minutes // 60}h{minutes % 60:02}" for minutes in slot)
    rhythm = _RHYTHMS[number % len(_RHYTHMS)]
    hours = f"{start}-{end}"
    return typed_permanence(site=house_id, jour=day, heures=hours, semaines=rhythm, source="Banc d'essai")
