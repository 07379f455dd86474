"""What a YAML file holds, with the place of each value: errors and warnings point there, and name the entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from portal.model.glossary import GlossaryEntry
from portal.model.house import House
from portal.source.messages import say
from portal.source.problems import Mark, Problem

Location = tuple[str | int, ...]

#: The keys under which an entry says what it is called.
_NAMES = (House.key_of("id"), GlossaryEntry.key_of("word"))


@dataclass
class YamlFile:
    """What a file holds: its values, the place of each, and what is wrong with its form."""

    name: str
    values: Any = None
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    marks: dict[Location, Mark] = field(default_factory=dict)
    key_marks: dict[Location, Mark] = field(default_factory=dict)

    def value(self, location: Location) -> Any:
        """Return what was typed at a location, or None where nothing stands."""
        value = self.values
        for part in location:
            value = _child(value, part)
        return value

    def mark(self, location: Location) -> Mark:
        """Return the place of a value, or of the nearest thing around it when it is absent."""
        while location and location not in self.marks:
            location = location[:-1]
        return self.marks.get(location, Mark())

    def key_mark(self, location: Location) -> Mark:
        """Return the place of a key, for errors about the key itself."""
        return self.key_marks.get(location) or self.mark(location)

    def problem(self, location: Location, message: str) -> Problem:
        """Make an error about the value at a location."""
        return Problem(self.name, self.mark(location), entry_name(self.values, location), message)

    def refuse(self, mark: Mark, entry: str, message: str) -> None:
        """Note an error of form."""
        self.problems.append(Problem(self.name, mark, entry, message))


def entry_name(values: Any, location: Location) -> str:
    """Name a location for people: « atrium, horaires, mardi » rather than sites.0.horaires.mardi."""
    names: list[str] = []
    for part in location:
        values = _child(values, part)
        if isinstance(part, str):
            names.append(part)
        elif ident := _identifier(values):
            names[-1:] = [ident]  # the list's own name says nothing more once the entry is named
        else:
            names.append(say("report.number", number=part + 1))
    return ", ".join(names)


def _identifier(values: Any) -> str:
    names = map(values.get, _NAMES) if isinstance(values, Mapping) else ()
    return next((name for name in names if isinstance(name, str)), "")


def _child(values: Any, part: str | int) -> Any:
    if isinstance(values, Mapping):
        return values.get(part)
    return values[part] if isinstance(values, list) and isinstance(part, int) and part < len(values) else None
