"""A page that the webmaster writes by hand in ``docs/``: what the search has to know of it."""

from dataclasses import dataclass

from pydantic import Field

from portal.model.fields import Model, OptionalText, Text


class StaticPageHead(Model):
    """The head of such a page's file. Its keys are those that MkDocs reads; others would steer the theme."""

    title: Text = Field(examples=["À propos des maisons"])
    description: OptionalText = ""


@dataclass(frozen=True)
class StaticPage:
    """One such page; ``path`` is its file, below docs/."""

    path: str
    title: str
    description: str
