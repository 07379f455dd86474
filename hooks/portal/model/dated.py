"""Entries that hold for a day or for a span of days."""

from datetime import date
from typing import Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from portal.model.fields import IsoDate, Model
from portal.model.refusals import refusal
from portal.model.texts import OptionalText


class Validity(Model):
    """From ``start`` to ``end``, both included; an absent one leaves that side open."""

    start: IsoDate | None = Field(None, alias="du", description="Premier jour, compris", examples=["2026-09-01"])
    end: IsoDate | None = Field(None, alias="au", description="Dernier jour, compris", examples=["2027-06-30"])

    @field_validator("end")
    @classmethod
    def _end_after_start(cls, end: date | None, info: ValidationInfo) -> date | None:
        start = info.data.get("start")
        if start and end and end < start:
            first, last = cls.key_of("start"), cls.key_of("end")
            raise refusal("dated.end_before_start", end=end, start=start, first=first, last=last)
        return end

    @property
    def first(self) -> date:
        """The first day, or the first of all days."""
        return self.start or date.min

    @property
    def last(self) -> date:
        """The last day, included, or the last of all days."""
        return self.end or date.max

    def overlaps(self, other: "Validity") -> bool:
        """Tell whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def is_over(self, today: date) -> bool:
        """Tell whether the last day is past."""
        return self.last < today


class DayOrSpan(Validity):
    """One day (``le``), or every day of a span (``du``, ``au``)."""

    on: IsoDate | None = Field(None, alias="le", description="Le jour", examples=["2026-12-24"])
    reason: OptionalText = Field(
        "", alias="motif", description="Pourquoi, en quelques mots", examples=["Veille de Noël"]
    )

    @model_validator(mode="after")
    def _exactly_one_form(self) -> Self:
        if (self.on is None) == (self.start is None) or (self.start is None) != (self.end is None):
            day, first, last = (self.key_of(field) for field in ("on", "start", "end"))
            raise refusal("dated.no_day_nor_span", day=day, first=first, last=last)
        return self

    @property
    def first(self) -> date:
        """The first day concerned."""
        return self.on or super().first

    @property
    def last(self) -> date:
        """The last day concerned, included."""
        return self.on or super().last
