"""The sheet of a partner: what it helps with, where and when over all houses, the next dates, what to bring."""

from collections.abc import Sequence
from itertools import takewhile

from portal import addresses
from portal.calendar.occurrences import Occurrence
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, document_facts, permanence_facts, phone_facts, slot_facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk, Told, typed_address
from portal.outputs.leaflets.validity import MONTHS, add_months
from portal.outputs.pages.dated_lists import Missed, coming_dates, missed_by_day

#: A sheet of paper is not a directory: beyond this, it says where the rest is.
_MOST_PERMANENCES, _MOST_MISSED = 60, 8
#: The rule of each permanence stands above its dates: these are for the wall of a kitchen.
_MOST_DATES = 6


def partner_sheet(desk: Desk, title: str, partner: Partner, *, large: bool) -> Facts:
    """Return the data of a partner's sheet."""
    permanences = desk.portal.current_permanences(partner)
    houses = list(dict.fromkeys(permanence.house_id for permanence in permanences))
    shown = [desk.portal.house_by_id[name] for name in houses] or _all_houses(desk)
    told = Told(shown, permanences, has_hours=not permanences)
    return {
        **desk.head(title, addresses.partner(partner.id), told),
        "large": large,
        "partner": _partner_facts(desk, partner),
        **_where(desk, partner, permanences),
        **_dates(desk, partner),
        "houses": [] if permanences else [house_facts(desk.portal, house) for house in shown],
        "list": desk.address(addresses.HOUSES),
    }


def _all_houses(desk: Desk) -> list[House]:
    houses = desk.portal.houses
    return list(houses) if len(houses) <= MOST_HOUSES_NAMED else []


def _partner_facts(desk: Desk, partner: Partner) -> Facts:
    return {
        "label": partner.label,
        "former": desk.portal.language.listing(partner.former_names, either=True),
        "helps": list(partner.helps_with),
        **phone_facts(partner.phone),
        "site": {"href": partner.website, "shown": typed_address(partner.website)} if partner.website else None,
        "documents": [document_facts(desk.portal.document_by_id[name]) for name in partner.documents],
    }


def _where(desk: Desk, partner: Partner, permanences: Sequence[Permanence]) -> Facts:
    dates = desk.portal.occurrences_by_partner.get(partner.id, ())
    told = permanences[:_MOST_PERMANENCES]
    return {
        "permanences": [permanence_facts(desk.portal, partner, permanence, dates) for permanence in told],
        "more_permanences": len(permanences) - len(told),
    }


def _dates(desk: Desk, partner: Partner) -> Facts:
    """Return the next dates that are held, and those that are not as long as the sheet may be right."""
    until = add_months(desk.portal.today, MONTHS)
    found = desk.portal.occurrences_by_partner.get(partner.id, ())
    missed = list(missed_by_day(takewhile(lambda occurrence: occurrence.day <= until, found)))
    return {
        "dates": [_date_facts(desk, occurrence) for occurrence in coming_dates(desk.portal, partner, _MOST_DATES)],
        "missed": [_missed_facts(desk, one) for one in missed[:_MOST_MISSED]],
        "more_missed": max(0, len(missed) - _MOST_MISSED),
    }


def _date_facts(desk: Desk, occurrence: Occurrence) -> Facts:
    language = desk.portal.language
    return {
        "when": language.capital(language.date(occurrence.day, weekday=True)),
        "hours": language.hours((occurrence.slot,)),
        "house": occurrence.house.label,
        "example": occurrence.permanence.is_example,
        "trusted": desk.portal.is_trusted(occurrence.permanence.checked_on),
    }


def _missed_facts(desk: Desk, missed: Missed) -> Facts:
    """Return a date that is not held; ``hours`` are those that are missed, when others of that day are held."""
    language, first = desk.portal.language, missed.occurrences[0]
    return {
        "when": language.capital(language.date(first.day, weekday=True)),
        "hours": [] if missed.whole_day else slot_facts(language, missed.slots),
        "house": first.house.label,
        "why": language.sentence(language.capital(language.obstacle(first))),
    }
