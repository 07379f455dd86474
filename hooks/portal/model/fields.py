"""What entries are, and types of single values: each reads what was typed and refuses what cannot be right."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)
from pydantic.fields import FieldInfo

from portal.clock import YEARS
from portal.model.refusals import refusal
from portal.model.spelled import Spelled
from portal.model.texts import Line, as_typed, matching, text_schema


class Model(BaseModel):
    """A frozen entry of the data; a key that is not known is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, str_strip_whitespace=True)

    @classmethod
    def key_of(cls, field: str) -> str:
        """Return the key under which the webmaster writes a field."""
        return cls.model_fields[field].alias or field

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, values: Any) -> Any:
        """Read « courriel: » or « acces: » followed by nothing as no such key at all, where absent means unknown."""
        if not isinstance(values, Mapping):
            return values
        optional = {field.alias or name for name, field in cls.model_fields.items() if _may_be_left_empty(field)}
        return {key: value for key, value in values.items() if key not in optional or not _is_blank(value)}

    def to_data(self) -> dict[str, Any]:
        """Return the entry as the webmaster writes it: French keys, values as texts, an absent key still absent.

        Reading that again gives an equal entry.
        """
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class SaysWhenAbsent:
    """Marks what says something by its absence: an empty « lundi » could be a day that is not filled in yet."""


def _may_be_left_empty(field: FieldInfo) -> bool:
    says_something = any(isinstance(mark, SaysWhenAbsent) for mark in field.metadata)
    return not says_something and (field.default in (None, "", ()) or isinstance(field.default, Model))


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


#: Whether something is so; a field that uses it says what an absent key means.
YesNo = Annotated[bool, Spelled({True: "oui", False: "non"})]


class Weekday(Enum):
    """A day of the week; ``number`` counts from 0, Monday."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @classmethod
    def of(cls, day: date) -> "Weekday":
        """Return the weekday of a date."""
        return cls(day.weekday())

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as ``date.weekday()``."""
        return self.value


#: The weekdays as files name them, Monday first.
WEEKDAY_KEYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WrittenWeekday = Annotated[Weekday, Spelled(dict(zip(Weekday, WEEKDAY_KEYS, strict=True)))]

#: The French names of the months, January first, as data and pages write them.
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def _date(value: object) -> date:
    text = as_typed(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise refusal("fields.no_date", found=text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise refusal("fields.impossible_date", found=text) from None
    if day.year not in YEARS:
        raise refusal("fields.other_century", found=text, first=YEARS[0], last=YEARS[-1])
    return day


def _count(value: object) -> int:
    text = as_typed(value)
    if not re.fullmatch(r"[1-9][0-9]{0,2}", text):
        raise refusal("fields.no_count", found=text)
    return int(text)


IsoDate = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Postcode = Annotated[
    Line, matching(r"\d{5}", lambda text: refusal("fields.no_postcode", found=text)), text_schema("80080")
]
InseeCode = Annotated[
    Line, matching(r"\d[\dAB]\d{3}", lambda text: refusal("fields.no_insee_code", found=text)), text_schema("80021")
]
Count = Annotated[int, BeforeValidator(_count), PlainSerializer(str), text_schema("2")]
