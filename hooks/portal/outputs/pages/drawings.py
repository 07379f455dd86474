"""The drawings of pages: each stands beside words that say the same, and screen readers pass over it."""

import tomllib
from functools import cache
from pathlib import Path

from markupsafe import Markup

from portal.icons import svg
from portal.model.guide import Theme

_THEMES: dict[str, str] = tomllib.loads(Path(__file__).with_name("theme_pictograms.toml").read_text(encoding="utf-8"))


def icon(name: str) -> Markup:
    """Return a drawing at the size of the text: what a button does."""
    return _drawn(name, "icon")


def pictogram(name: str) -> Markup:
    """Return a drawing larger than the text: whom or what a line is about; no name, no drawing."""
    return _drawn(name, "pictogram") if name else Markup()


def theme_pictogram(theme: Theme) -> Markup:
    """Return the drawing of a shelf of guides."""
    return pictogram(_THEMES[theme.name])


@cache
def _drawn(name: str, kind: str) -> Markup:
    return Markup(svg(name).replace("<svg ", f'<svg class="{kind}" aria-hidden="true" focusable="false" ', 1))
