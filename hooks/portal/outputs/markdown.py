"""Markdown of the guides to HTML."""

from functools import cache

from markdown import Markdown
from markupsafe import Markup


def to_html(text: str) -> Markup:
    """Return Markdown as HTML; the guides are the project's own files, so their HTML is kept as it is."""
    return Markup(_converter().reset().convert(text))


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["sane_lists"], output_format="html")
