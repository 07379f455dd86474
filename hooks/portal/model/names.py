"""Identifiers: what entries are called in the data, in addresses and in the names of files."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from portal.addresses import LARGE_PRINT
from portal.model.texts import Line, OptionalLine, matching

#: A system allows 255 bytes to a file name, of which leaflets and calendars want some; people read addresses aloud.
_LONGEST_NAME = 60


def _short(name: str) -> str:
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"« {name[:20]}… » a {len(name)} caractères ; {_LONGEST_NAME} au plus. Raccourcissez ce nom")
    return name


def as_page_name(name: str) -> str:
    """Return a name under which pages and leaflets can be published; raises ValueError on one too long or kept.

    ``index`` is the list's own page; a house called ``a-gros-caracteres`` would take the place of a leaflet of ``a``.
    """
    if name == "index" or name.endswith(LARGE_PRINT):
        kept = "la page d'une liste" if name == "index" else "les dépliants en gros caractères"
        raise ValueError(f"« {name} » : ce nom est réservé : il désigne {kept}. Choisissez-en un autre")
    return _short(name)


Identifier = Annotated[
    Line,
    matching(r"[a-z0-9-]+", "un identifiant n'a que des minuscules sans accent, des chiffres et des tirets", "atrium"),
    AfterValidator(_short),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": _LONGEST_NAME, "examples": ["atrium"]}),
]
#: An identifier that is also an address of the site and the name of leaflets.
PageName = Annotated[Identifier, AfterValidator(as_page_name)]
#: The name of a drawing; one that does not exist is told by a rule, with the nearest.
Pictogram = Annotated[OptionalLine, WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]*$"})]
#: The identifier of another entry: one that is not found there is told once, as a reference.
Reference = Annotated[Line, WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"})]
