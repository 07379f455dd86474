"""Letters that look like others: a word, or a host, in two alphabets reads as what it is not.

« САF » may begin with two Cyrillic letters: no search finds it, and a host written so belongs to someone else.
https://www.unicode.org/reports/tr39/ calls these mixed-script confusables.
"""

import re
import unicodedata
from collections.abc import Iterator

from portal.model.refusals import Reason, reason

#: Alphabets of which some letters are drawn as Latin ones: Greek, Cyrillic, Armenian, Cherokee, Coptic.
_ALIKE = "\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf"
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]")
_LETTER_ALIKE = re.compile(f"[{_ALIKE}]")
_WORD = re.compile(r"[^\W_]+")
#: What a name in .fr may hold: ASCII, and accented letters of western Europe.
_WESTERN_HOST = re.compile(r"[a-z0-9.\-ß-öø-ÿœ]+")


def mixed_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that mix Latin letters with letters that look like them."""
    if _LETTER_ALIKE.search(text):  # hardly any text has one
        for word in _WORD.finditer(text):
            if _LETTER_ALIKE.search(word.group()) and _LATIN.search(word.group()):
                yield word


def mixed(word: str) -> Reason:
    """Return the reason that names the letter of a mixed word that is not what it looks like."""
    letter = _LETTER_ALIKE.findall(word)[0]
    return reason("alphabets.mixed", word=word, letter=letter, code=f"{ord(letter):04X}")


def reads_as_it_is(host: str) -> bool:
    """Tell whether a host is in one alphabet, so that it cannot be taken for another; « xn-- » is read as it is shown."""
    try:
        name = host.lower().encode("ascii").decode("idna") if host.isascii() else host.lower()
    except UnicodeError:
        return False
    if unicodedata.normalize("NFKC", name) != name:
        return False
    alphabets = {unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()}
    return bool(_WESTERN_HOST.fullmatch(name)) or (len(alphabets) == 1 and "LATIN" not in alphabets)
