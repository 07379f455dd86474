"""How a sentence begins and ends: a capital, one full stop."""

#: Whatever closes a sentence by itself; a quote or a bracket may follow it.
_ENDS = (".", "!", "?", "…")
_CLOSING = " \u00a0\u202f»”)"


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, the rest as it is; Markup stays Markup."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """Return a text with its first letter small: « tous les mardis »."""
    return text[:1].lower() + text[1:]


def end_sentence(text: str) -> str:
    """Return a text with the full stop that ends it, unless it has one; nothing stays nothing."""
    return text if not text or text.rstrip(_CLOSING).endswith(_ENDS) else text + "."
