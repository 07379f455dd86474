"""Characters of a guide's text that no leaflet can print."""

from collections.abc import Iterator

from portal.model.texts import missing_on_paper, no_paper
from portal.prose import prose
from portal.source.messages import say_reason
from portal.source.problems import Mark, Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.guide_rule import each_guide, guide_lines


@each_guide
def unprintable_lines(guide: GuideFile) -> Iterator[Problem]:
    """Yield each line with a letter that the leaflets' fonts lack, or of which they would print nothing."""
    for heading, number, line in guide_lines(guide):
        if missing := missing_on_paper(prose(line)):
            yield Problem(guide.name, Mark(number, line.index(missing[0]) + 1), heading, say_reason(no_paper(missing)))
