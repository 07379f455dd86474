"""How heavy each leaflet is, told beside its name wherever a page offers it: nobody knows before it is made."""

import re
from collections.abc import Iterator, Mapping

from portal.languages import Language
from portal.portal import Portal

#: Where ``leaflet_format.html`` leaves room for a size. No text of the data can look like it: templates escape « < »,
#: and the allow-list for HTML knows no such attribute.
_ROOM = re.compile(r'(<span data-size="([^"]+)">)(?=</span>)')
#: Bytes: what a file is measured in, as phones and printers count.
_KILOBYTE = 1000


def leaflet_sizes(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Write the size of each leaflet, rounded up to a kilobyte, into the pages that offer it."""
    if not portal.publication.leaflets:
        return
    for path, content in files.items():
        if isinstance(content, str) and _ROOM.search(content):
            yield path, _ROOM.sub(lambda room: room[1] + _size(portal.language, files[room[2]]), content)


def _size(language: Language, content: str | bytes) -> str:
    kilobytes = -(-len(content) // _KILOBYTE)
    return language.typeset(language.words.say("pages.leaflets.size", kilobytes=kilobytes))
