"""Sentences and words of a Markdown text, for the editorial rules and the readability table."""

import re

_LEADING_QUOTE = re.compile(r"\s*((?:^>.*(?:\n|\Z))+)", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+|[*_`#]|<[^>]*>", re.MULTILINE)
_END = re.compile(r"(?<=[.!?…])[\s\u202f\u00a0]+(?=[«A-ZÀ-Þ0-9])|\n+")
_WORD = re.compile(r"\w+")


def prose(markdown: str) -> str:
    """Return Markdown as the words that are read: no markup, no link addresses."""
    return _MARKUP.sub("", _LINK.sub(r"\1", markdown))


def cut_leading_quote(markdown: str) -> tuple[str, str]:
    """Return the quote (lines that begin with « > ») at the head of a Markdown text, if there is one, and the rest."""
    quote = _LEADING_QUOTE.match(markdown)
    return (quote[1], markdown[quote.end() :]) if quote else ("", markdown)


def sentences(text: str) -> list[str]:
    """Cut prose into sentences; a line of its own, such as a list item, is one too."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def first_use(text: str, word: str) -> re.Match[str] | None:
    """Find a word where it stands by itself: « CMU », but not « CMU-C »."""
    if word not in text:  # most are not, and this is quicker to know
        return None
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)


def count_words(text: str) -> int:
    """Count words as readers do: « l’école » is two."""
    return len(_WORD.findall(text))
