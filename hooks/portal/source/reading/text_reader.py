"""The text of a file: in UTF-8, and without characters that cannot be seen and could mislead."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from portal.source.problems import Mark, Problem

#: Control characters, line breaks that no editor shows, and what reorders a text (Unicode bidirectional controls).
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


#: Letters, marks and symbols of Unicode that are drawn as nothing, besides all that it calls a space or a format.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | {chr(c) for c in range(0xFE00, 0xFE10)}


#: « ======= » alone also underlines a title in Markdown, and never comes first.
_CONFLICT_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=\s)", re.MULTILINE)
_UNMARK = "et effacez l'autre avec les lignes <<<<<<<, ======= et >>>>>>>"


def decode(path: Path, name: str) -> tuple[str, Problem | None]:
    """Return a file's text, or the problem that keeps it from being read."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return "", Problem(name, Mark(), "", "ce fichier n'existe pas. Créez-le, ou reprenez-le dans l'historique git")
    except OSError:
        what = "c'est un dossier, pas un fichier" if path.is_dir() else "ce fichier ne peut pas être lu"
        return "", Problem(name, Mark(), "", f"{what}. Reprenez-le dans l'historique git")
    try:
        text, wrong_at = content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        text, wrong_at = "", error.start
    # A zero between the letters is how a file in UTF-16 looks.
    if "\0" in text:
        wrong_at = content.index(0)
    if wrong_at is None:
        return text, None
    message = "ce fichier n'est pas en UTF-8. Enregistrez-le avec l'encodage UTF-8"
    return "", Problem(name, _mark_at(content[:wrong_at].decode("utf-8-sig", errors="replace")), "", message)


def forbidden_characters(text: str, name: str) -> Iterator[Problem]:
    """Yield an error for each character that cannot be seen and could mislead."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in FORBIDDEN.finditer(line):
            yield Problem(name, Mark(number, found.start() + 1), "", forbidden_message(found.group()))


def forbidden_message(character: str) -> str:
    """Say what is wrong with a forbidden character."""
    return f"caractère invisible interdit (U+{ord(character):04X}). Effacez-le et retapez le mot"


def git_conflict(text: str, name: str) -> Problem | None:
    """Return the error of a text in which git left two versions of the same lines, at the first of its marks."""
    found = _CONFLICT_MARK.search(text)
    if not found:
        return None
    message = f"« {found.group()} » : git a laissé ici deux versions des mêmes lignes. Gardez la bonne, {_UNMARK}"
    return Problem(name, _mark_at(text[: found.start()]), "", message)


def is_visible(text: str) -> bool:
    """Tell whether a text has anything to show: not only spaces, zero-width characters, soft hyphens or fillers."""
    return any(unicodedata.category(c)[0] not in "CZ" and c not in _BLANK for c in text)


def _mark_at(before: str) -> Mark:
    lines = before.split("\n")
    return Mark(len(lines), len(lines[-1]) + 1)
