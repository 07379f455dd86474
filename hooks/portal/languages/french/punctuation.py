"""How a sentence begins and ends: a capital, one full stop."""

from portal.languages.french.typography import NO_BREAK

#: Whatever closes a sentence by itself; a quote or a bracket may follow it.
_ENDS = (".", "!", "?", "…")
_CLOSING = " \u00a0\u202f»”)"


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, the rest as it is; Markup stays Markup."""
    return text[:1].upper() + text[1:]


def end_sentence(text: str) -> str:
    """Return a text with the full stop that ends it, unless it has one; nothing stays nothing."""
    return text if not text or text.rstrip(_CLOSING).endswith(_ENDS) else text + "."


def unbroken(text: str) -> str:
    """Return a text that no line end can part, such as a phone number."""
    return text.replace(" ", NO_BREAK)
