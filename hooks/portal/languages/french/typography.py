"""French typography: curly apostrophes, narrow no-break spaces, applied to text and never to markup."""

import re

#: The spaces at which no line ends: an ordinary one, and the narrow one before « ; : ! ? ».
NO_BREAK, NARROW = "\u00a0", "\u202f"

#: Parts of HTML whose text is not prose: comments, scripts, styles, code, tags (a « > » may stand in an attribute).
_NOT_PROSE = re.compile(
    r"""(<!--.*?-->|<(script|style|code|pre|textarea)\b.*?</\2\s*>|<(?:[^>"']|"[^"]*"|'[^']*')*>)""",
    re.DOTALL | re.IGNORECASE,
)
#: Between two letters, or after an elided word that ends a text: the « l' » of « l'<em>école</em> ».
_APOSTROPHE = re.compile(r"(?<=\w)(?:'|&#39;|&#x27;)(?=[\w«])|(?:(?<=\b[cdjlmnst])|(?<=qu))'$", re.IGNORECASE)
_BEFORE_MARK = re.compile(r"[ \u00a0\u202f]+(?=[;:!?»](?:[\s.,)<]|$))")
_AFTER_QUOTE = re.compile(r"«[ \u00a0\u202f]*")


def typeset(text: str) -> str:
    """Return plain text with the apostrophes and spaces of French print."""
    text = _APOSTROPHE.sub("’", text)
    text = _BEFORE_MARK.sub(NARROW, text)
    return _AFTER_QUOTE.sub(f"«{NARROW}", text)


def typeset_html(html: str) -> str:
    """Typeset the prose of an HTML text; tags, attributes, scripts and code stay as they are."""
    parts = _NOT_PROSE.split(html)
    # Splitting on two groups gives prose, markup, tag name, prose, markup, tag name …
    prose = (typeset(part) for part in parts[::3])
    markup = [*parts[1::3], ""]
    return "".join(text + tag for text, tag in zip(prose, markup, strict=True))
