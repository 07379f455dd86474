"""The editorial rules of the guides: what makes one complete, short and plain, checked at each build."""

import re
from collections.abc import Iterable, Iterator, Sequence

from portal.model.glossary import GlossaryEntry
from portal.model.guide import FILLED_IN, Section
from portal.prose import count_words, first_use, prose, sentences
from portal.source.french_errors import suggestion
from portal.source.guide_reader import GuideFile, normalised
from portal.source.markup import markup_problems
from portal.source.problems import Problem
from portal.source.raw_values import texts_at

LONGEST_SENTENCE = 35  # words
_HEADINGS = tuple(section.value for section in Section)
_NUMBERED = re.compile(r"^1[.)]\s", re.MULTILINE)


def guide_problems(file: GuideFile, glossary: Sequence[GlossaryEntry]) -> Iterator[Problem]:
    """Yield every breach of the editorial rules by one guide."""
    yield from _heading_problems(file)
    yield from _empty_sections(file)
    yield from _long_sentences(file)
    yield from _unexplained_acronyms(file, glossary)
    yield from markup_problems(file)


def duplicate_titles(files: Iterable[GuideFile]) -> Iterator[Problem]:
    """Yield an error for each title that another guide already has."""
    first: dict[str, str] = {}
    for file in files:
        for location, title in texts_at(file.head, ("titre",)):
            same = normalised(title).casefold()
            if same in first:
                message = f"« {title} » est déjà le titre de {first[same]}. Choisissez-en un autre"
                yield file.head.problem(location, message)
            first.setdefault(same, file.name)


def _heading_problems(file: GuideFile) -> Iterator[Problem]:
    found = list(file.sections)
    for heading in found:
        if not heading:
            yield file.section_problem(heading, f"texte avant le premier titre. Commencez par « ## {_HEADINGS[0]} »")
        elif heading not in _HEADINGS:
            near = suggestion(heading, _HEADINGS)
            remedy = f"Vouliez-vous dire {near} ?" if near else f"Titres attendus : {' ; '.join(_HEADINGS)}"
            yield file.section_problem(heading, f"titre inconnu. {remedy}")
    for heading, line in file.repeated:
        first = file.heading_lines[heading]
        yield file.section_problem(heading, f"ce titre est déjà à la ligne {first}. Gardez-en un seul", line)
    for heading in _HEADINGS:
        if heading not in found:
            yield file.section_problem(heading, f"ce titre manque. Ajoutez la ligne « ## {heading} »")
    known = [heading for heading in found if heading in _HEADINGS]
    expected = [heading for heading in _HEADINGS if heading in known]
    misplaced = next((f for f, e in zip(known, expected, strict=True) if f != e), None)
    if misplaced:
        yield file.section_problem(misplaced, f"titre hors de sa place. Ordre attendu : {' ; '.join(_HEADINGS)}")


def _empty_sections(file: GuideFile) -> Iterator[Problem]:
    filled_in = {section.value for section in FILLED_IN}
    for heading, text in file.sections.items():
        if heading in _HEADINGS and heading not in filled_in and not text.strip():
            yield file.section_problem(heading, "cette partie est vide. Écrivez-la en une ou deux phrases")
    steps = file.sections.get(Section.HOW.value, "")
    if steps.strip() and not _NUMBERED.search(steps):
        yield file.section_problem(Section.HOW.value, "les étapes sont numérotées. Exemple : 1. Réunissez vos papiers.")


def _long_sentences(file: GuideFile) -> Iterator[Problem]:
    for heading, text in file.sections.items():
        for number, line in enumerate(text.splitlines()):
            for sentence in sentences(prose(line)):
                words = count_words(sentence)
                if words > LONGEST_SENTENCE:
                    start = " ".join(sentence.split()[:5])
                    message = f"« {start}… » a {words} mots ; {LONGEST_SENTENCE} au plus. Coupez la phrase en deux"
                    yield file.section_problem(heading, message, file.line_of(heading, number))


def _unexplained_acronyms(file: GuideFile, glossary: Sequence[GlossaryEntry]) -> Iterator[Problem]:
    lines = [(h, n, prose(line)) for h, text in file.sections.items() for n, line in enumerate(text.splitlines())]
    body = "\n".join(line for _, _, line in lines)
    for entry in glossary:
        if entry.in_words and first_use(body, entry.word) and not is_explained(body, entry):
            heading, number = next((h, n) for h, n, line in lines if first_use(line, entry.word))
            message = f"« {entry.word} » est employé sans ses mots. Exemple : {entry.in_words} ({entry.word})"
            yield file.section_problem(heading, message, file.line_of(heading, number))


def is_explained(body: str, entry: GlossaryEntry) -> bool:
    """Tell whether the words of an acronym stand in a text no later than its first use."""
    use = first_use(normalised(body), entry.word)
    words = re.search(re.escape(normalised(entry.in_words)), normalised(body), re.IGNORECASE)
    # The words may follow at once: « le RSA (revenu de solidarité active) ».
    return bool(use and words and words.start() <= use.end() + 3)
