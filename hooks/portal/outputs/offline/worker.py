"""The service worker: a script that phones run beside the pages, to have them when there is no network.

Browsers take a worker for a new one when its bytes differ: it begins with a digest of all that the site says, so that
each deployment renews what phones keep, and nothing else does.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypedDict

from portal import addresses
from portal.outputs.pages.frame import frame
from portal.outputs.scripts import without_comments
from portal.outputs.sizes import can_show_all_houses, has_few_houses
from portal.portal import Portal

_TEMPLATES = Path(__file__).parents[2] / "templates" / "offline"
#: Files of which something is kept, or that decide how kept pages look: paper and calendars are not.
_KEPT = (".md", ".css", ".js", ".svg", ".json")
#: Beyond this many, partners are kept as they are read: one visit must not cost a megabyte.
_SOME_PARTNERS = 40


class KeptContent(TypedDict):
    """What the worker reads, as addresses below the site's.

    A digest of the site; the page for what was not kept; pages and files to keep at once; pages never to keep.
    """

    version: str
    offline: str
    pages: list[str]
    files: list[str]
    never: list[str]


def offline_worker(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Make the worker; where the site is to be kept no longer, one that has phones forget it."""
    if not portal.publication.offline:
        yield addresses.WORKER, without_comments(_source("retired"))
        return
    content = json.dumps(kept_content(portal, files), ensure_ascii=False, separators=(",", ":"))
    yield addresses.WORKER, f"const CONTENT = {content};\n{without_comments(_source('worker'))}"


def kept_content(portal: Portal, files: Mapping[str, str | bytes]) -> KeptContent:
    """Return what phones keep of a site.

    All scripts are kept at once, even one that no page asks for yet: one that comes with a page which is never kept
    would tell that it was read.
    """
    scripts = sorted(path for path in files if path.startswith(addresses.SCRIPTS) and path.endswith(".js"))
    return {
        "version": _digest(portal, files),
        "offline": addresses.OFFLINE,
        "pages": list(_pages_at_once(portal)),
        "files": [addresses.SEARCH_INDEX, addresses.SEARCH_WORKER, *scripts],
        "never": [addresses.guide(guide.slug) for guide in portal.guides if guide.front.quick_exit],
    }


def _pages_at_once(portal: Portal) -> Iterator[str]:
    """Yield the pages that one visit keeps: those that answer when and where, as long as they are light."""
    yield from (addresses.HOME, addresses.OFFLINE, addresses.GUIDES)
    if portal.elsewhere:
        yield addresses.ELSEWHERE
    if can_show_all_houses(portal):
        yield from (addresses.HOUSES, addresses.PARTNERS, addresses.WEEK)
    if has_few_houses(portal):
        yield from (addresses.house(house.id) for house in portal.houses)
    if len(portal.partners) <= _SOME_PARTNERS:
        yield from (addresses.partner(partner.id) for partner in portal.partners)


def _digest(portal: Portal, files: Mapping[str, str | bytes]) -> str:
    """Return what tells this site from any other: every kept file, and what the frame says around pages."""
    digest = hashlib.sha256(json.dumps(frame(portal), sort_keys=True).encode())
    for path, content in sorted(files.items()):
        if path.endswith(_KEPT):
            digest.update(hashlib.sha256(path.encode()).digest())
            digest.update(hashlib.sha256(content if isinstance(content, bytes) else content.encode()).digest())
    return digest.hexdigest()[:16]


def _source(name: str) -> str:
    return (_TEMPLATES / f"{name}.js").read_text(encoding="utf-8")
