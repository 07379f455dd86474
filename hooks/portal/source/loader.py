"""From a project's folder to the Portal: read, check, or say all that is wrong."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from portal.portal import Portal, Publication
from portal.source.checks import all_problems
from portal.source.freshness import guide_warnings, partner_warnings, site_warnings
from portal.source.plausibility import crowded_houses, vain_cancellations
from portal.source.problems import DataError, Problem, in_reading_order
from portal.source.source_files import SourceFiles, read_source_files

T = TypeVar("T")


def load(root: Path, publication: Publication, today: date) -> tuple[Portal, tuple[Problem, ...]]:
    """Read and check everything under the project's folder; return the Portal and its warnings.

    Raises DataError with every error of every file.
    """
    files = read_source_files(root)
    problems = in_reading_order(all_problems(files, today))
    if problems:
        raise DataError(problems)
    portal = _portal(files, publication, today)
    return portal, in_reading_order(_warnings(files, portal))


def _portal(files: SourceFiles, publication: Publication, today: date) -> Portal:
    sites, events = _correct(files.sites.content), _correct(files.events.content)
    guides = {guide.slug: guide for guide in (_correct(file.guide) for file in files.guides)}
    return Portal(
        publication=publication,
        today=today,
        houses=sites.houses,
        closures=sites.closures,
        partners=_correct(files.partners.content).partners,
        documents=_correct(files.documents.content).documents,
        guides=tuple(guides.values()),
        landmarks=_correct(files.landmarks.content).landmarks,
        glossary=_correct(files.glossary.content).entries,
        life_events=events.events,
        frequent_guides=tuple(guides[slug] for slug in events.frequent_guides),
        static_pages=tuple(_correct(file.page) for file in files.static_pages),
    )


def _correct(content: T | None) -> T:
    """Return what a file without problems holds."""
    assert content is not None
    return content


def _warnings(files: SourceFiles, portal: Portal) -> Iterator[Problem]:
    for file in files.yaml_files:
        yield from file.warnings
    yield from site_warnings(files.sites.yaml, portal)
    yield from partner_warnings(files.partners.yaml, portal)
    yield from vain_cancellations(files.partners.yaml, portal)
    yield from crowded_houses(files.partners.yaml, portal)
    yield from guide_warnings(files.guides, portal)
