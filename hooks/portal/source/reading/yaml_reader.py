"""YAML text to plain values, keeping where each of them stands.

Every scalar is the text that was typed: PyYAML's implicit types would turn ``8:30`` into 510, ``01000`` into 512 and
``non`` into False. The models decide what a text means.
"""

import unicodedata
from pathlib import Path
from typing import Any

import yaml

from portal.model.alphabets import mixed, mixed_words
from portal.source.messages import say, say_reason
from portal.source.problems import Mark, Problem, Severity
from portal.source.reading.text_reader import (
    FORBIDDEN,
    decode,
    forbidden_characters,
    forbidden_message,
    git_conflict,
)
from portal.source.reading.yaml_file import Location, YamlFile, entry_name
from portal.source.reading.yaml_form import TextLoader, no_key, refused_forms, swallowed_comment
from portal.source.reading.yaml_syntax import as_mark, explain


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
    if conflict := git_conflict(text, name):
        file.problems.append(conflict)
        return file
    try:
        _read(file, text)
    except yaml.MarkedYAMLError as error:
        where, message = explain(error, text, TextLoader)
        file.refuse(where, "", message)
    return file


def _read(file: YamlFile, text: str) -> None:
    """Read a text, or note why it is not; raises MarkedYAMLError on a syntax error."""
    refused = list(refused_forms(text))
    stopped = any(refusal.stops for refusal in refused)
    node = None if stopped else yaml.compose(text, Loader=TextLoader)
    for refusal in refused:
        file.refuse(refusal.mark, "", refusal.message)
    if node is not None and node.value != "":
        _fill(file, node, text)
    elif not stopped:
        file.refuse(Mark(), "", say("yaml.empty"))


def _fill(file: YamlFile, node: yaml.Node, text: str) -> None:
    walk = _Walk(file, text)
    file.values = walk.value(node, ())
    for location, mark in walk.repeated:  # once the values can name the entry
        message = say("yaml.key_twice", line=file.key_marks[location].line)
        file.refuse(mark, entry_name(file.values, location), message)
    for location, mark, comment in walk.comments:
        entry, message = entry_name(file.values, location), say("yaml.comment", comment=comment)
        warning = Problem(file.name, mark, entry, message, Severity.WARNING)
        file.warnings.append(warning)


class _Walk:
    """One walk over a file's nodes, filling in its marks and problems."""

    def __init__(self, file: YamlFile, text: str) -> None:
        self.file = file
        self.lines = text.split("\n") if "#" in text else []
        self.comments: list[tuple[Location, Mark, str]] = []
        self.repeated: list[tuple[Location, Mark]] = []

    def value(self, node: yaml.Node, location: Location) -> Any:
        """Return a node as a plain value."""
        self.file.marks[location] = as_mark(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*location, i)) for i, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # there are no other nodes
        if comment := swallowed_comment(node, self.lines):
            self.comments.append((location, as_mark(node.end_mark), comment))
        return self.text(node)

    def text(self, node: yaml.ScalarNode) -> str:
        """Return a text without the forbidden characters that were typed as YAML escapes."""
        for found in FORBIDDEN.findall(node.value):
            self.file.refuse(as_mark(node.start_mark), "", forbidden_message(found))
        self.escaped_words(node)
        if message := no_key(node):
            self.file.refuse(as_mark(node.start_mark), "", message)
        text = FORBIDDEN.sub("", node.value)
        # « é » may be typed as two characters; one form makes names comparable.
        return unicodedata.normalize("NFC", text) if text.strip() else ""

    def escaped_words(self, node: yaml.ScalarNode) -> None:
        """Refuse the words in two alphabets that were typed as YAML escapes: the others are told at their very place."""
        lines = range(node.start_mark.line + 1, node.end_mark.line + 2)
        for word in mixed_words(node.value):
            message = say_reason(mixed(word.group()))
            if not any(told.message == message and told.mark.line in lines for told in self.file.problems):
                self.file.refuse(as_mark(node.start_mark), "", message)

    def mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        """Return a mapping as a dict, refusing a key that is given twice."""
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            mark = as_mark(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self.file.refuse(mark, "", say("yaml.no_word"))
                continue
            typed = self.text(key_node)
            key = typed.strip()
            if key != typed:  # an ordinary space would not be part of it
                self.file.refuse(mark, "", say("yaml.no_break_space"))
            if key in values:
                self.repeated.append(((*location, key), mark))
            else:
                self.file.key_marks[*location, key] = mark
                values[key] = self.value(value_node, (*location, key))
        return values
