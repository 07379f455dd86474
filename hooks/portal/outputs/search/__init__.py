"""The search: the index that the phone loads, and the worker that looks things up in it.

The box is Material's; it starts a worker, hands it the index and sends it what is typed. The worker is ours, since
lunr, which Material's carries, takes each way to write a word for another word: see ``worker.py``.
"""

import json
from collections.abc import Iterator
from typing import TypedDict

from portal import addresses
from portal.outputs.search.entries import IndexedPage, everyday_words, search_entries, typeset_entry
from portal.portal import Portal


class SearchConfig(TypedDict):
    """What the worker knows beside the pages: words of every day, each with the one that the pages use."""

    everyday: dict[str, str]


class SearchIndex(TypedDict):
    """The index, in the form that Material's search box loads."""

    config: SearchConfig
    docs: list[IndexedPage]


def search_outputs(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the index that Material's search box loads."""
    docs = [typeset_entry(portal.language, entry) for entry in search_entries(portal)]
    index: SearchIndex = {"config": {"everyday": everyday_words(portal.language)}, "docs": docs}
    yield addresses.SEARCH_INDEX, json.dumps(index, ensure_ascii=False, separators=(",", ":"))
