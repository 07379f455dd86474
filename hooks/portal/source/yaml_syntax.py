"""PyYAML's syntax errors, said in French with the remedy, at the place that the webmaster has to mend."""

from typing import NamedTuple

import yaml


class _Remedy(NamedTuple):
    """A part of PyYAML's own message, and what the webmaster should do about it.

    ``at_opening``: the mistake is where the quote, list or key begins, not where PyYAML gave up.
    """

    said: str
    advice: str
    at_opening: bool = False


_TAB = "une tabulation ne peut pas aligner une ligne. Remplacez-la par des espaces"
_QUOTE_IT = (
    'ce caractère ne peut pas commencer une valeur. Mettez la valeur entre guillemets. Exemple : nom: "L\'Atrium"'
)
_MISALIGNED = (
    "cette ligne n'est pas alignée avec les précédentes, ou du texte suit un guillemet fermé. "
    'Alignez-la, ou mettez toute la valeur entre guillemets doubles. Exemple : nom: "L\'Atrium"'
)
#: The first one found in PyYAML's message wins; its two loaders, in C and in Python, do not say quite the same.
_REMEDIES = (
    _Remedy("character '\\t'", _TAB),
    _Remedy("tab character", _TAB),
    _Remedy("cannot start any token", _QUOTE_IT),
    _Remedy(
        "mapping values are not allowed",
        '« : » inattendu. Alignez la ligne, ou mettez la valeur entre guillemets. Exemple : motif: "Attention : travaux"',
    ),
    _Remedy("unexpected end of stream", "ce guillemet n'est pas fermé. Exemple : nom: \"L'Atrium\"", at_opening=True),
    _Remedy("could not find expected ':'", "il manque « : » après cette clé. Exemple : nom: Atrium", at_opening=True),
    _Remedy("undefined alias", _QUOTE_IT),
    _Remedy("scanning an anchor", _QUOTE_IT, at_opening=True),
    _Remedy("scanning an alias", _QUOTE_IT, at_opening=True),
    _Remedy("scanning a tag", _QUOTE_IT, at_opening=True),
    _Remedy("scanning a block scalar", _QUOTE_IT, at_opening=True),
    _Remedy("mapping keys are not allowed", _QUOTE_IT),
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


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[yaml.Mark | None, str]:
    """Return the place of a syntax error in the text, and its French explanation with the remedy."""
    said = f"{error.problem or ''} {error.context or ''}"
    if _character_at(text, error.problem_mark) == "\t":
        said = f"tab character: {said}"
    remedy = next((remedy for remedy in _REMEDIES if remedy.said in said), _UNKNOWN)
    marks = (error.context_mark, error.problem_mark) if remedy.at_opening else (error.problem_mark, error.context_mark)
    return marks[0] or marks[1], remedy.advice


def _character_at(text: str, mark: yaml.Mark | None) -> str:
    lines = text.splitlines()
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
