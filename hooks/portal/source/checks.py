"""All that is wrong with a project's files, each by itself and all together."""

from collections.abc import Iterator
from pathlib import Path

from portal.source.editorial import duplicate_titles, guide_problems
from portal.source.problems import Problem
from portal.source.raw_values import ANY
from portal.source.raw_values import Path as RawPath
from portal.source.references import (
    PARTNERS,
    PERMANENCES,
    SITES,
    Target,
    duplicate_ids,
    identifiers,
    permanence_problems,
    unknown_holidays,
    unknown_references,
)
from portal.source.source_files import SourceFiles
from portal.source.yaml_reader import YamlFile

_DOCUMENTS: RawPath = ("documents", ANY)
_EVENTS: RawPath = ("evenements", ANY)


def all_problems(files: SourceFiles) -> Iterator[Problem]:
    """Yield every error of every file, so that the webmaster mends them in one go."""
    for file in files.yaml_files:
        yield from file.problems
    yield from _data_problems(files)
    yield from _guide_problems(files)
    yield from _event_problems(files)


def _data_problems(files: SourceFiles) -> Iterator[Problem]:
    sites, partners, documents = files.sites.yaml, files.partners.yaml, files.documents.yaml
    yield from duplicate_ids(documents, _DOCUMENTS)
    yield from duplicate_ids(sites, SITES)
    yield from duplicate_ids(partners, PARTNERS)
    yield from unknown_holidays(sites)
    yield from permanence_problems(partners, sites)
    if site := _target(sites, SITES, "aucun site"):
        yield from unknown_references(partners, (*PERMANENCES, "site"), site)
    if document := _target(documents, _DOCUMENTS, "aucun document"):
        yield from unknown_references(partners, (*PARTNERS, "documents", ANY), document)


def _guide_problems(files: SourceFiles) -> Iterator[Problem]:
    glossary = files.glossary.content.entries if files.glossary.content else ()
    document = _target(files.documents.yaml, _DOCUMENTS, "aucun document")
    # A town without any partner keeps the guides as they are: nothing is said of partners.
    partner = _target(files.partners.yaml, PARTNERS, "aucun partenaire")
    for guide in files.guides:
        if guide.head.values is not None:
            yield from guide_problems(guide, glossary)
        if document:
            yield from unknown_references(guide.head, ("documents", ANY), document)
        if partner and partner.names:
            yield from unknown_references(guide.head, ("partenaires", ANY), partner)
    yield from duplicate_titles(files.guides)


def _event_problems(files: SourceFiles) -> Iterator[Problem]:
    slugs = {Path(guide.name).stem for guide in files.guides}
    guide = Target("aucune démarche", "docs/demarches", slugs)
    yield from duplicate_ids(files.events.yaml, _EVENTS)
    yield from unknown_references(files.events.yaml, (*_EVENTS, "demarches", ANY), guide)


def _target(file: YamlFile, entries: RawPath, what: str) -> Target | None:
    """Return what a file defines, or None when it cannot be read: then nothing can be said of references to it."""
    names = identifiers(file, entries)
    return Target(what, file.name, names) if names or not file.problems else None
