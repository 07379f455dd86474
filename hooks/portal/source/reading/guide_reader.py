"""Reads a procedure guide: YAML front matter, then Markdown under the six fixed headings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic_core import PydanticCustomError

from portal.model.guide import FrontMatter, Guide, Section
from portal.model.names import as_page_name
from portal.source.messages import say, say_refusal
from portal.source.problems import Mark, Problem
from portal.source.reading.markdown_file import read_markdown
from portal.source.reading.validation import validate
from portal.source.reading.yaml_file import YamlFile

_SLUG = re.compile(r"[a-z0-9-]+")


@dataclass
class GuideFile:
    """A guide as written: its head, its sections with the line on which each starts, and what is wrong."""

    name: str
    head: YamlFile
    guide: Guide | None = None
    heading_lines: dict[str, int] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)

    def section_problem(self, heading: str, message: str, line: int | None = None) -> Problem:
        """Make an error about a section, at its heading or at a line of it."""
        mark = Mark(line or self.heading_lines.get(heading, 1), 1)
        return Problem(self.name, mark, heading, message)

    def line_of(self, heading: str, number: int) -> int:
        """Return the line of the file on which a section's line stands, counted from 0."""
        return self.heading_lines.get(heading, 1) + number + (1 if heading else 0)


def read_guide(path: Path, name: str) -> GuideFile:
    """Read one guide; what is wrong with its head is in ``head.problems``."""
    read = read_markdown(path, name, say("guide.no_head"))
    file = GuideFile(name, read.head)
    _split(file, read.body, read.body_line)
    _check_slug(path.stem, file.head)
    front = validate(file.head, FrontMatter) if file.head.values is not None else None
    if front:
        file.guide = Guide(path.stem, front, _known_sections(file.sections))
    return file


def _check_slug(slug: str, head: YamlFile) -> None:
    if not _SLUG.fullmatch(slug):
        head.refuse(Mark(), "", say("guide.name", found=f"{slug}.md"))
    try:
        as_page_name(slug)
    except PydanticCustomError as error:
        head.refuse(Mark(), say("guide.file_name"), say_refusal(error))


def _split(file: GuideFile, body: str, first_line: int) -> None:
    heading = ""
    for number, line in enumerate(body.removesuffix("\n").split("\n"), first_line):
        if line.startswith("## "):
            heading = normalised(line[3:])
            if heading in file.sections:
                file.repeated.append((heading, number))
            file.heading_lines.setdefault(heading, number)
            file.sections.setdefault(heading, "")
        elif heading or line.strip():
            file.heading_lines.setdefault(heading, number)
            file.sections[heading] = file.sections.get(heading, "") + line + "\n"


def normalised(heading: str) -> str:
    """Return a heading with plain apostrophes and spaces, as the fixed headings are written."""
    return re.sub(r"\s+", " ", heading.replace("’", "'")).strip()


def _known_sections(sections: Mapping[str, str]) -> dict[Section, str]:
    return {section: sections.get(section.heading, "").strip() for section in Section}
