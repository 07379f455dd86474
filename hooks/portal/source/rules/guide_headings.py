"""The six fixed headings of a guide: each of them once, in order, and no other."""

from collections.abc import Iterator

from portal.model.guide import Section
from portal.source.problems import Problem
from portal.source.reading.french_errors import suggestion
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.rule import each_guide

HEADINGS = tuple(section.value for section in Section)


@each_guide
def guide_headings(guide: GuideFile) -> Iterator[Problem]:
    """Yield each heading that is unknown, repeated, missing or out of its place."""
    yield from _unknown(guide)
    for heading, line in guide.repeated:
        first = guide.heading_lines[heading]
        yield guide.section_problem(heading, f"ce titre est déjà à la ligne {first}. Gardez-en un seul", line)
    for heading in HEADINGS:
        if heading not in guide.sections:
            yield guide.section_problem(heading, f"ce titre manque. Ajoutez la ligne « ## {heading} »")
    yield from _misplaced(guide)


def _unknown(guide: GuideFile) -> Iterator[Problem]:
    for heading in guide.sections:
        if not heading:
            yield guide.section_problem(heading, f"texte avant le premier titre. Commencez par « ## {HEADINGS[0]} »")
        elif heading not in HEADINGS:
            near = suggestion(heading, HEADINGS)
            remedy = f"Vouliez-vous dire {near} ?" if near else f"Titres attendus : {' ; '.join(HEADINGS)}"
            yield guide.section_problem(heading, f"titre inconnu. {remedy}")


def _misplaced(guide: GuideFile) -> Iterator[Problem]:
    known = [heading for heading in guide.sections if heading in HEADINGS]
    expected = [heading for heading in HEADINGS if heading in known]
    misplaced = next((found for found, right in zip(known, expected, strict=True) if found != right), None)
    if misplaced:
        yield guide.section_problem(misplaced, f"titre hors de sa place. Ordre attendu : {' ; '.join(HEADINGS)}")
