"""The head of a Markdown file: YAML between two lines « --- »."""

import re
from typing import NamedTuple

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


class FrontMatterText(NamedTuple):
    """A file cut in two: the YAML of its head, the Markdown below, and the line on which this begins (from 1)."""

    head: str
    body: str
    body_line: int


def cut_front_matter(text: str) -> FrontMatterText | None:
    """Cut a file's text in two, or return None when it has no head; its line ends are those of Unix."""
    found = _HEAD.match(text)
    return FrontMatterText(found[1], text[found.end() :], found.group().count("\n") + 1) if found else None
