"""Markdown of the guides to HTML."""

from functools import cache

from markdown import Markdown
from markupsafe import Markup


def to_html(text: str) -> Markup:
    """Return Markdown as HTML; the reader of the guides has refused any tag and any unsafe link in it."""
    return Markup(_converter().reset().convert(text))


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["sane_lists"], output_format="html")
