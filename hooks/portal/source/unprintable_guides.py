"""Characters of a guide's text that no leaflet can print."""

from collections.abc import Iterator

from portal.model.texts import missing_on_paper, no_paper
from portal.prose import prose
from portal.source.guide_reader import GuideFile
from portal.source.problems import Mark, Problem


def unprintable_lines(file: GuideFile) -> Iterator[Problem]:
    """Yield an error for each line with a letter that the leaflets' fonts lack, or of which they would print nothing."""
    for heading, text in file.sections.items():
        for number, line in enumerate(text.splitlines()):
            if missing := missing_on_paper(prose(line)):
                place = Mark(file.line_of(heading, number), line.index(missing[0]) + 1)
                yield Problem(file.name, place, heading, no_paper(missing))
