"""The few lines of script and style that stand in every page: what they do cannot wait for a file."""

import json
from pathlib import Path

from portal.languages import Language
from portal.outputs.scripts import without_comments
from portal.outputs.security import security_policy

_TEMPLATES = Path(__file__).parents[2] / "templates" / "frame"
#: What style sheets say of what is now, by the name of their variable.
_STYLE_WORDS = ("now", "today")


def inline_scripts() -> dict[str, str]:
    """Return the scripts that stand in pages, by name."""
    files = sorted(_TEMPLATES.glob("*.js"))
    return {file.stem: without_comments(file.read_text(encoding="utf-8")).strip() for file in files}


def word_styles(language: Language) -> str:
    """Return the style sheet that gives the others their words."""
    said = {name: language.typeset(language.words[f"frame.{name}"]) for name in _STYLE_WORDS}
    return f":root{{{';'.join(f'--{name}:{_css_text(text)}' for name, text in said.items())}}}"


def inline_policy(language: Language) -> str:
    """Return the policy of pages in which these stand, and no other script or style."""
    return security_policy(inline_scripts().values(), (word_styles(language),))


def _css_text(text: str) -> str:
    """Return a text as CSS quotes it, and as no HTML can end."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")
