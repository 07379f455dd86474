"""Permanences, phones and papers to bring as plain data, said the same way on every sheet."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, islice
from typing import Any

from portal.calendar.occurrences import Occurrence
from portal.languages import Language
from portal.model.document import Document
from portal.model.hours import DaySlots
from portal.model.house import Week
from portal.model.partner import Appointment, Partner, Permanence
from portal.model.permanence_key import PermanenceKey
from portal.outputs.leaflets.text import unbroken
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
    checked = portal.language.date(checked_on) if checked_on else ""
    return {"checked": checked, "trusted": portal.is_trusted(checked_on)}


def permanence_facts(portal: Portal, partner: Partner, permanence: Permanence, dates: Iterable[Occurrence]) -> Facts:
    """Return what a sheet says of a permanence; ``dates`` are those among which its own are found."""
    house, language = portal.house_by_id[permanence.house_id], portal.language
    return {
        "partner": partner.label,
        "name": partner.name if partner.acronym else "",
        "helps": list(partner.helps_with),
        "house": house.label,
        "address": list(house.address_lines),
        **phone_facts(house.phone),
        "weekday": permanence.weekday.number,
        "rule": language.recurrence(permanence),
        "rule_within": language.uncapital(language.recurrence(permanence)),
        "hours": slot_facts(language, permanence.hours),
        "weekly": permanence.weeks.is_every,
        "dates": [] if permanence.weeks.is_every else list(next_dates(language, partner, permanence, dates)),
        "appointment": language.appointment(permanence),
        "must_book": permanence.appointment is Appointment.REQUIRED,
        "validity": language.validity(permanence),
        "example": permanence.is_example,
        **trust_facts(portal, permanence.checked_on),
    }


def next_dates(
    language: Language, partner: Partner, permanence: Permanence, dates: Iterable[Occurrence]
) -> Iterator[Facts]:
    """Yield the first dates on which a permanence is held, with its hours where only some of them are kept."""
    key = PermanenceKey.of(partner, permanence)
    held = (o for o in dates if PermanenceKey.of(o.partner, o.permanence) == key and o.obstacle is None)
    for day, found in islice(groupby(held, key=lambda o: o.day), _DATES_TOLD):
        slots = tuple(o.slot for o in found)
        yield {
            "day": language.date(day, year=False),
            "hours": [] if slots == permanence.hours else slot_facts(language, slots),
        }


def slot_facts(language: Language, slots: DaySlots) -> list[str]:
    """Return each slot of a day in words; none when it is closed."""
    return [language.hours((slot,)) for slot in slots]


def week_facts(language: Language, week: Week) -> list[tuple[str, list[str]]]:
    """Return the days in words and their slots, for each set of hours of a week, open days first."""
    return [(language.capital(days), slot_facts(language, slots)) for days, slots in language.week(week)]


def document_facts(document: Document) -> Facts:
    """Return what a sheet says of a paper to bring."""
    return {"name": document.name, "detail": document.detail, "where": document.where_to_get}
