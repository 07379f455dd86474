"""Types of single values: each reads the text that was typed and refuses, in French, what cannot be right."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from portal.clock import YEARS


class Model(BaseModel):
    """A frozen entry of the data; a key that is not known is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, values: Any) -> Any:
        """Read « courriel: » followed by nothing as no « courriel » at all.

        Only where absent means unknown: an empty « lundi » could as well be a day that is not filled in yet.
        """
        if not isinstance(values, Mapping):
            return values
        unknown = {field.alias or name for name, field in cls.model_fields.items() if field.default is None}
        return {key: value for key, value in values.items() if key not in unknown or not _is_blank(value)}


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


class Weekday(Enum):
    """A day of the week: its French name; ``number`` counts from 0, Monday."""

    MONDAY = "lundi"
    TUESDAY = "mardi"
    WEDNESDAY = "mercredi"
    THURSDAY = "jeudi"
    FRIDAY = "vendredi"
    SATURDAY = "samedi"
    SUNDAY = "dimanche"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as ``date.weekday()``."""
        return list(Weekday).index(self)


#: The French names of the months, January first, as data and pages write them.
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


class Position(NamedTuple):
    """A place on Earth in degrees, WGS 84."""

    latitude: float
    longitude: float


#: Boxes (south, west, north, east, degrees) around the parts of France.
_FRANCE = (
    (41.2, -5.3, 51.2, 9.7),  # European France
    (14.3, -63.2, 18.2, -60.7),  # Antilles
    (2.1, -54.7, 5.9, -51.5),  # Guyane
    (46.7, -56.5, 47.2, -56.1),  # Saint-Pierre-et-Miquelon
    (-21.5, 55.1, -20.8, 55.9),  # La Réunion
    (-13.1, 44.9, -12.5, 45.4),  # Mayotte
    (-28.0, -155.0, -7.8, -134.0),  # Polynésie française
    (-23.0, 158.0, -17.0, 172.0),  # Nouvelle-Calédonie
    (-14.5, -178.3, -13.1, -176.0),  # Wallis-et-Futuna
)
_COORDINATES = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)\s*[,;\s]\s*(-?[0-9]+(?:\.[0-9]+)?)")


def _in_france(place: Position) -> bool:
    return any(s <= place.latitude <= n and w <= place.longitude <= e for s, w, n, e in _FRANCE)


ONE_VALUE = "une seule valeur est attendue, pas une liste ni des clés"


def as_typed(value: object) -> str:
    """Return a scalar as the webmaster typed it; raises ValueError on nothing, on a list or on keys."""
    if not isinstance(value, str):
        raise ValueError(ONE_VALUE)
    if not value.strip():
        raise ValueError("cette valeur est vide. Remplissez-la, ou retirez la clé")
    return value.strip()


def _position(value: object) -> Position:
    text, example = as_typed(value), "Exemple : 49.91176, 2.30684"
    numbers = _COORDINATES.fullmatch(text)
    if not numbers:
        raise ValueError(f"« {text} » : une latitude et une longitude, avec des points, sont attendues. {example}")
    place = Position(float(numbers[1]), float(numbers[2]))
    if _in_france(place):
        return place
    if _in_france(Position(place.longitude, place.latitude)):
        raise ValueError(f"« {text} » : la latitude et la longitude sont inversées. {example}")
    raise ValueError(f"« {text} » : ce point n'est pas en France. {example}")


def _date(value: object) -> date:
    text = as_typed(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(f"« {text} » : une date s'écrit année-mois-jour. Exemple : 2026-12-24")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"« {text} » : cette date n'existe pas. Exemple : 2026-12-24") from None
    if day.year not in YEARS:
        known = f"les dates vont de {YEARS[0]} à {YEARS[-1]}"
        raise ValueError(f"« {text} » : {known}. Corrigez l'année, ou retirez cette date. Exemple : 2026-12-24")
    return day


def _matching(pattern: str, what: str, example: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise ValueError(f"« {text} » : {what}. Exemple : {example}")
        return text

    return AfterValidator(check)


#: A system allows 255 bytes to a file name, of which leaflets and calendars want some; people read addresses aloud.
_LONGEST_NAME = 60
#: The end of the file name of a leaflet in large print.
_LARGE_PRINT = "-gros-caracteres"


def _short(name: str) -> str:
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"« {name[:20]}… » a {len(name)} caractères ; {_LONGEST_NAME} au plus. Raccourcissez ce nom")
    return name


def as_page_name(name: str) -> str:
    """Return a name under which pages and leaflets can be published; raises ValueError on one too long or kept.

    ``index`` is the list's own page; a house called ``a-gros-caracteres`` would take the place of a leaflet of ``a``.
    """
    if name == "index" or name.endswith(_LARGE_PRINT):
        kept = "la page d'une liste" if name == "index" else "les dépliants en gros caractères"
        raise ValueError(f"« {name} » : ce nom est réservé : il désigne {kept}. Choisissez-en un autre")
    return _short(name)


def _count(value: object) -> int:
    text = as_typed(value)
    if not re.fullmatch(r"[1-9][0-9]{0,2}", text):
        raise ValueError(f"« {text} » : un nombre entier à partir de 1 est attendu. Exemple : 2")
    return int(text)


def text_schema(example: str) -> WithJsonSchema:
    """Return what editors know of a value: a text, such as this one."""
    return WithJsonSchema({"type": "string", "minLength": 1, "examples": [example]})


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


#: A text on one line, however many it takes in the file.
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_one_line)]
OptionalText = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
Identifier = Annotated[
    Text,
    _matching(r"[a-z0-9-]+", "un identifiant n'a que des minuscules sans accent, des chiffres et des tirets", "atrium"),
    AfterValidator(_short),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": _LONGEST_NAME, "examples": ["atrium"]}),
]
#: An identifier that is also an address of the site and the name of leaflets.
PageName = Annotated[Identifier, AfterValidator(as_page_name)]
#: The identifier of another entry: one that is not found there is told once, as a reference.
Reference = Annotated[Text, WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"})]
IsoDate = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Coordinates = Annotated[Position, BeforeValidator(_position), text_schema("49.91176, 2.30684")]
Postcode = Annotated[Text, _matching(r"\d{5}", "un code postal a cinq chiffres", "80080"), text_schema("80080")]
InseeCode = Annotated[
    Text, _matching(r"\d[\dAB]\d{3}", "un code Insee a cinq caractères", "80021"), text_schema("80021")
]
Count = Annotated[int, BeforeValidator(_count), text_schema("2")]
