"""Reads every file of the data and of the guides, checks them together, and makes the Portal."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from portal.model.document import DocumentsFile
from portal.model.glossary import GlossaryFile
from portal.model.guide import LifeEventsFile
from portal.model.house import SitesFile
from portal.model.landmark import LandmarksFile
from portal.model.partner import PartnersFile
from portal.model.static_page import StaticPage
from portal.portal import Portal, Publication
from portal.source.editorial import duplicate_titles, guide_problems
from portal.source.french_errors import validate
from portal.source.freshness import guide_warnings, partner_warnings, site_warnings
from portal.source.guide_reader import GuideFile, read_guide
from portal.source.problems import DataError, Problem, in_reading_order
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
from portal.source.static_pages import read_static_pages
from portal.source.yaml_reader import YamlFile, read_yaml

M = TypeVar("M", bound=BaseModel)

EVENTS: RawPath = ("evenements", ANY)


@dataclass
class Source:
    """All files as read, each with its problems; a file that is not correct has no model."""

    sites_file: YamlFile
    partners_file: YamlFile
    documents_file: YamlFile
    landmarks_file: YamlFile
    glossary_file: YamlFile
    events_file: YamlFile
    guide_files: list[GuideFile] = field(default_factory=list)
    static_pages: tuple[StaticPage, ...] = ()
    sites: SitesFile | None = None
    partners: PartnersFile | None = None
    documents: DocumentsFile | None = None
    landmarks: LandmarksFile | None = None
    glossary: GlossaryFile | None = None
    events: LifeEventsFile | None = None


def load(root: Path, publication: Publication, today: date) -> tuple[Portal, tuple[Problem, ...]]:
    """Read and check everything under the project's folder; return the Portal and its warnings.

    Raises DataError with every error of every file, so that the webmaster mends them in one go.
    """
    source = _read(root)
    problems = in_reading_order(_problems(source))
    if problems:
        raise DataError(problems)
    portal = _portal(source, publication, today)
    return portal, in_reading_order(_warnings(source, portal))


def _read(root: Path) -> Source:
    data, guides = root / "data", root / "docs" / "demarches"
    source = Source(
        sites_file=_file(data / "sites.yml"),
        partners_file=_file(data / "partners.yml"),
        documents_file=_file(data / "documents.yml"),
        landmarks_file=_optional(data / "landmarks.yml", "reperes"),
        glossary_file=_optional(data / "glossary.yml", "glossaire"),
        events_file=_optional(data / "life-events.yml", "evenements"),
        guide_files=[read_guide(path, f"docs/demarches/{path.name}") for path in sorted(guides.glob("*.md"))],
        static_pages=tuple(read_static_pages(root / "docs")),
    )
    source.sites = _model(source.sites_file, SitesFile)
    source.partners = _model(source.partners_file, PartnersFile)
    source.documents = _model(source.documents_file, DocumentsFile)
    source.landmarks = _model(source.landmarks_file, LandmarksFile)
    source.glossary = _model(source.glossary_file, GlossaryFile)
    source.events = _model(source.events_file, LifeEventsFile)
    return source


def _file(path: Path) -> YamlFile:
    return read_yaml(path, f"data/{path.name}")


def _optional(path: Path, key: str) -> YamlFile:
    return _file(path) if path.exists() else YamlFile(f"data/{path.name}", {key: []})


def _model(file: YamlFile, model: type[M]) -> M | None:
    return validate(file, model) if file.values is not None else None


def _problems(source: Source) -> Iterator[Problem]:
    files = (
        *(source.sites_file, source.partners_file, source.documents_file),
        *(source.landmarks_file, source.glossary_file, source.events_file),
        *(guide.head for guide in source.guide_files),
    )
    for file in files:
        yield from file.problems
    yield from _data_problems(source)
    yield from _guide_problems(source)


def _data_problems(source: Source) -> Iterator[Problem]:
    sites, partners, documents = source.sites_file, source.partners_file, source.documents_file
    yield from duplicate_ids(documents, ("documents", ANY))
    yield from duplicate_ids(sites, SITES)
    yield from duplicate_ids(partners, PARTNERS)
    yield from unknown_holidays(sites)
    yield from permanence_problems(partners, sites)
    if site := _target(sites, SITES, "aucun site"):
        yield from unknown_references(partners, (*PERMANENCES, "site"), site)
    if document := _target(documents, ("documents", ANY), "aucun document"):
        yield from unknown_references(partners, (*PARTNERS, "documents", ANY), document)


def _guide_problems(source: Source) -> Iterator[Problem]:
    glossary = source.glossary.entries if source.glossary else ()
    document = _target(source.documents_file, ("documents", ANY), "aucun document")
    # A town without any partner keeps the guides as they are: nothing is said of partners.
    partner = _target(source.partners_file, PARTNERS, "aucun partenaire")
    for file in source.guide_files:
        if file.head.values is not None:
            yield from guide_problems(file, glossary)
        if document:
            yield from unknown_references(file.head, ("documents", ANY), document)
        if partner and partner.names:
            yield from unknown_references(file.head, ("partenaires", ANY), partner)
    yield from duplicate_titles(source.guide_files)
    guide = Target("aucune démarche", "docs/demarches", {Path(file.name).stem for file in source.guide_files})
    yield from duplicate_ids(source.events_file, EVENTS)
    yield from unknown_references(source.events_file, (*EVENTS, "demarches", ANY), guide)


def _target(file: YamlFile, entries: RawPath, what: str) -> Target | None:
    """Return what a file defines, or None when it cannot be read: then nothing can be said of references to it."""
    names = identifiers(file, entries)
    return Target(what, file.name, names) if names or not file.problems else None


def _portal(source: Source, publication: Publication, today: date) -> Portal:
    # _problems found nothing, hence the three files that a portal cannot do without are there.
    assert source.sites
    assert source.partners
    assert source.documents
    return Portal(
        publication=publication,
        today=today,
        houses=source.sites.houses,
        closures=source.sites.closures,
        partners=source.partners.partners,
        documents=source.documents.documents,
        guides=tuple(file.guide for file in source.guide_files if file.guide),
        landmarks=source.landmarks.landmarks if source.landmarks else (),
        glossary=source.glossary.entries if source.glossary else (),
        life_events=source.events.events if source.events else (),
        static_pages=source.static_pages,
    )


def _warnings(source: Source, portal: Portal) -> Iterator[Problem]:
    yield from site_warnings(source.sites_file, portal)
    yield from partner_warnings(source.partners_file, portal)
    yield from guide_warnings(source.guide_files, portal.today)
