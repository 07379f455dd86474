"""Words of the glossary in a guide: their first use leads to their explanation, at the foot of the page."""

import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from portal.model.glossary import GlossaryEntry
from portal.model.guide import Section
from portal.prose import first_use

#: A link or a tag stays whole: a word inside one is not linked again.
_MARKUP = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)


def explain_first_uses(
    html: Mapping[Section, Markup], glossary: Iterable[GlossaryEntry]
) -> tuple[dict[Section, Markup], list[GlossaryEntry]]:
    """Link the first use of each glossary word; return the new sections, and the entries found in glossary order."""
    linked = dict(html)
    found = []
    for entry in glossary:
        for section, text in linked.items():
            if (new := _link_first(text, entry)) is not None:
                linked[section] = new
                found.append(entry)
                break
    return linked, found


def _link_first(html: Markup, entry: GlossaryEntry) -> Markup | None:
    if entry.word not in html:  # most are not, and this is quicker to know
        return None
    parts: Sequence[str] = _MARKUP.split(html)
    for index in range(0, len(parts), 2):
        if match := first_use(parts[index], entry.word):
            before, after = parts[index][: match.start()], parts[index][match.end() :]
            link = f'<a class="term" href="#{entry.anchor}">{match.group()}</a>'
            return Markup("".join([*parts[:index], before, link, after, *parts[index + 1 :]]))
    return None
