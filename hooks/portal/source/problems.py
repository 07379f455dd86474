"""What is wrong with the data, said so that a webmaster finds the place and the remedy."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from portal.source.messages import say


class Severity(Enum):
    """An error stops the build; a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file: line and column, both counted from 1 as editors do."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Problem:
    """One line of the report: where, in which entry, what was found and what is expected."""

    file: str
    mark: Mark
    entry: str
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        said = say("report.about", entry=self.entry, message=self.message) if self.entry else self.message
        if self.severity is Severity.WARNING:
            said = say("report.warning", message=said)
        # A text of several lines may be quoted; a problem is one line of the report.
        return re.sub(r"\s*[\r\n]+\s*", " ", f"{self.file}:{self.mark.line}:{self.mark.column}: {said}")


class DataError(Exception):
    """The data cannot be published. ``problems`` holds every error found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, then by place, so that the webmaster mends a file from top to bottom."""
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.mark, p.message)))
