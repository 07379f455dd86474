"""Houses, permanences and papers to bring as plain data, said the same way on every sheet."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.occurrences import Occurrence
from portal.languages.french.dates import say_date, say_span
from portal.languages.french.hours import say_slots, say_week
from portal.languages.french.houses import say_departure, say_wheelchair
from portal.languages.french.permanences import say_appointment, say_recurrence, say_validity
from portal.languages.french.punctuation import capital, end_sentence, unbroken
from portal.model.document import Document
from portal.model.house import House
from portal.model.partner import Cancellation, Partner, Permanence
from portal.outputs.phone import say_phone, tel_link
from portal.portal import Portal

Facts = dict[str, Any]

#: Dates told of a permanence that does not come every week.
_DATES_TOLD = 3


def house_facts(portal: Portal, house: House) -> Facts:
    """Return what a sheet says of a house."""
    return {
        "name": house.name,
        "label": house.label,
        "district": house.district,
        "address": list(house.address_lines),
        "place": f"{house.address}, {house.town}",
        **phone_facts(house.phone),
        "email": house.email or "",
        "access": list(house.access),
        "wheelchair": say_wheelchair(house),
        "services": [capital(service) for service in house.services],
        "week": [list(line) for line in say_week(house.week)],
        "now": [departure_facts(rule) for rule in _in_progress(portal, house)],
        **trust_facts(portal, house.checked_on),
    }


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
        "dates": [] if permanence.weeks.is_every else next_dates(permanence, dates),
        "appointment": say_appointment(permanence),
        "validity": say_validity(permanence),
        "example": permanence.is_example,
        **trust_facts(portal, permanence.checked_on),
    }


def who_comes(portal: Portal, house: House, until: date) -> Facts:
    """Return the permanences of a house, and what will depart from its usual week up to a date."""
    dates = portal.occurrences_by_house.get(house.id, ())
    return {
        "permanences": [
            permanence_facts(portal, partner, permanence, dates)
            for partner, permanence in portal.permanences_by_house.get(house.id, ())
        ],
        "departures": list(coming_departures(portal, house, until)),
        "cancellations": list(coming_cancellations(portal, house, until)),
    }


def next_dates(permanence: Permanence, dates: Iterable[Occurrence]) -> list[str]:
    """Return the first dates on which a permanence is held, in words."""
    held = (o.day for o in dates if o.permanence is permanence and o.obstacle is None)
    return [say_date(day, year=False) for day in islice(dict.fromkeys(held), _DATES_TOLD)]


def document_facts(document: Document) -> Facts:
    """Return what a sheet says of a paper to bring."""
    return {"name": document.name, "detail": document.detail, "where": document.where_to_get}


def departure_facts(rule: DatedRule) -> Facts:
    """Return one departure from a house's usual week: which days, what it is, and the hours that replace it."""
    if rule.closed:
        hours = []
    elif rule.kind is Kind.SPECIAL:
        hours = [list(line) for line in say_week(rule.week)]
    else:
        hours = [["", say_slots(rule.week[0])]]
    span = capital(say_span(rule.first, rule.last).removeprefix("le "))
    return {"when": span, "what": say_departure(rule), "hours": hours}


def coming_departures(portal: Portal, house: House, until: date) -> Iterator[Facts]:
    """Yield what will depart from a house's usual week, in the order of the dates."""
    for rule in portal.calendars[house.id].departures:
        if portal.today < rule.first <= until:
            yield departure_facts(rule)


def coming_cancellations(portal: Portal, house: House, until: date) -> Iterator[Facts]:
    """Yield when partners cancelled a date in a house, each cancellation once, in the order of the dates."""
    found = (
        (occurrence.partner.label, occurrence.obstacle)
        for occurrence in portal.occurrences_by_house.get(house.id, ())
        if isinstance(occurrence.obstacle, Cancellation) and occurrence.day <= until
    )
    for label, cancellation in dict.fromkeys(found):
        yield {
            "partner": label,
            "when": say_span(cancellation.first, cancellation.last),
            "why": " ".join(
                end_sentence(capital(text)) for text in (cancellation.reason, cancellation.replacement) if text
            ),
        }


def _in_progress(portal: Portal, house: House) -> Iterator[DatedRule]:
    for rule in portal.calendars[house.id].departures:
        if rule.first <= portal.today:
            yield rule
