"""Permanences, phones and papers to bring as plain data, said the same way on every sheet."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, islice
from typing import Any

from portal.calendar.occurrences import Occurrence
from portal.languages.french.dates import say_date
from portal.languages.french.hours import say_slots
from portal.languages.french.permanences import say_appointment, say_recurrence, say_validity
from portal.languages.french.punctuation import unbroken
from portal.model.document import Document
from portal.model.partner import Partner, Permanence
from portal.outputs.phone import say_phone, tel_link
from portal.portal import Portal

Facts = dict[str, Any]

#: Dates told of a permanence that does not come every week.
_DATES_TOLD = 3


def phone_facts(phone: str | None) -> Facts:
    """Return a number as it is read and as it is dialled."""
    if not phone:
        return {"phone": "", "tel": ""}
    return {"phone": unbroken(say_phone(phone)), "tel": tel_link(phone)}


def trust_facts(portal: Portal, checked_on: date | None) -> Facts:
    """Return when a fact was checked, and whether one has to call first."""
    return {"checked": say_date(checked_on) if checked_on else "", "trusted": portal.is_trusted(checked_on)}


def permanence_facts(portal: Portal, partner: Partner, permanence: Permanence, dates: Iterable[Occurrence]) -> Facts:
    """Return what a sheet says of a permanence; ``dates`` are those among which its own are found."""
    house = portal.house_by_id[permanence.house_id]
    return {
        "partner": partner.label,
        "name": partner.name if partner.acronym else "",
        "helps": ", ".join(partner.helps_with),
        "house": house.label,
        "address": list(house.address_lines),
        **phone_facts(house.phone),
        "weekday": permanence.weekday.number,
        "rule": say_recurrence(permanence),
        "hours": say_slots(permanence.hours),
        "weekly": permanence.weeks.is_every,
        "dates": [] if permanence.weeks.is_every else list(next_dates(permanence, dates)),
        "appointment": say_appointment(permanence),
        "validity": say_validity(permanence),
        "example": permanence.is_example,
        **trust_facts(portal, permanence.checked_on),
    }


def next_dates(permanence: Permanence, dates: Iterable[Occurrence]) -> Iterator[Facts]:
    """Yield the first dates on which a permanence is held, with its hours where only some of them are kept."""
    held = (o for o in dates if o.permanence is permanence and o.obstacle is None)
    for day, found in islice(groupby(held, key=lambda o: o.day), _DATES_TOLD):
        slots = tuple(o.slot for o in found)
        yield {
            "day": say_date(day, year=False),
            "hours": "" if slots == permanence.hours else say_slots(slots),
        }


def document_facts(document: Document) -> Facts:
    """Return what a sheet says of a paper to bring."""
    return {"name": document.name, "detail": document.detail, "where": document.where_to_get}
