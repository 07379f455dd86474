"""What the search box knows: one entry a page, with the words people use for it."""

import json
from collections.abc import Iterator

from portal.portal import Portal


def search_outputs(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the index that Material's search loads."""
    docs = [{"location": f"demarches/{g.slug}/", "title": g.title, "text": g.front.summary} for g in portal.guides]
    index = {"config": {"lang": ["en"], "separator": r"[\s\-'’.,;:()]+", "pipeline": []}, "docs": docs}
    yield "search/search_index.json", json.dumps(index, ensure_ascii=False, separators=(",", ":"))
