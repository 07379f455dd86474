"""The national list of France services (ANCT, open data) as ``sites.yml`` text: houses that many people typed.

``PYTHONPATH=hooks python -m tests.unit.national_list LIST.csv > sites.yml`` converts a whole list.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from portal.folding import fold

Row = Mapping[str, str]
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")


def rows(path: Path) -> list[dict[str, str]]:
    """Read a list; lines that begin with « # » are comments."""
    lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def sites_yaml(houses: Iterable[Row]) -> str:
    """Return the ``sites.yml`` of a list, each value as it stands there; only « / » between slots becomes a comma."""
    return "sites:\n" + "".join(f"{line}\n" for house in houses for line in _house(house))


def _house(row: Row) -> Iterator[str]:
    yield f"  - id: {identifier(row)}"
    values = {
        "nom": row["lib_fs"],
        "adresse": row["adresse"],
        "complement": row["complement_adresse"],
        "code_postal": row["code_postal"],
        "commune": row["lib_com"],
        "code_insee": row["insee_com"],
        "position": f"{row['latitude']}, {row['longitude']}",
        "telephone": row["telephone"],
        "courriel": row["mail"],
    }
    yield from (f"    {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    hours = {day: row[f"h_{day}"].replace(" / ", ", ") for day in DAYS if row[f"h_{day}"]}
    yield f"    horaires: {json.dumps(hours, ensure_ascii=False)}"


def identifier(row: Row) -> str:
    """Return an identifier that no other house has: « valserhone-1 »."""
    return f"{re.sub(r'[^a-z0-9]+', '-', fold(row['lib_com'])).strip('-')}-{row['id_fs']}"


def tidied(houses: Iterable[Row]) -> Iterator[Row]:
    """Yield houses without what the portal rightly refuses: a house without phone, slots that overlap, two e-mails."""
    for row in houses:
        if row["telephone"]:
            hours = {f"h_{day}": joined_slots(row[f"h_{day}"]) for day in DAYS}
            yield {**row, **hours, "mail": row["mail"].split(" - ")[0]}


def joined_slots(listed: str) -> str:
    """Return slots in order and apart; those that touch become one, « 00:00 - 00:00 » is none."""
    found: list[tuple[str, str]] = []
    for start, end in sorted(re.findall(r"(\d\d:\d\d) - (\d\d:\d\d)", listed)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start != end:
            found.append((start, end))
    return " / ".join(f"{start} - {end}" for start, end in found)


if __name__ == "__main__":
    sys.stdout.write(sites_yaml(tidied(rows(Path(sys.argv[1])))))
