"""An acronym of the glossary that a guide uses without its words."""

import re
from collections.abc import Iterable, Iterator

from portal.model.glossary import GlossaryEntry, GlossaryFile
from portal.prose import first_use, prose
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile, normalised
from portal.source.rules.guide_rule import each_guide, guide_lines, guide_problem
from portal.source.rules.rule import Draft


def unexplained_acronyms(draft: Draft) -> Iterator[Problem]:
    """Yield the first use of each acronym whose words do not stand before it, or at once after it."""
    glossary = draft.sources.file(GlossaryFile).content
    # A word given twice is told once, at the glossary, rather than in each guide that says it otherwise.
    entries = {entry.word: entry for entry in reversed(glossary.entries if glossary else ())}.values()
    return each_guide(lambda guide: _unexplained(guide, entries))(draft)


def _unexplained(guide: GuideFile, glossary: Iterable[GlossaryEntry]) -> Iterator[Problem]:
    lines = [(heading, at, prose(line)) for heading, at, line in guide_lines(guide)]
    body = "\n".join(line for _, _, line in lines)
    for entry in glossary:
        word, in_words = entry.word, entry.in_words
        if in_words and first_use(body, word) and not _is_explained(body, entry):
            heading, at = next((heading, at) for heading, at, line in lines if first_use(line, word))
            yield guide_problem(guide, heading, at, "unexplained_acronyms.unexplained", word=word, in_words=in_words)


def _is_explained(body: str, entry: GlossaryEntry) -> bool:
    use = first_use(normalised(body), entry.word)
    words = re.search(re.escape(normalised(entry.in_words)), normalised(body), re.IGNORECASE)
    # The words may follow at once: « le RSA (revenu de solidarité active) ».
    return bool(use and words and words.start() <= use.end() + 3)
