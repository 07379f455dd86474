"""The worker that answers the search box, in the place of Material's own.

Material's carries lunr, for which each spelling is another word: it can ask for every word, or forgive a slip, but not
ask for every word *in any of its spellings*. Ours does that, and weighs a tenth. Material's page and its worker talk in
four messages; as long as they do, one worker is as good as the other for it.
"""

import re
from pathlib import Path

_WORKER = Path(__file__).parents[2] / "templates" / "search" / "worker.js"

#: Where Material publishes its worker; the star stands for a hash.
MATERIAL_WORKER = "assets/javascripts/workers/search.*.min.js"

#: The messages, as they read in Material's compiled worker: 0 brings the index and 1 says that it is ready, 2 asks and
#: 3 answers with groups of pages.
_MESSAGES = (r"case 0:.{1,120}\.data.{1,120}\{type:1\}", r"case 2:.{1,120}\{type:3,data:", r"\bitems:\[\.\.\.")


class UnknownWorkerError(Exception):
    """Material's worker no longer speaks as ours does."""


def search_worker(material: str) -> str:
    """Return the script to publish instead of Material's worker.

    Raises UnknownWorkerError when Material's is not the one that ours was made to replace.
    """
    for message in _MESSAGES:
        if not re.search(message, material, re.DOTALL):
            raise UnknownWorkerError(
                f"mkdocs-material's search worker has changed: {message!r} is not in it. "
                f"Compare its messages with those of {_WORKER.name}, or go back to the version of requirements/."
            )
    return _WORKER.read_text(encoding="utf-8")
