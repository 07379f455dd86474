"""Reads the head of the pages written by hand in ``docs/``, beside the guides."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from portal.model.static_page import StaticPage
from portal.source.reading.front_matter import cut_front_matter


def read_static_pages(docs: Path) -> Iterator[StaticPage]:
    """Yield the pages that say their title; MkDocs itself complains of a head that is no YAML."""
    for path in sorted(docs.glob("*.md")):
        head = _head(path.read_text(encoding="utf-8-sig", errors="replace"))
        if title := head.get("title"):
            yield StaticPage(path.name, str(title), str(head.get("description", "")))


def _head(text: str) -> dict[str, object]:
    parts = cut_front_matter(text.replace("\r\n", "\n"))
    try:
        head = yaml.safe_load(parts.head) if parts else None
    except yaml.YAMLError:
        return {}
    return head if isinstance(head, dict) else {}
