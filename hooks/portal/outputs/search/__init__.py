"""The search: the index that the phone loads, and the worker that looks things up in it.

The box (``docs/assets/scripts/search.js``) asks for both when it is first touched, hands the index to the worker and
sends it what is typed.
"""

import json
from collections.abc import Iterator
from typing import TypedDict

from portal import addresses
from portal.outputs.search.entries import IndexedPage, everyday_words, search_entries, typeset_entry
from portal.outputs.search.worker import search_worker
from portal.outputs.sizes import has_few_houses
from portal.portal import Portal


class SearchConfig(TypedDict):
    """What the worker knows beside the pages.

    Words of every day, each with the one that the pages use; the papers to bring; the page that tells whether the
    houses are open, empty where they are too many for an answer.
    """

    everyday: dict[str, str]
    documents: list[str]
    opening: str


class SearchIndex(TypedDict):
    """The index, as the worker reads it."""

    config: SearchConfig
    docs: list[IndexedPage]


def search_outputs(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make what the search box loads."""
    docs = [typeset_entry(portal.language, entry) for entry in search_entries(portal)]
    opening = addresses.HOUSES if has_few_houses(portal) else ""
    documents = [portal.language.typeset(document.name) for document in portal.documents]
    config: SearchConfig = {"everyday": everyday_words(portal.language), "documents": documents, "opening": opening}
    index: SearchIndex = {"config": config, "docs": docs}
    yield addresses.SEARCH_INDEX, json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    yield addresses.SEARCH_WORKER, search_worker(portal.language)
