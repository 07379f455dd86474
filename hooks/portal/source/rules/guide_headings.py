"""The six fixed headings of a guide: each of them once, in order, and no other."""

from collections.abc import Iterator

from portal.model.guide import Section
from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.reading.suggestions import did_you_mean, nearest
from portal.source.rules.guide_rule import each_guide, guide_problem

HEADINGS = tuple(section.heading for section in Section)


@each_guide
def guide_headings(guide: GuideFile) -> Iterator[Problem]:
    """Yield each heading that is unknown, repeated, missing or out of its place."""
    yield from _unknown(guide)
    for heading, line in guide.repeated:
        yield guide_problem(guide, heading, line, "guide_headings.twice", first=guide.heading_lines[heading])
    for heading in HEADINGS:
        if heading not in guide.sections:
            yield guide_problem(guide, heading, None, "guide_headings.missing", missing=heading)
    yield from _misplaced(guide)


def _unknown(guide: GuideFile) -> Iterator[Problem]:
    for heading in guide.sections:
        if not heading:
            yield guide_problem(guide, heading, None, "guide_headings.text_before", first=HEADINGS[0])
        elif heading not in HEADINGS:
            remedy = did_you_mean(nearest(heading, HEADINGS)) or say("guide_headings.known", headings=_in_order())
            yield guide_problem(guide, heading, None, "guide_headings.unknown", remedy=remedy)


def _misplaced(guide: GuideFile) -> Iterator[Problem]:
    known = [heading for heading in guide.sections if heading in HEADINGS]
    expected = [heading for heading in HEADINGS if heading in known]
    misplaced = next((found for found, right in zip(known, expected, strict=True) if found != right), None)
    if misplaced:
        yield guide_problem(guide, misplaced, None, "guide_headings.misplaced", headings=_in_order())


def _in_order() -> str:
    return say("semicolon").join(HEADINGS)
