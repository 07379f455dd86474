"""The worker that answers the search box: one script, put together from its parts and a language.

It talks with the box in four messages: 0 brings the index and 1 says that it is ready, 2 asks and 3 answers.
"""

from pathlib import Path

from portal.languages import Language
from portal.outputs.scripts import script_words, without_comments

_TEMPLATES = Path(__file__).parents[2] / "templates" / "search"
_PARTS = [
    _TEMPLATES / name
    for name in ("words.js", "index.js", "readings.js", "questions.js", "ranking.js", "answers.js", "messages.js")
]
#: The variable that holds the words of the worker.
_WORDS = "WORKER_WORDS"


def search_worker(language: Language) -> str:
    """Return the script, with the words and the grammar of a language."""
    words = f"const {_WORDS} = {script_words(language, 'worker')};"
    parts = (part.read_text(encoding="utf-8") for part in _PARTS)
    return without_comments("\n".join((words, language.search_grammar, *parts)))
