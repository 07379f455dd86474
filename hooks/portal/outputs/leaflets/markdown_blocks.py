"""Markdown to plain blocks, which the template lays out: paragraphs, lists, runs of text with their emphasis."""

from functools import lru_cache
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from portal.outputs.leaflets.sheet import typed_address
from portal.outputs.pages.markdown import to_html

Block = dict[str, Any]
_LISTS = {"ol": "steps", "ul": "points"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "dt", "dd"}


# The large-print twin comes right after the ordinary sheet, with the same sections.
@lru_cache(maxsize=16)
def markdown_blocks(text: str, page: str) -> list[Block]:
    """Return a guide's Markdown as blocks; links relative to the page's address become whole.

    A block is a paragraph ``{"kind": "text", "runs": [...]}``, or a list ``{"kind": "steps" | "points", "items":
    [[blocks]], "start": 1}``. A run is ``{"text", "bold", "italic", "href", "shown"}``: ``shown`` is the address that
    paper has to tell, because the text of the link does not.
    """
    reader = _BlockReader(page)
    reader.feed(to_html(text))
    reader.close()
    return reader.blocks


class _BlockReader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._page = page
        self._containers = [self.blocks]
        self._lists: list[Block] = []
        self._runs: list[Block] | None = None
        self._bold = self._italic = 0
        self._href = self._linked = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in _LISTS:
            self._open_list(tag, values)
        elif tag == "li" and self._lists:
            self._runs = None
            self._lists[-1]["items"].append([])
            self._containers.append(self._lists[-1]["items"][-1])
        elif tag in _PARAGRAPHS:
            self._runs = None
        elif tag == "br":
            self._add("\n")
        elif tag == "a":
            self._href, self._linked = urljoin(self._page, values.get("href") or ""), ""
        self._count(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _LISTS and self._lists:
            self._lists.pop()
            self._runs = None
        elif tag == "li" and len(self._containers) > 1:
            self._containers.pop()
            self._runs = None
        elif tag in _PARAGRAPHS:
            self._runs = None
        elif tag == "a":
            self._close_link()
        self._count(tag, -1)

    def handle_data(self, data: str) -> None:
        self._add(" ".join(data.split("\n")))

    def _open_list(self, tag: str, values: dict[str, str | None]) -> None:
        self._runs = None
        block: Block = {"kind": _LISTS[tag], "items": [], "start": int(values.get("start") or 1)}
        self._containers[-1].append(block)
        self._lists.append(block)

    def _close_link(self) -> None:
        shown = typed_address(self._href)
        # Phone numbers and e-mail addresses are read in the text itself.
        told = shown.removeprefix("www.") in self._linked or not self._href.startswith("http")
        if self._runs and not told:
            self._runs[-1]["shown"] = shown
        self._href = ""

    def _count(self, tag: str, step: int) -> None:
        if tag in ("strong", "b"):
            self._bold += step
        elif tag in ("em", "i"):
            self._italic += step

    def _add(self, text: str) -> None:
        if self._runs is None:
            if not text.strip():
                return
            self._runs = []
            self._containers[-1].append({"kind": "text", "runs": self._runs})
        self._linked += text
        run = {"text": text, "bold": self._bold > 0, "italic": self._italic > 0, "href": self._href, "shown": ""}
        self._runs.append(run)
