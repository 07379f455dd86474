"""A page that the webmaster writes by hand in ``docs/``: what the search has to know of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StaticPage:
    """One such page; ``path`` is its file, below docs/."""

    path: str
    title: str
    description: str
