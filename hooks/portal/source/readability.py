"""How hard a guide is to read: how long it is, and how long its sentences are."""

from dataclasses import dataclass

from portal.model.guide import Guide
from portal.prose import count_words, prose, sentences


@dataclass(frozen=True)
class Readability:
    """Lengths in words; a text without a sentence has none."""

    words: int
    mean_sentence: float
    longest_sentence: int


def readability(guide: Guide) -> Readability:
    """Measure the prose of a guide, the parts that the build fills in left out."""
    lengths = [length for text in guide.sections.values() for length in _sentence_lengths(text)]
    return Readability(sum(lengths), sum(lengths) / max(len(lengths), 1), max(lengths, default=0))


def _sentence_lengths(markdown: str) -> list[int]:
    # A line is cut by itself, as the editorial rules do, so that both count the same sentences.
    return [count_words(sentence) for line in markdown.splitlines() for sentence in sentences(prose(line))]
