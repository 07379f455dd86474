"""What the rules of the guides share: each looks at one guide and tells the line, under its heading."""

from collections.abc import Callable, Iterator
from functools import wraps

from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.rule import Draft, Find


def each_guide(find: Callable[[GuideFile], Iterator[Problem]]) -> Find:
    """Return the rule that looks at each guide by itself; one whose head cannot be read is passed over."""

    @wraps(find)
    def find_in_all(draft: Draft) -> Iterator[Problem]:
        readable = (guide for guide in draft.sources.guides if guide.head.values is not None)
        return (found for guide in readable for found in find(guide))

    return find_in_all


def guide_lines(guide: GuideFile) -> Iterator[tuple[str, int, str]]:
    """Yield the heading above each line, the line's number in the file (from 1), and its text."""
    for heading, text in guide.sections.items():
        for number, line in enumerate(text.splitlines()):
            yield heading, guide.line_of(heading, number), line


def guide_problem(guide: GuideFile, heading: str, line: int | None, message: str, /, **names: object) -> Problem:
    """Make a problem of a part of a guide, at a line of its file or at its heading (None)."""
    return guide.section_problem(heading, say(message, **names), line)
