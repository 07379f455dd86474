"""What a rule is: it looks at a draft of the portal and yields problems."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from portal.model.house import House
from portal.portal import Portal
from portal.source.messages import say
from portal.source.problems import Problem, Severity
from portal.source.reading.placed import Placed
from portal.source.reading.sources import Sources


@dataclass(frozen=True)
class Draft:
    """What is to be published: the files as read, the day of the build, and the Portal once there is no error.

    ``strict`` tells that only what is confirmed may be published.
    """

    sources: Sources
    today: date
    strict: bool = False
    made: Portal | None = None

    @property
    def portal(self) -> Portal:
        """The Portal, which only rules that warn may ask for."""
        assert self.made
        return self.made

    @cached_property
    def houses(self) -> Mapping[str, House]:
        """The correct houses by identifier."""
        return {house.value.id: house.value for house in self.sources.entries(House)}


Find = Callable[[Draft], Iterator[Problem]]


class Rule(NamedTuple):
    """How to find what breaks the rule, how grave that is, and what the rule says.

    ``about_doubt`` marks a rule that finds what is not confirmed: always an error where the draft is strict.
    """

    find: Find
    severity: Severity
    says: str
    about_doubt: bool = False

    def severity_in(self, draft: Draft) -> Severity:
        """Return how grave it is to break the rule in a draft."""
        return Severity.ERROR if self.about_doubt and draft.strict else self.severity


def problem(placed: Placed[Any], field: str | None, message: str, /, **names: object) -> Problem:
    """Make a problem of an entry, about one field of its model or about all of it (None).

    ``message`` is a key of the catalogue, whose sentence ``names`` fill in.
    """
    location = placed.at(field).location if field else placed.location
    return placed.file.problem(location, say(message, **names))
