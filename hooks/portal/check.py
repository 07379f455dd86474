"""``make check``: the report of the build, how old the information is, and how readable the guides are."""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from portal.clock import ClockError, today
from portal.freshness import checked_elsewhere, checked_houses, checked_permanences, oldest_first
from portal.portal import Portal, Publication
from portal.source.loader import load
from portal.source.messages import WEBMASTER, say
from portal.source.problems import DataError
from portal.source.readability import readability
from portal.source.report import error_report, warning_report
from portal.source.switches import SwitchError, switches_of

Row = tuple[str, ...]


def main(root: Path) -> int:
    """Print the report on the project in a folder; return the exit status: 1 when there is an error."""
    try:
        portal, warnings = load(root, Publication(root.name, "/", **switches_of(os.environ)), today())
    except DataError as error:
        print(error_report(error.problems))
        return 1
    except SwitchError as error:
        print(error)
        return 1
    except ClockError as error:
        print(say("clock.no_moment", found=error.found))
        return 1
    print(warning_report(warnings, at_most=None), *_tables(portal), sep="\n\n")
    return 0


def months(since: date, until: date) -> int:
    """Return the number of whole months between two dates."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)


def _tables(portal: Portal) -> Iterator[str]:
    yield _table((say("check.ages"), ""), _oldest_first(portal))
    if portal.guides:
        columns = ("check.guides", "check.words", "check.words_each", "check.longest", "check.months")
        yield _table(tuple(say(column) for column in columns), _guide_rows(portal))


def _oldest_first(portal: Portal) -> list[Row]:
    facts = (*checked_houses(portal), *checked_permanences(portal, WEBMASTER), *checked_elsewhere(portal))
    return [(fact.name, _age(fact.checked_on, portal.today)) for fact in oldest_first(facts)]


def _guide_rows(portal: Portal) -> Iterator[Row]:
    for guide in portal.guides:
        found = readability(guide)
        mean = WEBMASTER.decimal(found.mean_sentence)
        age = _age(guide.checked_on, portal.today)
        yield guide.slug, str(found.words), mean, str(found.longest_sentence), age


def _age(checked_on: date | None, now: date) -> str:
    return str(months(checked_on, now)) if checked_on else say("check.never")


def _table(columns: Row, rows: Sequence[Row] | Iterator[Row]) -> str:
    """Return text in columns: the first to the left, the numbers to the right."""
    lines = [columns, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Row, widths: Sequence[int]) -> str:
    numbers = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "  ".join((cells[0].ljust(widths[0]), *numbers))


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
