"""A sentence of a guide that is too long to be understood at the first reading."""

from collections.abc import Iterator

from portal.prose import count_words, prose, sentences
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.rule import each_guide

LONGEST_SENTENCE = 35  # words


@each_guide
def long_sentences(guide: GuideFile) -> Iterator[Problem]:
    """Yield each sentence of more words than the longest accepted."""
    for heading, text in guide.sections.items():
        for number, line in enumerate(text.splitlines()):
            for sentence in sentences(prose(line)):
                words = count_words(sentence)
                if words > LONGEST_SENTENCE:
                    start = " ".join(sentence.split()[:5])
                    message = f"« {start}… » a {words} mots ; {LONGEST_SENTENCE} au plus. Coupez la phrase en deux"
                    yield guide.section_problem(heading, message, guide.line_of(heading, number))
