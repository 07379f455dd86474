"""The report on the data, in the words that both the build and ``make check`` print."""

from collections.abc import Sequence

from portal.source.messages import say, say_count
from portal.source.problems import Problem

#: Warnings that a build prints; `make check` prints them all.
SHOWN_BY_BUILD = 15


def error_report(errors: Sequence[Problem]) -> str:
    """Return every error, one a line, under a line that says what follows from them."""
    return f"{say_count('report.errors', len(errors))}\n{_lines(errors)}"


def warning_report(warnings: Sequence[Problem], at_most: int | None = SHOWN_BY_BUILD) -> str:
    """Return the warnings, one a line, at most so many of them (None: all), under a line that counts them."""
    if not warnings:
        return say("report.no_warning")
    title = say_count("report.warnings", len(warnings))
    shown = warnings[:at_most]
    hidden = len(warnings) - len(shown)
    more = f"\n{say('report.hidden', count=hidden)}" if hidden else ""
    return f"{title}\n{_lines(shown)}{more}"


def _lines(problems: Sequence[Problem]) -> str:
    return "\n".join(map(str, problems))
