"""The worker that answers the search box, in the place of Material's own.

Material's carries lunr, for which each spelling is another word: it can ask for every word, or forgive a slip, but not
ask for every word *in any of its spellings*. Ours does that, and weighs a third. Material's page and its worker talk in
four messages; as long as they do, one worker is as good as the other for it.
"""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from portal.languages import Language
from portal.outputs.scripts import for_phones, script_words
from portal.portal import Portal

_TEMPLATES = Path(__file__).parents[2] / "templates" / "search"
_PARTS = [
    _TEMPLATES / name
    for name in ("words.js", "index.js", "readings.js", "questions.js", "ranking.js", "answers.js", "messages.js")
]
#: The variable that holds the words of the worker.
_WORDS = "WORKER_WORDS"

#: Where Material publishes its worker; the star stands for a hash.
MATERIAL_WORKER = "assets/javascripts/workers/search.*.min.js"

#: The messages, as they read in Material's compiled worker: 0 brings the index and 1 says that it is ready, 2 asks and
#: 3 answers with groups of pages.
_MESSAGES = (r"case 0:.{1,120}\.data.{1,120}\{type:1\}", r"case 2:.{1,120}\{type:3,data:", r"\bitems:\[\.\.\.")


class UnknownWorkerError(Exception):
    """Material's worker no longer speaks as ours does."""


def replace_worker(portal: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
    """Put our worker in the place of Material's, which is among the files of the site.

    Raises UnknownWorkerError when there is not exactly one, or when it is not the one that ours was made to replace.
    """
    paths = [path for path in files if fnmatch(path, MATERIAL_WORKER)]
    if len(paths) != 1:
        raise UnknownWorkerError(f"mkdocs-material should have one {MATERIAL_WORKER}, not {len(paths)}")
    material = files[paths[0]]
    yield paths[0], search_worker(material if isinstance(material, str) else material.decode(), portal.language)


def search_worker(material: str, language: Language) -> str:
    """Return the script to publish instead of Material's worker, with the words and the grammar of a language.

    Raises UnknownWorkerError when Material's is not the one that ours was made to replace.
    """
    for message in _MESSAGES:
        if not re.search(message, material, re.DOTALL):
            raise UnknownWorkerError(
                f"mkdocs-material's search worker has changed: {message!r} is not in it. "
                f"Compare its messages with those of {_PARTS[-1].name}, or go back to the version of requirements/."
            )
    words = f"const {_WORDS} = {script_words(language, 'worker')};"
    parts = (part.read_text(encoding="utf-8") for part in _PARTS)
    return for_phones("\n".join((words, language.search_grammar, *parts)))
