"""A sentence of a guide that is too long to be understood at the first reading."""

from collections.abc import Iterator

from portal.prose import count_words, prose, sentences
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.guide_rule import each_guide, guide_lines, guide_problem

LONGEST = 35  # words


@each_guide
def long_sentences(guide: GuideFile) -> Iterator[Problem]:
    """Yield each sentence of more words than the longest accepted."""
    for heading, at, line in guide_lines(guide):
        for sentence in sentences(prose(line)):
            start, words = " ".join(sentence.split()[:5]), count_words(sentence)
            if words > LONGEST:
                yield guide_problem(
                    guide, heading, at, "long_sentences.long", start=start, words=words, longest=LONGEST
                )
