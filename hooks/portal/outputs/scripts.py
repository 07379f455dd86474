"""The scripts and styles of the pages as they are published: without comments, each script with its words in front.

No page repeats those words: they are asked for once.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from portal import addresses
from portal.languages import Language
from portal.portal import Portal

#: Those that say something, by the name of their table in the words of the language.
_SPEAKING = ("filter", "live", "day", "map", "search", "answers", "kept")
#: Comments on lines of their own, and what indents lines: a third of what phones would load.
_COMMENT = re.compile(r"^[ ]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)
_INDENT = re.compile(r"^[ ]+", re.MULTILINE)


def light_files(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Make the scripts and styles of docs/ light, and put its words in front of each script that says something."""
    for path in filter(_is_ours, files):
        source = files[path]
        text = without_comments(source if isinstance(source, str) else source.decode())
        name = PurePosixPath(path).stem
        speaks = path == f"{addresses.SCRIPTS}{name}.js" and name in _SPEAKING
        yield path, with_words(portal.language, name, text) if speaks else text


def _is_ours(path: str) -> bool:
    """Tell whether a file is one of docs/: those of the map are made elsewhere, and light already."""
    is_asset = path.startswith(addresses.ASSETS) and not path.startswith(addresses.MAP_ASSETS)
    return is_asset and path.endswith((".js", ".css"))


def without_comments(source: str) -> str:
    """Return a script or a style sheet without the comments that have lines of their own, nor indentation.

    Those scripts break no text over lines.
    """
    return _INDENT.sub("", _COMMENT.sub("", source))


def with_words(language: Language, name: str, source: str) -> str:
    """Return a script of the pages as it is published: it finds its words in ``window.portalWords``."""
    return f"window.portalWords = {{ ...window.portalWords, {name}: {script_words(language, name)} }};\n{source}"


def script_words(language: Language, name: str) -> str:
    """Return the words of a script, typeset, as JavaScript writes an object."""
    words = {key: _typeset(language, said) for key, said in language.words[f"scripts.{name}"].items()}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _typeset(language: Language, said: str | list[str]) -> str | list[str]:
    return language.typeset(said) if isinstance(said, str) else [language.typeset(one) for one in said]
