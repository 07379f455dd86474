"""Reads the pages written by hand in ``docs/``, beside the guides: MkDocs itself converts them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portal import addresses
from portal.model.static_page import StaticPage, StaticPageHead
from portal.source.messages import say
from portal.source.problems import Mark
from portal.source.reading.markdown_file import MarkdownFile, read_markdown
from portal.source.reading.validation import validate

#: What MkDocs takes for Markdown.
_MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}


@dataclass(frozen=True)
class StaticPageFile:
    """One such page as written; ``path`` is its file below docs/, ``page`` None when something in its head is wrong."""

    path: str
    text: MarkdownFile
    page: StaticPage | None


def read_static_pages(docs: Path) -> Iterator[StaticPageFile]:
    """Read every Markdown file below docs/ but the guides; what is wrong is in each head's problems."""
    for name in sorted(files_below(docs)):
        is_guide = name.parent == Path(addresses.GUIDES) and name.suffix == ".md"
        is_hidden = any(part.startswith(".") for part in name.parts)
        if name.suffix in _MARKDOWN and not (is_guide or is_hidden):
            yield _read(docs / name, name.as_posix())


def files_below(docs: Path) -> Iterator[Path]:
    """Yield the path below docs/ of each file there, behind links to folders too, as MkDocs does."""
    for folder, _, names in os.walk(docs, followlinks=True):
        yield from (Path(folder, name).relative_to(docs) for name in names)


def _read(path: Path, name: str) -> StaticPageFile:
    file = read_markdown(path, f"docs/{name}", say("page.no_head"))
    if path.suffix != ".md":
        file.head.refuse(Mark(), "", say("page.suffix"))
    head = validate(file.head, StaticPageHead) if file.head.values is not None else None
    return StaticPageFile(name, file, StaticPage(name, head.title, head.description) if head else None)
