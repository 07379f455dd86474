"""Identifiers: what entries are called in the data, in addresses and in the names of files."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from portal.addresses import LARGE_PRINT
from portal.model.refusals import refusal
from portal.model.texts import Line, OptionalLine, matching

#: A system allows 255 bytes to a file name, of which leaflets and calendars want some; people read addresses aloud.
_LONGEST_NAME = 60


def _short(name: str) -> str:
    if len(name) > _LONGEST_NAME:
        raise refusal("names.too_long", start=name[:20], length=len(name), longest=_LONGEST_NAME)
    return name


def as_page_name(name: str) -> str:
    """Return a name under which pages and leaflets can be published; raises ValueError on one too long or kept.

    ``index`` is the list's own page; a house called ``a-gros-caracteres`` would take the place of a leaflet of ``a``.
    """
    if name == "index" or name.endswith(LARGE_PRINT):
        raise refusal("names.kept_for_a_list" if name == "index" else "names.kept_for_leaflets", found=name)
    return _short(name)


Identifier = Annotated[
    Line,
    matching(r"[a-z0-9-]+", lambda name: refusal("names.no_identifier", found=name)),
    AfterValidator(_short),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": _LONGEST_NAME, "examples": ["atrium"]}),
]
#: An identifier that is also an address of the site and the name of leaflets.
PageName = Annotated[Identifier, AfterValidator(as_page_name)]
#: The name of a drawing; one that does not exist is told by a rule, with the nearest.
Pictogram = Annotated[OptionalLine, WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]*$"})]
#: The identifier of another entry: one that is not found there is told once, as a reference.
Reference = Annotated[Line, WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"})]
