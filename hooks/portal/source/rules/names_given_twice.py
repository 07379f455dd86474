"""An identifier or a name that two entries bear: nothing tells which of them is meant."""

from collections.abc import Callable, Iterable, Iterator

from portal.folding import fold
from portal.model.document import Document
from portal.model.elsewhere import Elsewhere
from portal.model.fields import Model
from portal.model.glossary import GlossaryEntry
from portal.model.guide import LifeEvent
from portal.model.house import House
from portal.model.landmark import Landmark
from portal.model.organisation import Organisation
from portal.model.partner import Partner
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem

_WITH_IDENTIFIER: tuple[type[Model], ...] = (House, Partner, Document, Organisation, LifeEvent, Elsewhere)
_WITH_NAME: tuple[tuple[type[Model], str], ...] = ((GlossaryEntry, "word"), (Landmark, "name"))


def names_given_twice(draft: Draft) -> Iterator[Problem]:
    """Yield each identifier used before, and each name given before in any case, with or without accents."""
    for model in _WITH_IDENTIFIER:
        for text, line in _repeated(draft.sources.texts(model, "id"), str.strip):
            yield problem(text, None, "names_given_twice.taken", found=text.value, line=line)
    for model, field in _WITH_NAME:
        for text, line in _repeated(draft.sources.texts(model, field), fold):
            yield problem(text, None, "names_given_twice.given", found=text.value, line=line)


def _repeated(texts: Iterable[Placed[str]], same: Callable[[str], str]) -> Iterator[tuple[Placed[str], int]]:
    """Yield each text that was given before, with the line of the first one."""
    first: dict[str, Placed[str]] = {}
    for text in texts:
        before = first.setdefault(same(text.value), text)
        if before is not text:
            yield text, before.line
