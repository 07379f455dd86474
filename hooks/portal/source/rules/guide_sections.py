"""What stands under the headings of a guide: something under each, and the steps by number."""

import re
from collections.abc import Iterator

from portal.model.guide import FILLED_IN, Section
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.guide_rule import each_guide, guide_problem

_WRITTEN = tuple(section.heading for section in Section if section not in FILLED_IN)
_NUMBERED = re.compile(r"^1[.)]\s", re.MULTILINE)


@each_guide
def guide_sections(guide: GuideFile) -> Iterator[Problem]:
    """Yield each part that is empty, unless the build fills it in, and steps without numbers."""
    for heading, text in guide.sections.items():
        if heading in _WRITTEN and not text.strip():
            yield guide_problem(guide, heading, None, "guide_sections.empty")
    steps = guide.sections.get(Section.HOW.heading, "")
    if steps.strip() and not _NUMBERED.search(steps):
        yield guide_problem(guide, Section.HOW.heading, None, "guide_sections.no_number")
