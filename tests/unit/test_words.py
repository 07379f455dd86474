"""Every word of the language is asked for: one that nothing says any more would be translated in vain."""

import re

import pytest

from portal.languages.french import FRENCH

from .samples import REPOSITORY

PORTAL = REPOSITORY / "hooks" / "portal"
#: Whatever may ask for a word, by the folder that holds it.
_ASKING = [
    *PORTAL.rglob("*.py"),
    *(file for suffix in ("html", "typ", "js") for file in (PORTAL / "templates").rglob(f"*.{suffix}")),
    *(PORTAL / "languages").rglob("*.js"),
    *(REPOSITORY / "theme").rglob("*.html"),
    *(file for suffix in ("js", "css") for file in (REPOSITORY / "docs" / "assets").rglob(f"*.{suffix}")),
]
_SOURCE = "\n".join(file.read_text(encoding="utf-8") for file in _ASKING)
#: What is quoted, each name that follows a dot, the members of enumerations: « t("house.hours") », « "section_" + name »,
#: « words.hours », « directions[NORTH] ».
_QUOTED = set(re.findall(r"""["']([\w.]+)["']""", _SOURCE))
_NAMES = set(re.findall(r"(?<=\.)\w+|\b[A-Z_]{3,}\b", _SOURCE))
_BEGINNINGS = tuple(text for text in _QUOTED if text[-1] in "._" and len(text) > 2)


def is_asked(key: str) -> bool:
    """Tell whether something names a key, whole or without its first tables, or how it begins."""
    parts = key.split(".")
    endings = [".".join(parts[start:]) for start in range(len(parts))]
    return parts[-1] in _NAMES or bool(_QUOTED & set(endings)) or any(end.startswith(_BEGINNINGS) for end in endings)


def is_asked_by_name(key: str) -> bool:
    """Tell whether a word is asked for by itself: messages have their own test, everyday words are taken as a table."""
    return not key.startswith(("messages.", "search.everyday."))


def test_every_word_is_asked_for() -> None:
    by_name = filter(is_asked_by_name, FRENCH.words.keys())
    assert [key for key in by_name if not is_asked(key)] == []


@pytest.mark.parametrize("key", ["pages.house.no_one_asks", "leaflets.forgotten", "scripts.map.nothing_says_it"])
def test_a_word_that_nothing_asks_for_is_found(key: str) -> None:
    assert not is_asked(key)
