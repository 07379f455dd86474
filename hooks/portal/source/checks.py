"""All that is wrong with a project's files, each by itself and all together."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from portal.model.house import House
from portal.model.partner import Permanence
from portal.source.clashes import days_given_twice, permanences_given_twice
from portal.source.editorial import duplicate_titles, guide_problems
from portal.source.page_checks import page_problems
from portal.source.problems import Problem
from portal.source.raw_values import ANY, ValuePath, entries_at
from portal.source.references import (
    PARTNERS,
    PERMANENCES,
    SITES,
    PlacedPermanence,
    Target,
    duplicate_ids,
    duplicate_names,
    future_checks,
    identifiers,
    permanence_problems,
    unknown_holidays,
    unknown_references,
)
from portal.source.source_files import SourceFiles
from portal.source.yaml_file import YamlFile

_DOCUMENTS: ValuePath = ("documents", ANY)
_EVENTS: ValuePath = ("evenements", ANY)
_ORGANISATIONS: ValuePath = ("organismes", ANY)


def all_problems(files: SourceFiles, today: date) -> Iterator[Problem]:
    """Yield every error of every file on the day of the build, so that the webmaster mends them in one go."""
    for file in files.yaml_files:
        yield from file.problems
    yield from _data_problems(files)
    yield from _guide_problems(files)
    yield from _event_problems(files)
    yield from page_problems(files)
    yield from _future_checks(files, today)


def _data_problems(files: SourceFiles) -> Iterator[Problem]:
    sites, partners, documents = files.sites.yaml, files.partners.yaml, files.documents.yaml
    yield from duplicate_ids(documents, _DOCUMENTS)
    yield from duplicate_ids(sites, SITES)
    yield from duplicate_ids(partners, PARTNERS)
    yield from unknown_holidays(sites)
    yield from days_given_twice(sites)
    houses = {house.id: house for _, house in entries_at(sites, SITES, House)}
    placed = [PlacedPermanence(*entry) for entry in entries_at(partners, PERMANENCES, Permanence)]
    yield from permanence_problems(partners, placed, houses)
    yield from permanences_given_twice(partners, placed, houses)
    yield from duplicate_names(files.glossary.yaml, ("glossaire", ANY, "mot"))
    yield from duplicate_names(files.landmarks.yaml, ("reperes", ANY, "nom"))
    if site := _target(sites, SITES, "aucun site"):
        yield from unknown_references(partners, (*PERMANENCES, "site"), site)
    if document := _target(documents, _DOCUMENTS, "aucun document"):
        yield from unknown_references(partners, (*PARTNERS, "documents", ANY), document)


def _guide_problems(files: SourceFiles) -> Iterator[Problem]:
    entries = files.glossary.content.entries if files.glossary.content else ()
    # A word given twice is told once, at the glossary, rather than in each guide that says it otherwise.
    glossary = tuple({entry.word: entry for entry in reversed(entries)}.values())
    document = _target(files.documents.yaml, _DOCUMENTS, "aucun document")
    partner = _known_to_guides(files)
    for guide in files.guides:
        if guide.head.values is not None:
            yield from guide_problems(guide, glossary)
        if document:
            yield from unknown_references(guide.head, ("documents", ANY), document)
        if partner:
            yield from unknown_references(guide.head, ("partenaires", ANY), partner)
    yield from duplicate_titles(files.guides)
    yield from duplicate_ids(files.organisations.yaml, _ORGANISATIONS)


def _event_problems(files: SourceFiles) -> Iterator[Problem]:
    slugs = {Path(guide.name).stem for guide in files.guides}
    guide = Target("aucune démarche", "docs/demarches", slugs)
    yield from duplicate_ids(files.events.yaml, _EVENTS)
    for references in ((*_EVENTS, "demarches", ANY), ("demarches_frequentes", ANY)):
        yield from unknown_references(files.events.yaml, references, guide)


def _known_to_guides(files: SourceFiles) -> Target | None:
    """Return whom a guide may name: the town's partners, and the organisations that the guides bring along."""
    own = _target(files.partners.yaml, PARTNERS, "aucun partenaire")
    brought = _target(files.organisations.yaml, _ORGANISATIONS, "aucun organisme")
    if own is None or brought is None:
        return None
    return Target(own.what, f"{own.where} ni dans {brought.where}", {*own.names, *brought.names})


def _future_checks(files: SourceFiles, today: date) -> Iterator[Problem]:
    yield from future_checks(files.sites.yaml, SITES, today)
    yield from future_checks(files.partners.yaml, PERMANENCES, today)
    for guide in files.guides:
        yield from future_checks(guide.head, (), today)


def _target(file: YamlFile, entries: ValuePath, what: str) -> Target | None:
    """Return what a file defines, or None when it cannot be read: then nothing can be said of references to it."""
    names = identifiers(file, entries)
    return Target(what, file.name, names) if names or not file.problems else None
