"""How heavy each kind of page is, told on the page about quality: nobody knows before all of them are made.

What is weighed is what a page says by itself, compressed as servers send it. The frame around it, the styles and the
scripts are the same for all pages, and a phone keeps them: they are left out, and the page says so.
"""

import gzip
import re
from collections.abc import Callable, Iterator, Mapping

from portal import addresses
from portal.portal import Portal

#: Where ``quality.html`` leaves room for a weight, by its name below. No text of the data can look like it.
_ROOM = re.compile(r'(<span data-weight="(\w+)">)(?=</span>)')
_KILOBYTE = 1000


def _below(folder: str) -> Callable[[str], bool]:
    return lambda path: path.startswith(folder) and path.endswith(".md") and path != f"{folder}index.md"


def _is(page: str) -> Callable[[str], bool]:
    return lambda path: path == addresses.markdown_file(page)


#: Pages of which the heaviest of each kind is weighed, and files that are asked for together after a tap.
_PAGES = {
    "home": _is(addresses.HOME),
    "house": _below(addresses.HOUSES),
    "partner": _below(addresses.PARTNERS),
    "guide": _below(addresses.GUIDES),
    "week": _is(addresses.WEEK),
}
_TOGETHER: Mapping[str, Callable[[str], bool]] = {
    "search": lambda path: path == addresses.SEARCH_INDEX,
    "map": lambda path: path.startswith(addresses.MAP_ASSETS) and path.endswith((".js", ".css")),
}
WEIGHED = (*_PAGES, *_TOGETHER)


def page_weights(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Write how heavy what is made is into the page about quality."""
    path = addresses.markdown_file(addresses.QUALITY)
    page = files.get(path)
    if isinstance(page, str):
        yield path, _ROOM.sub(lambda room: room[1] + _say(portal, weight(room[2], files)), page)


def weight(name: str, files: Mapping[str, str | bytes]) -> int:
    """Return how many bytes travel: the heaviest page of a kind, or all files of a kind together; 0 when there is none.

    Raises KeyError when nothing of that name is weighed.
    """
    if name in _PAGES:
        return max((_compressed(files[path]) for path in files if _PAGES[name](path)), default=0)
    return sum(_compressed(files[path]) for path in files if _TOGETHER[name](path))


def _compressed(content: str | bytes) -> int:
    return len(gzip.compress(content.encode() if isinstance(content, str) else content, mtime=0))


def _say(portal: Portal, size: int) -> str:
    kilobytes = -(-size // _KILOBYTE)
    language = portal.language
    return language.typeset(language.words.say("pages.quality.weight", kilobytes=kilobytes))
