"""What the theme's frame tells around every page: its words, where its links lead, whom to call."""

from collections.abc import Callable, Mapping
from typing import Any

from portal import addresses, icons
from portal.outputs.danger import danger_page
from portal.outputs.kept_page import kept_page
from portal.outputs.pages.inline import inline_policy, inline_scripts, word_styles
from portal.outputs.search.houses_to_call import houses_to_call
from portal.portal import Portal

#: The main sections of the menu, in order; one that would lead to an empty page is left out.
_SECTIONS = ("houses", "guides", "week", "partners", "map")
#: The drawing of each of them, and those of the search.
_ICONS = {
    "houses": "home-heart",
    "guides": "file-document-outline",
    "week": "calendar-week",
    "partners": "account-group",
    "map": "map-marker",
    "search": "magnify",
    "back": "arrow-left",
    "reset": "close",
}
#: A drawing beside words that say the same is not for the ear.
_SILENT = '<svg aria-hidden="true" focusable="false" '
#: What the search asks for when it is first touched.
_SEARCH = {"search_index": addresses.SEARCH_INDEX, "search_worker": addresses.SEARCH_WORKER}


def frame(portal: Portal) -> Mapping[str, Any]:
    """Return what the templates of ``theme/`` read as ``config.extra.frame``: plain data, for any generator."""
    language = portal.language
    words = _each_text(language.words["frame"], language.typeset)
    built_on = language.date(portal.today)
    filled = {key: words[key].format(date=built_on) for key in ("built_on", "all_built_on", "offline")}
    known = addresses.LISTS | _SEARCH | ({"elsewhere": addresses.ELSEWHERE} if portal.elsewhere else {})
    written = {addresses.page_of(page.path) for page in portal.static_pages}
    known |= {name: address for name, address in addresses.WRITTEN.items() if address in written}
    known |= {"kept": kept_page(portal), "manifest": addresses.MANIFEST, "worker": addresses.WORKER}
    listed = {"guides": portal.guides, "partners": portal.partners}
    sections = [name for name in _SECTIONS if listed.get(name, True)]
    houses = [house._asdict() for house in houses_to_call(portal)]
    told = {"words": words | filled, "addresses": known, "sections": sections, "houses_to_call": houses}
    inline = inline_scripts() | {"words": word_styles(language)}
    allowed = {"inline": inline, "policy": inline_policy(language)}
    switched = {"demonstration": portal.has_examples, "offline": portal.publication.offline}
    drawn = {name: icons.svg(icon).replace("<svg ", _SILENT) for name, icon in _ICONS.items()}
    said_in = {"language": language.code, "direction": language.direction, "icons": drawn}
    return told | said_in | allowed | switched | {"danger": danger_page(portal)}


def _each_text(table: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    return {key: change(text) if isinstance(text, str) else _each_text(text, change) for key, text in table.items()}
