"""A pictogram that does not exist: a name that Material's icons do not bear."""

from collections.abc import Iterator

from portal.icons import is_known, known_names
from portal.model.document import Document
from portal.model.fields import Model
from portal.model.guide import LifeEvent
from portal.model.partner import Partner
from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.suggestions import did_you_mean, nearest
from portal.source.rules.rule import Draft, problem

_DRAWN: tuple[type[Model], ...] = (Partner, Document, LifeEvent)


def unknown_pictograms(draft: Draft) -> Iterator[Problem]:
    """Yield each name that no pictogram bears."""
    for entry in _DRAWN:
        for name in draft.sources.texts(entry, "pictogram"):
            if name.value and not is_known(name.value):
                remedy = did_you_mean(nearest(name.value, known_names())) or say("unknown_pictograms.remedy")
                yield problem(name, None, "unknown_pictograms.unknown", found=name.value, remedy=remedy)
