"""The text of a file: in UTF-8, and without characters that cannot be seen and could mislead."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from portal.model.alphabets import mixed, mixed_words
from portal.source.messages import say, say_reason
from portal.source.problems import Mark, Problem

#: What is drawn as nothing, or reorders a text: controls, line breaks that no editor shows, format characters of Unicode,
#: blank letters, variation selectors, halves of a character, characters that mean something in one font only.
_INVISIBLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)
_EMOJI = r"\u2190-\u2bff\U0001f000-\U0001faff"
#: The two that emoji need: what joins several into one, and what asks for a drawing rather than a letter.
_STRAY_JOINER = rf"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
_STRAY_SELECTOR = rf"(?<![{_EMOJI}0-9#*©®\u203c-\u2189\u3030\u303d\u3297\u3299])[\ufe0e\ufe0f]"
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)
FORBIDDEN = re.compile(rf"[{_INVISIBLE}]|{_STRAY_JOINER}|{_STRAY_SELECTOR}")


#: « ======= » alone also underlines a title in Markdown, and never comes first.
_CONFLICT_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=\s)", re.MULTILINE)


def decode(path: Path, name: str) -> tuple[str, Problem | None]:
    """Return a file's text with the line ends of Unix, or the problem that keeps it from being read."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return "", Problem(name, Mark(), "", say("text.missing"))
    except OSError:
        return "", Problem(name, Mark(), "", say("text.folder") if path.is_dir() else say("text.unreadable"))
    try:
        text, wrong_at = content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        text, wrong_at = "", error.start
    # A zero between the letters is how a file in UTF-16 looks.
    if "\0" in text:
        wrong_at = content.index(0)
    if wrong_at is None:
        return re.sub(r"\r\n?", "\n", text), None
    mark = _mark_at(content[:wrong_at].decode("utf-8-sig", errors="replace"))
    return "", Problem(name, mark, "", say("text.not_utf_8"))


def forbidden_characters(text: str, name: str) -> Iterator[Problem]:
    """Yield an error for each character that cannot be seen, and each word that mixes alphabets: they mislead."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in FORBIDDEN.finditer(line):
            yield Problem(name, Mark(number, found.start() + 1), "", forbidden_message(found.group()))
        for word in mixed_words(line):
            yield Problem(name, Mark(number, word.start() + 1), "", say_reason(mixed(word.group())))
        for entity in _ENTITY.finditer(line):
            if message := _entity_message(entity.group()):
                yield Problem(name, Mark(number, entity.start() + 1), "", message)


def _entity_message(entity: str) -> str:
    """Say what is wrong with a character of which the number or the name in HTML was typed, or nothing."""
    character = unescape(entity)
    if hidden := FORBIDDEN.search(character):
        return forbidden_message(hidden.group())
    is_letter = character.isalpha() and character != entity
    return say("text.entity", entity=entity, character=character) if is_letter else ""


def forbidden_message(character: str) -> str:
    """Say what is wrong with a forbidden character."""
    return say("text.invisible", code=f"{ord(character):04X}")


def git_conflict(text: str, name: str) -> Problem | None:
    """Return the error of a text in which git left two versions of the same lines, at the first of its marks."""
    found = _CONFLICT_MARK.search(text)
    if not found:
        return None
    return Problem(name, _mark_at(text[: found.start()]), "", say("text.conflict", found=found.group()))


def _mark_at(before: str) -> Mark:
    lines = before.split("\n")
    return Mark(len(lines), len(lines[-1]) + 1)
