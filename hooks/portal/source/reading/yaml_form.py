"""What YAML allows and these files do not: references, types, nesting without end, text that becomes a comment."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, NamedTuple

import yaml

from portal.source.messages import say
from portal.source.problems import Mark
from portal.source.reading.yaml_syntax import as_mark, key_before_no_break_space

#: Lists and keys inside one another; these files need six, and reading thousands would end in a crash.
DEEPEST = 30

#: After a plain value: a « # » that one space only parts from it, or that touches what follows.
_DOUBTFUL_COMMENT = re.compile(r"[ \t](#\s*[^\s#].*)|[ \t]+(#[^\s#].*)")


class TextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader without implicit types; the one in C when PyYAML was built with it, ten times as fast."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


class Refusal(NamedTuple):
    """A form that is not accepted; one that ``stops`` the reading would be followed by a crash."""

    mark: Mark
    message: str
    stops: bool = False


def refused_forms(text: str) -> Iterator[Refusal]:
    """Yield what YAML would read as something else than the text typed; raises MarkedYAMLError on a syntax error."""
    depth = 0
    anchors: set[str | None] = set()
    for event in yaml.parse(text, Loader=TextLoader):
        if isinstance(event, yaml.AliasEvent):
            message = say("yaml.alias") if event.anchor in anchors else say("yaml.quote_it")
            yield Refusal(as_mark(event.start_mark), message, stops=True)
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and (event.anchor or event.tag):
            # PyYAML refuses a name given twice, in words of its own.
            again = bool(event.anchor) and event.anchor in anchors
            yield Refusal(as_mark(event.start_mark), say("yaml.quote_it"), stops=again)
            anchors.add(event.anchor)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Refusal(as_mark(event.start_mark), say("yaml.too_deep"), stops=True)
            return


def no_key(node: yaml.ScalarNode) -> str:
    """Say why a text is not the key that it looks like, or nothing."""
    return say("yaml.no_break_space") if not node.style and key_before_no_break_space(node.value) else ""


def swallowed_comment(node: yaml.ScalarNode, lines: Sequence[str]) -> str:
    """Return the end of a plain value's line when « # » makes a comment of what may have been meant as text."""
    end = node.end_mark
    if node.style or end.line >= len(lines):
        return ""
    found = _DOUBTFUL_COMMENT.match(lines[end.line], end.column)
    return (found[1] or found[2]).rstrip() if found else ""
