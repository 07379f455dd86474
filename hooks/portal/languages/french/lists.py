"""Enumerations and numbers, as French says them."""

from collections.abc import Sequence


def join_words(words: Sequence[str], *, either: bool = False) -> str:
    """Return « un », « un et deux », « un, deux et trois »; with ``either``, « un ou deux »."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {'ou' if either else 'et'} {words[-1]}"


def say_decimal(number: float, digits: int = 1) -> str:
    """Return a number with a comma: « 1,2 »."""
    return f"{number:.{digits}f}".replace(".", ",")
