"""What a guide's Markdown must not hold: HTML tags, and links that could run a script or lead nowhere.

The text of a guide becomes HTML as it is; whoever can mend a sentence must not be able to change what the page does.
"""

import re
from collections.abc import Iterator
from html import unescape

from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile

_AUTOMATIC_LINK = r"(?:https?://|mailto:|[\w.+-]+@)[^<>\s]+>"
_TAG = re.compile(rf"<(?!{_AUTOMATIC_LINK})[a-z/!?][^\s>]*>?", re.IGNORECASE)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
_SAFE = re.compile(r"https?://\S+|(?:mailto|tel|sms):\S+", re.IGNORECASE)

_NO_TAG = "pas de balise HTML dans une démarche. Effacez-la ; pour du gras, écrivez **gras**"
_NO_LINK = (
    "ce lien n'est pas accepté. Un lien commence par https://, mailto:, tel: ou sms:. "
    "Exemple : [ameli.fr](https://www.ameli.fr)"
)


def markup_problems(file: GuideFile) -> Iterator[Problem]:
    """Yield an error for each HTML tag and each unsafe link of a guide, at its line."""
    for heading, text in file.sections.items():
        for tag in _TAG.finditer(text):
            yield _problem(file, heading, text, tag.start(), f"« {tag.group()} » : {_NO_TAG}")
        for link in _LINK.finditer(text):
            target = link[1] or link[2] or ""
            # « &#106;avascript: » is what a browser reads as « javascript: ».
            if not _SAFE.fullmatch(unescape(target)):
                yield _problem(file, heading, text, link.start(), f"« {target} » : {_NO_LINK}")


def _problem(file: GuideFile, heading: str, text: str, position: int, message: str) -> Problem:
    return file.section_problem(heading, message, file.line_of(heading, text.count("\n", 0, position)))
