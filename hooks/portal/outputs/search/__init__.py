"""The search: the index that the phone loads, and the worker that looks things up in it.

The box is Material's; it starts a worker, hands it the index and sends it what is typed. The worker is ours, since
lunr, which Material's carries, takes each way to write a word for another word: see ``worker.py``.
"""

import json
from collections.abc import Iterator

from portal import addresses
from portal.outputs.search.entries import everyday_words, search_entries, typeset_entry
from portal.portal import Portal


def search_outputs(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the index that Material's search box loads."""
    docs = [typeset_entry(portal.language, entry) for entry in search_entries(portal)]
    index = {"config": {"everyday": everyday_words(portal.language)}, "docs": docs}
    yield addresses.SEARCH_INDEX, json.dumps(index, ensure_ascii=False, separators=(",", ":"))
