"""PyYAML's syntax errors, said in French with the remedy, at the place that the webmaster has to mend."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from portal.source.problems import Mark


class _Remedy(NamedTuple):
    """A part of PyYAML's own message, and what the webmaster should do about it.

    ``at_opening``: the mistake is where the quote, list or key begins, not where PyYAML gave up.
    """

    said: str
    advice: str
    at_opening: bool = False


_TAB = "une tabulation ne peut pas aligner une ligne. Remplacez-la par des espaces"
QUOTE_IT = (
    'ce caractère ne peut pas commencer une valeur. Mettez la valeur entre guillemets. Exemple : nom: "L\'Atrium"'
)
_BETWEEN_TWO_VERSIONS = "======="
_CONFLICT = (
    "« ======= » : git a laissé cette ligne entre deux versions. Gardez la bonne, effacez l'autre et cette ligne"
)
_UNCLOSED = "ce guillemet n'est pas fermé. Exemple : nom: \"L'Atrium\""
NO_BREAK_SPACE = (
    "une espace insécable touche cette clé ou ses deux-points. Effacez-la, puis retapez une espace ordinaire"
)
_KEY_AND_NO_BREAK_SPACE = re.compile(
    r"[ -]*(?:[\u00a0\u202f\u2007][\s-]*[a-z_]+ ?:|[a-z_]+ ?:[\u00a0\u202f\u2007]|[a-z_]+[\u00a0\u202f\u2007]:)"
)
_MISALIGNED = (
    "cette ligne n'est pas alignée avec les précédentes, ou du texte suit un guillemet fermé. "
    'Alignez-la, ou mettez toute la valeur entre guillemets doubles. Exemple : nom: "L\'Atrium"'
)
#: The first one found in PyYAML's message wins; its two loaders, in C and in Python, do not say quite the same.
_REMEDIES = (
    _Remedy("character '\\t'", _TAB),
    _Remedy("tab character", _TAB),
    _Remedy("cannot start any token", QUOTE_IT),
    _Remedy(
        "mapping values are not allowed",
        '« : » inattendu. Alignez la ligne, ou mettez la valeur entre guillemets. Exemple : motif: "Attention : travaux"',
    ),
    _Remedy("unexpected end of stream", _UNCLOSED, at_opening=True),
    _Remedy("could not find expected ':'", "il manque « : » après cette clé. Exemple : nom: Atrium", at_opening=True),
    _Remedy("undefined alias", QUOTE_IT),
    _Remedy("scanning an anchor", QUOTE_IT, at_opening=True),
    _Remedy("scanning an alias", QUOTE_IT, at_opening=True),
    _Remedy("scanning a tag", QUOTE_IT, at_opening=True),
    _Remedy("scanning a block scalar", QUOTE_IT, at_opening=True),
    _Remedy("mapping keys are not allowed", QUOTE_IT),
    _Remedy(
        "sequence entries are not allowed",
        "une liste à tirets commence à la ligne suivante. Sur une seule ligne, écrivez [premier, deuxième]",
    ),
    _Remedy("escape", "entre guillemets doubles, « \\ » s'écrit deux fois : « \\\\ »"),
    _Remedy("hexdecimal", "entre guillemets doubles, « \\ » s'écrit deux fois : « \\\\ »"),
    _Remedy(
        "expected ',' or",
        "ce crochet ou cette accolade n'est pas fermé. Exemple : [CAF, CPAM]",
        at_opening=True,
    ),
    _Remedy("node content", "une valeur manque ici, ou un crochet ou une accolade est en trop. Exemple : [CAF, CPAM]"),
    _Remedy("expected a single document", "« --- » inattendu : un fichier ne contient qu'un document"),
    _Remedy("expected key", _MISALIGNED),
    _Remedy("indicator", _MISALIGNED),
    _Remedy("<block end>", _MISALIGNED),
    _Remedy("<document start>", _MISALIGNED),
)
_UNKNOWN = _Remedy("", "cette ligne n'est pas du YAML correct. Vérifiez l'alignement, les « : » et les guillemets")


def as_mark(mark: Any) -> Mark:
    """Return a place as editors count; PyYAML, which counts from 0, has one type of it in C and one in Python."""
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark()


def explain(error: yaml.MarkedYAMLError, text: str, loader: type) -> tuple[Mark, str]:
    """Return the place of a syntax error in the text, and its French explanation with the remedy."""
    if opening := _unclosed_quote(error, text, loader):
        return as_mark(opening), _UNCLOSED
    for number, line in _suspects(error, text):
        if line == _BETWEEN_TWO_VERSIONS:
            return Mark(number, 1), _CONFLICT
        if key_before_no_break_space(line):
            return Mark(number, 1), NO_BREAK_SPACE
    said = f"{error.problem or ''} {error.context or ''}"
    if _character_at(text, error.problem_mark) == "\t":
        said = f"tab character: {said}"
    remedy = next((remedy for remedy in _REMEDIES if remedy.said in said), _UNKNOWN)
    marks = (error.context_mark, error.problem_mark) if remedy.at_opening else (error.problem_mark, error.context_mark)
    return as_mark(marks[0] or marks[1]), remedy.advice


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
