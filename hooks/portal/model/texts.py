"""Texts of the data: a single value as it was typed; one line; one that screens and leaflets can show."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints, WithJsonSchema

from portal.glyphs import unprintable

ONE_VALUE = "une seule valeur est attendue, pas une liste ni des clés"


def as_typed(value: object) -> str:
    """Return a scalar as the webmaster typed it; raises ValueError on nothing, on a list or on keys."""
    if not isinstance(value, str):
        raise ValueError(ONE_VALUE)
    if not value.strip():
        raise ValueError("cette valeur est vide. Remplissez-la, ou retirez la clé")
    return value.strip()


def matching(pattern: str, what: str, example: str) -> AfterValidator:
    """Return what refuses a text of another pattern (ASCII), and says what is expected."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise ValueError(f"« {text} » : {what}. Exemple : {example}")
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


def no_paper(missing: str) -> str:
    """Say what no leaflet can print."""
    shown = f"{missing[:10]}…" if len(missing) > 10 else missing
    return f"aucun dépliant ne peut imprimer « {shown} ». Écrivez-le autrement"


def on_paper(text: str) -> str:
    """Return a text that leaflets can print; raises ValueError, in French, on any other."""
    if missing := missing_on_paper(text):
        raise ValueError(f"« {text} » : {no_paper(missing)}")
    return text


#: A text on one line, however many it takes in the file.
Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_one_line)]
OptionalLine = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
#: A text that is published, on screens and on leaflets.
Text = Annotated[Line, AfterValidator(on_paper)]
OptionalText = Annotated[OptionalLine, AfterValidator(on_paper)]
