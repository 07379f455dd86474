"""The HTML of texts that people wrote in Markdown, as it is published: cleaned, whatever the checks let through."""

from markupsafe import Markup

from portal.safe_html import clean, convert


def to_html(text: str) -> Markup:
    """Return the Markdown of a guide as HTML."""
    return Markup(clean(convert(text)))
