"""The report on the data, in the words that both the build and ``make check`` print."""

from collections.abc import Sequence

from portal.source.problems import Problem

#: Warnings that a build prints; `make check` prints them all.
SHOWN_BY_BUILD = 15


def error_report(errors: Sequence[Problem]) -> str:
    """Return every error, one a line, under a line that says what follows from them."""
    return f"{count(len(errors), 'erreur')} dans les données, rien n’est publié :\n{_lines(errors)}"


def warning_report(warnings: Sequence[Problem], at_most: int | None = SHOWN_BY_BUILD) -> str:
    """Return the warnings, one a line, at most so many of them (None: all), under a line that counts them."""
    if not warnings:
        return "Données correctes, aucun avertissement."
    title = f"Données correctes, {count(len(warnings), 'avertissement')} :"
    shown = warnings[:at_most]
    hidden = len(warnings) - len(shown)
    more = f"\n… et {hidden} de plus. Pour tout lire : make check" if hidden else ""
    return f"{title}\n{_lines(shown)}{more}"


def count(number: int, noun: str) -> str:
    """Return « 1 erreur », « 2 erreurs »."""
    return f"{number} {noun}{'s' if number > 1 else ''}"


def _lines(problems: Sequence[Problem]) -> str:
    return "\n".join(map(str, problems))
