"""The web manifest: what a phone shows of the site among its applications, once somebody has put it there."""

import json
from collections.abc import Iterator

from portal import addresses
from portal.portal import Portal

#: Those of the theme's frame and of ``docs/assets/portal.css``.
_BRAND, _PAPER = "#0b4f5c", "#fffdf9"
#: The icons, by their side in pixels; a phone may cut the last one to the form of its other icons.
_ICONS = (("192", 192, "any"), ("512", 512, "any"), ("maskable", 512, "maskable"))


def web_manifest(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the manifest. Its addresses are relative to it, so that the site works under any path."""
    language = portal.language
    manifest = {
        "name": portal.publication.name,
        "short_name": language.typeset(language.words["pages.offline.short_name"]),
        "lang": language.code,
        "dir": language.direction,
        "start_url": "./",
        "scope": "./",
        # With the browser's « back », which old phones may not have.
        "display": "minimal-ui",
        "theme_color": _BRAND,
        "background_color": _PAPER,
        "icons": [
            {"src": f"{addresses.ICONS}{name}.png", "type": "image/png", "sizes": f"{side}x{side}", "purpose": purpose}
            for name, side, purpose in _ICONS
        ],
    }
    yield addresses.MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
