"""YAML text to plain values, keeping where each of them stands.

Every scalar is the text that was typed: PyYAML's implicit types would turn ``8:30`` into 510, ``01000`` into 512 and
``non`` into False. The models decide what a text means.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

import yaml

from portal.source.problems import Mark, Problem, Severity
from portal.source.text_reader import FORBIDDEN, decode, forbidden_characters, forbidden_message, is_visible
from portal.source.yaml_syntax import explain

Location = tuple[str | int, ...]


class _TextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader without implicit types; the one in C when PyYAML was built with it, ten times as fast."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


@dataclass
class YamlFile:
    """What a file holds: its values, the place of each, and what is wrong with its form."""

    name: str
    values: Any = None
    problems: list[Problem] = field(default_factory=list)
    marks: dict[Location, Mark] = field(default_factory=dict)
    key_marks: dict[Location, Mark] = field(default_factory=dict)

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

    def warning(self, location: Location, message: str) -> Problem:
        """Make a warning about the value at a location."""
        return replace(self.problem(location, message), severity=Severity.WARNING)

    def refuse(self, mark: Mark, entry: str, message: str) -> None:
        """Note an error of form."""
        self.problems.append(Problem(self.name, mark, entry, message))


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read a file; an unreadable, empty or malformed one comes back with problems and no values."""
    text, problem = decode(path, name)
    return YamlFile(name, problems=[problem]) if problem else parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """Turn YAML text into values and marks; ``name`` is the file's name in messages.

    Forbidden characters are noted, then left out, so that the rest is checked as well.
    """
    file = YamlFile(name, problems=list(forbidden_characters(text, name)))
    text = FORBIDDEN.sub("", text)
    try:
        node = yaml.compose(text, Loader=_TextLoader)
        aliases = list(_aliases(text))
    except yaml.MarkedYAMLError as error:
        where, message = explain(error, text)
        file.refuse(_mark(where) if where else Mark(), "", message)
        return file
    for mark in aliases:
        file.refuse(mark, "", "les renvois YAML (*nom) ne sont pas acceptés. Recopiez la valeur")
    if node is None or node.value == "":
        file.refuse(Mark(), "", "ce fichier est vide. Reprenez-le dans l'historique git")
    elif not aliases:  # a few aliases can expand without end
        _fill(file, node)
    return file


def _fill(file: YamlFile, node: yaml.Node) -> None:
    walk = _Walk(file)
    file.values = walk.value(node, ())
    for location, mark in walk.repeated:  # once the values can name the entry
        first = file.key_marks[location].line
        message = f"cette clé est déjà donnée à la ligne {first}. Gardez-en une seule"
        file.refuse(mark, entry_name(file.values, location), message)


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
            names.append(f"n° {part + 1}")
    return ", ".join(names)


def _identifier(values: Any) -> str:
    names = (values.get("id"), values.get("mot")) if isinstance(values, Mapping) else ()
    return next((name for name in names if isinstance(name, str)), "")


def _child(values: Any, part: str | int) -> Any:
    if isinstance(values, Mapping):
        return values.get(part)
    return values[part] if isinstance(values, list) and isinstance(part, int) and part < len(values) else None


class _Walk:
    """One walk over a file's nodes, filling in its marks and problems."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.repeated: list[tuple[Location, Mark]] = []

    def value(self, node: yaml.Node, location: Location) -> Any:
        """Return a node as a plain value."""
        self.file.marks[location] = _mark(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*location, i)) for i, child in enumerate(node.value)]
        return self.text(node)

    def text(self, node: yaml.Node) -> str:
        """Return a text without the forbidden characters that were typed as YAML escapes."""
        for found in FORBIDDEN.findall(node.value):
            self.file.refuse(_mark(node.start_mark), "", forbidden_message(found))
        text = FORBIDDEN.sub("", node.value)
        # « é » may be typed as two characters; one form makes names comparable.
        return unicodedata.normalize("NFC", text) if is_visible(text) else ""

    def mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        """Return a mapping as a dict, refusing a key that is given twice."""
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            mark = _mark(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self.file.refuse(mark, "", "une clé doit être un mot simple. Exemple : nom: Atrium")
                continue
            key = self.text(key_node)
            if key in values:
                self.repeated.append(((*location, key), mark))
            else:
                self.file.key_marks[*location, key] = mark
                values[key] = self.value(value_node, (*location, key))
        return values


def _aliases(text: str) -> Iterator[Mark]:
    if "*" in text:
        for event in yaml.parse(text, Loader=_TextLoader):
            if isinstance(event, yaml.AliasEvent) and event.start_mark:
                yield _mark(event.start_mark)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)
