"""The HTML of texts that people wrote in Markdown, as it is published: cleaned, whatever the checks let through."""

from markupsafe import Markup

from portal.languages import Language
from portal.safe_html import clean, convert


def to_html(text: str) -> Markup:
    """Return the Markdown of a guide as HTML."""
    return Markup(clean(convert(text)))


def article(language: Language, generated: str | None, converted: str) -> str:
    """Return what a page shows, with the typography of print: as it was generated, or cleaned if it was converted."""
    return language.typeset_html(generated or clean(converted))
