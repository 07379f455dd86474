"""A reference to nothing: a permanence in a house, a paper to bring, a guide that the data do not define."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from portal.model.document import Document, DocumentsFile
from portal.model.fields import Model
from portal.model.guide import FrontMatter, LifeEvent, LifeEventsFile
from portal.model.house import House, SitesFile
from portal.model.organisation import Organisation, OrganisationsFile
from portal.model.partner import Partner, PartnersFile, Permanence
from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.reading.sources import GUIDES, Sources
from portal.source.reading.suggestions import did_you_mean, nearest
from portal.source.rules.rule import Draft, problem


class _Definition(NamedTuple):
    """Where names are defined: the identifiers of one kind of entry, in one file."""

    entry: type[Model]
    file: type[Model]


class _Reference(NamedTuple):
    """A field that holds identifiers, the message on one that is unknown, and where they may be defined."""

    entry: type[Model]
    field: str
    message: str
    definitions: tuple[_Definition, ...]


_HOUSES = _Definition(House, SitesFile)
_PARTNERS = _Definition(Partner, PartnersFile)
_DOCUMENTS = _Definition(Document, DocumentsFile)
_ORGANISATIONS = _Definition(Organisation, OrganisationsFile)

_REFERENCES = (
    _Reference(Permanence, "house_id", "unknown_references.house", (_HOUSES,)),
    _Reference(Partner, "documents", "unknown_references.document", (_DOCUMENTS,)),
    _Reference(FrontMatter, "documents", "unknown_references.document", (_DOCUMENTS,)),
    # A guide may name the town's partners, and the organisations that the guides bring along.
    _Reference(FrontMatter, "partners", "unknown_references.partner", (_PARTNERS, _ORGANISATIONS)),
)
_TO_GUIDES: tuple[tuple[type[Model], str], ...] = ((LifeEvent, "guides"), (LifeEventsFile, "frequent_guides"))


def unknown_references(draft: Draft) -> Iterator[Problem]:
    """Yield each name that designates nothing."""
    sources = draft.sources
    for entry, field, message, definitions in _REFERENCES:
        if all(_is_known(sources, one) for one in definitions):
            names = {text.value for one in definitions for text in sources.texts(one.entry, "id")}
            files = [sources.file(one.file).yaml.name for one in definitions]
            yield from _unknown(sources.texts(entry, field), names, message, files)
    slugs = {Path(guide.name).stem for guide in sources.guides}
    for entry, field in _TO_GUIDES:
        yield from _unknown(sources.texts(entry, field), slugs, "unknown_references.guide", [GUIDES.rstrip("/")])


def _is_known(sources: Sources, one: _Definition) -> bool:
    """Tell whether a file can be read at all: else nothing can be said of references to it."""
    return any(sources.texts(one.entry, "id")) or not sources.file(one.file).yaml.problems


def _unknown(texts: Iterable[Placed[str]], names: set[str], message: str, files: Sequence[str]) -> Iterator[Problem]:
    for name in texts:
        if name.value not in names:
            remedy = did_you_mean(nearest(name.value, sorted(names))) or say("unknown_references.remedy")
            yield problem(name, None, message, found=name.value, files=files, remedy=remedy)
