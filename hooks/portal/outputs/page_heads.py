"""What the generated pages are called and how they are described, as ``templates/pages/pages.toml`` says it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "templates" / "pages" / "pages.toml"


@dataclass(frozen=True)
class PageHead:
    """A page's title and description; ``words`` are those by which people look for it, never shown."""

    title: str
    description: str
    words: tuple[str, ...] = ()


def page_head(kind: str, **names: str) -> PageHead:
    """Return the head of a kind of page; ``names`` fill in what differs from one page of the kind to the next."""
    head = _heads()[kind]
    return PageHead(head.title.format(**names), head.description.format(**names))


def lists_to_find() -> Iterator[tuple[str, PageHead]]:
    """Yield the pages of which there is one, and that the search finds, with their addresses."""
    return ((f"{kind}/", head) for kind, head in _heads().items() if head.words)


@cache
def _heads() -> Mapping[str, PageHead]:
    kinds = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {kind: PageHead(**said | {"words": tuple(said.get("words", ()))}) for kind, said in kinds.items()}
