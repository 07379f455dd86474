"""Small projects for the tests: correct data files, of which a test replaces some."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from portal.calendar.house_calendar import HouseCalendar
from portal.clock import today
from portal.model.house import Closure, House
from portal.model.partner import Partner
from portal.portal import Portal, Publication
from portal.source.loader import load
from portal.source.problems import DataError, Problem
from portal.source.reading.yaml_reader import parse_yaml
from tests import ordinary

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
PUBLICATION = Publication("Portail", "https://example.org/")

_TYPED = {key: value for key, value in ordinary.typed_house(nom_court="Atrium").items() if key != "horaires"}
#: A house open on weekdays from 9h to 17h; what a test adds is a key of the house.
HOUSE = "sites:\n  - " + "    ".join(f"{key}: {value}\n" for key, value in _TYPED.items())
WEEKDAYS = "    horaires: {lundi: 9h-17h, mardi: 9h-17h, mercredi: 9h-17h, jeudi: 9h-17h, vendredi: 9h-17h}\n"


def project(folder: Path, **files: str | bytes) -> Path:
    """Make a project with correct data, of which some files are replaced: ``sites="…"``, ``life_events="…"``."""
    shutil.copytree(HERE / "right_data", folder / "data")
    (folder / "docs" / "demarches").mkdir(parents=True)
    for name, content in files.items():
        path = folder / "data" / f"{name.replace('_', '-')}.yml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def add_guide(folder: Path, slug: str, text: str | bytes) -> Path:
    """Add a guide to a project."""
    path = folder / "docs" / "demarches" / f"{slug}.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(folder: Path) -> tuple[Portal, tuple[Problem, ...]]:
    """Load a project on the day that SOURCE_DATE_EPOCH tells."""
    return load(folder, PUBLICATION, today())


def report(folder: Path) -> list[str]:
    """Return the lines of errors about a project; none when it is correct."""
    try:
        read(folder)
    except DataError as error:
        return str(error).splitlines()
    return []


def warnings(folder: Path) -> list[str]:
    """Return the lines of warnings about a correct project."""
    return [str(problem) for problem in read(folder)[1]]


def house(extra: str = "", hours: str = WEEKDAYS) -> House:
    """Return the sample house with more keys, written as YAML lines of the house."""
    return House.model_validate(_values(HOUSE + hours + _indented(extra, 4))["sites"][0])


def closures(text: str) -> list[Closure]:
    """Return common closures from YAML list items."""
    return [Closure.model_validate(typed) for typed in _values(text)]


def partner(permanence: str) -> Partner:
    """Return a partner with one permanence, written as YAML lines."""
    return ordinary.partner(nom="CAF", permanences=[_values(permanence)])


def calendar(extra: str = "", hours: str = WEEKDAYS, common: str = "", day: date = date(2026, 11, 23)) -> HouseCalendar:
    """Return the calendar of the sample house as built on a day."""
    return HouseCalendar.of(house(extra, hours), closures(common) if common else (), day)


def days_from(first: date, count: int) -> list[date]:
    """Return consecutive dates."""
    return [first + timedelta(days=number) for number in range(count)]


def _indented(text: str, spaces: int) -> str:
    return "".join(f"{' ' * spaces}{line}\n" for line in text.strip("\n").splitlines())


def _values(text: str) -> Any:
    return parse_yaml(text, "sample.yml").values
