"""What can be relied on: what is not confirmed, how old each fact is, what is checked, how heavy the pages are."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses
from portal.freshness import (
    CheckedFact,
    checked_elsewhere,
    checked_guides,
    checked_houses,
    checked_permanences,
    oldest_first,
)
from portal.outputs.page_weights import WEIGHED
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.portal import Portal
from portal.source.problems import Severity
from portal.source.rules import RULES


@dataclass(frozen=True)
class Facts:
    """The facts of one kind, the oldest first; ``kind`` is what the words of the language call it."""

    kind: str
    facts: tuple[CheckedFact, ...]

    @property
    def doubtful(self) -> int:
        """How many of them are not confirmed."""
        return sum(not fact.is_trusted for fact in self.facts)


def quality_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /qualite/."""
    yield page(
        portal,
        addresses.QUALITY,
        "quality.html",
        page_head(portal.language, "quality"),
        groups=[group for group in _groups(portal) if group.facts],
        examples=sum(p.is_example for partner in portal.partners for p in portal.current_permanences(partner)),
        rules={severity.value: _rules(severity) for severity in Severity},
        weighed=WEIGHED,
    )


def _groups(portal: Portal) -> Iterator[Facts]:
    yield Facts("houses", oldest_first(checked_houses(portal)))
    yield Facts("permanences", oldest_first(checked_permanences(portal, portal.language)))
    yield Facts("elsewhere", oldest_first(checked_elsewhere(portal)))
    yield Facts("guides", oldest_first(checked_guides(portal)))


def _rules(severity: Severity) -> list[str]:
    """Return the names of the rules of one severity, by which the words say them."""
    return [rule.find.__name__ for rule in RULES if rule.severity is severity]
