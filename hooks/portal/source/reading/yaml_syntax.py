"""PyYAML's syntax errors, said in French with the remedy, at the place that the webmaster has to mend."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from portal.source.messages import say
from portal.source.problems import Mark


class _Remedy(NamedTuple):
    """A part of PyYAML's own message, and the message that says what the webmaster should do about it.

    ``at_opening``: the mistake is where the quote, list or key begins, not where PyYAML gave up.
    """

    said: str
    advice: str
    at_opening: bool = False


_BETWEEN_TWO_VERSIONS = "======="
_KEY_AND_NO_BREAK_SPACE = re.compile(
    r"[ -]*(?:[\u00a0\u202f\u2007][\s-]*[a-z_]+ ?:|[a-z_]+ ?:[\u00a0\u202f\u2007]|[a-z_]+[\u00a0\u202f\u2007]:)"
)
#: The first one found in PyYAML's message wins; its two loaders, in C and in Python, do not say quite the same.
_REMEDIES = (
    _Remedy("character '\\t'", "yaml.tab"),
    _Remedy("tab character", "yaml.tab"),
    _Remedy("cannot start any token", "yaml.quote_it"),
    _Remedy("mapping values are not allowed", "yaml.colon"),
    _Remedy("unexpected end of stream", "yaml.unclosed_quote", at_opening=True),
    _Remedy("could not find expected ':'", "yaml.no_colon", at_opening=True),
    _Remedy("undefined alias", "yaml.quote_it"),
    _Remedy("scanning an anchor", "yaml.quote_it", at_opening=True),
    _Remedy("scanning an alias", "yaml.quote_it", at_opening=True),
    _Remedy("scanning a tag", "yaml.quote_it", at_opening=True),
    _Remedy("scanning a block scalar", "yaml.quote_it", at_opening=True),
    _Remedy("mapping keys are not allowed", "yaml.quote_it"),
    _Remedy("sequence entries are not allowed", "yaml.dash"),
    _Remedy("escape", "yaml.backslash"),
    _Remedy("hexdecimal", "yaml.backslash"),
    _Remedy("expected ',' or", "yaml.unclosed_bracket", at_opening=True),
    _Remedy("node content", "yaml.no_value"),
    _Remedy("expected a single document", "yaml.two_documents"),
    _Remedy("expected key", "yaml.misaligned"),
    _Remedy("indicator", "yaml.misaligned"),
    _Remedy("<block end>", "yaml.misaligned"),
    _Remedy("<document start>", "yaml.misaligned"),
)
_UNKNOWN = _Remedy("", "yaml.unknown")


def as_mark(mark: Any) -> Mark:
    """Return a place as editors count; PyYAML, which counts from 0, has one type of it in C and one in Python."""
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark()


def explain(error: yaml.MarkedYAMLError, text: str, loader: type) -> tuple[Mark, str]:
    """Return the place of a syntax error in the text, and its French explanation with the remedy."""
    if opening := _unclosed_quote(error, text, loader):
        return as_mark(opening), say("yaml.unclosed_quote")
    for number, line in _suspects(error, text):
        if line == _BETWEEN_TWO_VERSIONS:
            return Mark(number, 1), say("yaml.between_two_versions")
        if key_before_no_break_space(line):
            return Mark(number, 1), say("yaml.no_break_space")
    said = f"{error.problem or ''} {error.context or ''}"
    if _character_at(text, error.problem_mark) == "\t":
        said = f"tab character: {said}"
    remedy = next((remedy for remedy in _REMEDIES if remedy.said in said), _UNKNOWN)
    marks = (error.context_mark, error.problem_mark) if remedy.at_opening else (error.problem_mark, error.context_mark)
    return as_mark(marks[0] or marks[1]), say(remedy.advice)


def _suspects(error: yaml.MarkedYAMLError, text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that a syntax error is about, each with its number, and the one before it."""
    lines = text.splitlines()
    for mark in filter(None, (error.context_mark, error.problem_mark)):
        for number in (mark.line, mark.line + 1):
            if 0 < number <= len(lines):
                yield number, lines[number - 1]


def key_before_no_break_space(line: str) -> bool:
    """Tell whether a line is a key after which, or before which, stands a space that YAML does not know as one."""
    return bool(_KEY_AND_NO_BREAK_SPACE.match(line))


def _unclosed_quote(error: yaml.MarkedYAMLError, text: str, loader: type) -> yaml.Mark | None:
    """Return where a quote opens that swallowed whole lines up to the one where the error shows, or None.

    Quotes then pair off wrongly from there on: each such text ends where the next one begins.
    """
    at = error.context_mark if "quoted scalar" in str(error.context) else error.problem_mark
    opening = None
    for start, end in reversed(_quoted_over_lines(text, loader)):
        if at is None or end.line != at.line:
            break
        at = opening = start
    return opening


def _quoted_over_lines(text: str, loader: type) -> list[tuple[yaml.Mark, yaml.Mark]]:
    found = []
    try:
        for token in yaml.scan(text, Loader=loader):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ('"', "'")
            if quoted and token.start_mark.line < token.end_mark.line:
                found.append((token.start_mark, token.end_mark))
    except yaml.MarkedYAMLError:
        pass  # what comes before the error is what is looked for
    return found


def _character_at(text: str, mark: yaml.Mark | None) -> str:
    lines = text.splitlines()
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
