"""From a project's folder to the Portal: read, check, or say all that is wrong."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from portal.model.document import DocumentsFile
from portal.model.elsewhere import ElsewhereFile
from portal.model.fields import Model
from portal.model.glossary import GlossaryFile
from portal.model.guide import LifeEventsFile
from portal.model.house import SitesFile
from portal.model.landmark import LandmarksFile
from portal.model.partner import PartnersFile
from portal.portal import Portal, Publication
from portal.source.problems import DataError, Problem, Severity, in_reading_order
from portal.source.reading.sources import Sources, read_sources
from portal.source.rules import broken
from portal.source.rules.rule import Draft

M = TypeVar("M", bound=Model)
T = TypeVar("T")


def load(root: Path, publication: Publication, today: date) -> tuple[Portal, tuple[Problem, ...]]:
    """Read and check everything under the project's folder; return the Portal and its warnings.

    Examples are checked as all else is; a Portal that is published without them has none.
    Raises DataError with every error of every file.
    """
    sources = read_sources(root)
    draft = Draft(sources, today, publication.strict)
    errors = in_reading_order((*sources.errors, *broken(Severity.ERROR, draft)))
    if errors:
        raise DataError(errors)
    portal = _portal(sources, publication, today)
    warnings = in_reading_order((*sources.warnings, *broken(Severity.WARNING, replace(draft, made=portal))))
    return portal if publication.examples else portal.without_examples(), warnings


def _portal(sources: Sources, publication: Publication, today: date) -> Portal:
    sites, events = _content(sources, SitesFile), _content(sources, LifeEventsFile)
    guides = {guide.slug: guide for guide in (_correct(file.guide) for file in sources.guides)}
    return Portal(
        publication=publication,
        today=today,
        houses=sites.houses,
        closures=sites.closures,
        partners=_content(sources, PartnersFile).partners,
        documents=_content(sources, DocumentsFile).documents,
        guides=tuple(guides.values()),
        landmarks=_content(sources, LandmarksFile).landmarks,
        glossary=_content(sources, GlossaryFile).entries,
        life_events=events.events,
        frequent_guides=tuple(guides[slug] for slug in events.frequent_guides),
        elsewhere=_content(sources, ElsewhereFile).entries,
        static_pages=tuple(_correct(file.page) for file in sources.static_pages),
    )


def _content(sources: Sources, model: type[M]) -> M:
    return _correct(sources.file(model).content)


def _correct(content: T | None) -> T:
    """Return what a file without problems holds."""
    assert content is not None
    return content
