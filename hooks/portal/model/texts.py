"""Texts of the data: a single value as it was typed; one line; one that screens and leaflets can show."""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from portal.glyphs import unprintable
from portal.model.refusals import Reason, reason, refusal


def as_typed(value: object) -> str:
    """Return a scalar as the webmaster typed it; raises ValueError on nothing, on a list or on keys."""
    if not isinstance(value, str):
        raise refusal("texts.not_one")
    if not value.strip():
        raise refusal("refused.empty")
    return value.strip()


def matching(pattern: str, refused: Callable[[str], PydanticCustomError]) -> AfterValidator:
    """Return what refuses a text of another pattern (ASCII)."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise refused(text)
        return text

    return AfterValidator(check)


def text_schema(example: str) -> WithJsonSchema:
    """Return what editors know of a value: a text, such as this one."""
    return WithJsonSchema({"type": "string", "minLength": 1, "examples": [example]})


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def missing_on_paper(text: str) -> str:
    """Return the characters of a text that no leaflet can print, all of them when nothing would be left of it.

    What cannot be seen at all is told where the file is read.
    """
    return "".join(filter(str.isprintable, unprintable(text)))


def no_paper(missing: str) -> Reason:
    """Return the reason that names what no leaflet can print."""
    return reason("texts.no_paper", missing=f"{missing[:10]}…" if len(missing) > 10 else missing)


def on_paper(text: str) -> str:
    """Return a text that leaflets can print; raises ValueError on any other."""
    if missing := missing_on_paper(text):
        raise refusal("texts.value", found=text, why=no_paper(missing))
    return text


#: A text on one line, however many it takes in the file.
Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_one_line)]
OptionalLine = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
#: A text that is published, on screens and on leaflets.
Text = Annotated[Line, AfterValidator(on_paper)]
OptionalText = Annotated[OptionalLine, AfterValidator(on_paper)]
