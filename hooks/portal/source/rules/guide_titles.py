"""A title that two guides bear: residents could not tell them apart in a list."""

from collections.abc import Iterator

from portal.model.guide import FrontMatter
from portal.source.problems import Problem
from portal.source.reading.guide_reader import normalised
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def guide_titles_given_twice(draft: Draft) -> Iterator[Problem]:
    """Yield each title that a guide read before has, in any case."""
    first: dict[str, Placed[str]] = {}
    for title in draft.sources.texts(FrontMatter, "title"):
        before = first.setdefault(normalised(title.value).casefold(), title)
        if before is not title:
            yield problem(title, None, "guide_titles.taken", found=title.value, file=before.file.name)
