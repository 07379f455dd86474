"""Pages written by hand, in Markdown: they get the typography that the generated ones have."""

import re

from portal.languages import Language

#: What is no prose in Markdown: code, scripts, tags and addresses between « < > », the target of a link or of a
#: picture, the definition of one, attributes; and the signs at which a text ends, as it does in HTML at a tag.
_MARKUP = re.compile(
    r"""
    ^(?P<fence>```|~~~) .*? ^(?P=fence)
    | (?P<ticks>`+) .+? (?P=ticks)
    | <!--.*?-->
    | <(?P<element>script|style|code|pre|textarea)\b .*? </(?P=element)\s*>
    | </?[a-z][^<>\n]*>
    | \]\( (?:[^()\n]|\([^()\n]*\))* \)
    | ^[ ]{0,3}\[[^\]\n]+\]:.*?$
    | \{:?[^{}\n]*\}
    | !?\[ | [\]*_]
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)


def typeset_markdown(language: Language, markdown: str) -> str:
    """Return a page's Markdown with the typography of print; what is no prose stays as it is."""
    done, end = "", 0
    for markup in _MARKUP.finditer(markdown):
        done += language.typeset(markdown[end : markup.start()]) + markup.group()
        end = markup.end()
    return done + language.typeset(markdown[end:])
