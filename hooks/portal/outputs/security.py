"""What a page of the site may load and run: the Content-Security-Policy that stands in each of them.

Any server hands the pages out as files, so no header can say it. Of scripts and styles that stand in a page, only the
theme's own are known by their hash; those that somebody else put there do not run, wherever they came from.
Source: Content Security Policy Level 3, W3C.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

#: Where the background of the map comes from, after a tap: the only other host that a page may ask.
TILES_ORIGIN = "https://data.geopf.fr"

_SELF, _NONE = "'self'", "'none'"


def security_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return the policy of pages in which these scripts and these style sheets stand, to the letter."""
    directives = {
        "default-src": (_SELF,),
        "script-src": (_SELF, *map(_hash, scripts)),
        "style-src": (_SELF, *map(_hash, styles)),
        "img-src": (_SELF, "data:", TILES_ORIGIN),  # the style sheets draw their icons themselves
        "object-src": (_NONE,),
        "base-uri": (_SELF,),
        "form-action": (_SELF,),
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
