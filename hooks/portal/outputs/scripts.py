"""The scripts of the pages, each published with its words in front: no page repeats them, and they are asked for once."""

import json
import re
from collections.abc import Iterator, Mapping

from portal import addresses
from portal.languages import Language
from portal.portal import Portal

#: Those that say something, by the name of their table in the words of the language.
_SPEAKING = ("filter", "live", "day", "map", "search", "answers", "kept")
#: Comments on lines of their own, and indents: they are a third of what phones would load.
_FOR_READERS = re.compile(r"^[ ]*(?:/\*.*?\*/|//[^\n]*)\n|^[ ]+|^\n", re.DOTALL | re.MULTILINE)


def scripts_with_words(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Put its words in front of each script of the pages that says something."""
    for name in _SPEAKING:
        path = f"{addresses.SCRIPTS}{name}.js"
        source = files[path]
        yield path, with_words(portal.language, name, source if isinstance(source, str) else source.decode())


def with_words(language: Language, name: str, source: str) -> str:
    """Return a script of the pages as it is published: it finds its words in ``window.portalWords``."""
    return f"window.portalWords = {{ ...window.portalWords, {name}: {script_words(language, name)} }};\n{source}"


def for_phones(source: str) -> str:
    """Return a script without its indents, and without the comments that stand on lines of their own."""
    return _FOR_READERS.sub("", source)


def script_words(language: Language, name: str) -> str:
    """Return the words of a script, typeset, as JavaScript writes an object."""
    words = {key: _typeset(language, said) for key, said in language.words[f"scripts.{name}"].items()}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _typeset(language: Language, said: str | list[str]) -> str | list[str]:
    return language.typeset(said) if isinstance(said, str) else [language.typeset(one) for one in said]
