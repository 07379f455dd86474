"""Markdown of the guides to HTML."""

from markdown import Markdown
from markupsafe import Markup


def to_html(text: str) -> Markup:
    """Return Markdown as HTML; the guides are the project's own files, so their HTML is kept as it is."""
    return Markup(Markdown(extensions=["sane_lists"], output_format="html").convert(text))
