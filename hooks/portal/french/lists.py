"""Enumerations, as French says them."""

from collections.abc import Sequence


def join_words(words: Sequence[str], conjunction: str = "et") -> str:
    """Return « un », « un et deux », « un, deux et trois »."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
