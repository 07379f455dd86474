"""What the generated pages are called and how they are described, as ``words/heads.toml`` of the language says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.languages import Language


@dataclass(frozen=True)
class PageHead:
    """A page's title and description; ``words`` are those by which people look for it, never shown.

    The theme gives a page of ``quick_exit`` the button that leaves it at once.
    """

    title: str
    description: str
    words: tuple[str, ...] = ()
    quick_exit: bool = False


def page_head(language: Language, kind: str, **names: str) -> PageHead:
    """Return the head of a kind of page; ``names`` fill in what differs from one page of the kind to the next."""
    head = _heads(language)[kind]
    return PageHead(head["title"].format(**names), head["description"].format(**names))


def lists_to_find(language: Language) -> Iterator[tuple[str, PageHead]]:
    """Yield the pages of which there is one, and that the search finds, with their kinds."""
    for kind, head in _heads(language).items():
        if "words" in head:
            yield kind, PageHead(head["title"], head["description"], tuple(head["words"]))


def _heads(language: Language) -> Mapping[str, Any]:
    heads: Mapping[str, Any] = language.words["heads"]
    return heads
