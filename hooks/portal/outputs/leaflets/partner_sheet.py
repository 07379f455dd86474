"""The sheet of a partner: what it helps with, where and when over all houses, the next dates, what to bring."""

from collections.abc import Iterator, Sequence
from itertools import islice

from portal import addresses
from portal.calendar.occurrences import Occurrence
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, document_facts, permanence_facts, phone_facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk, shown_address
from portal.outputs.leaflets.validity import MONTHS, add_months

#: A sheet of paper is not a directory: beyond this, it says where the rest is.
_MOST_PERMANENCES, _MOST_DATES = 60, 120


def partner_sheet(desk: Desk, title: str, partner: Partner, *, large: bool) -> Facts:
    """Return the data of a partner's sheet."""
    permanences = desk.portal.current_permanences(partner)
    houses = list(dict.fromkeys(permanence.house_id for permanence in permanences))
    shown = [desk.portal.house_by_id[name] for name in houses] or _all_houses(desk)
    return {
        **desk.head(title, addresses.partner(partner.id), houses or [h.id for h in shown], permanences),
        "large": large,
        "partner": _partner_facts(desk, partner),
        **_where(desk, partner, permanences),
        **_dates(desk, partner),
        "houses": [] if permanences else [house_facts(desk.portal, house) for house in shown],
        "list": desk.address(addresses.HOUSES),
        "plans": desk.plans(shown, large=large),
    }


def _all_houses(desk: Desk) -> list[House]:
    houses = desk.portal.houses
    return list(houses) if len(houses) <= MOST_HOUSES_NAMED else []


def _partner_facts(desk: Desk, partner: Partner) -> Facts:
    return {
        "label": partner.label,
        "former": desk.portal.language.listing(partner.former_names, either=True),
        "helps": [desk.portal.language.capital(topic) for topic in partner.helps_with],
        **phone_facts(partner.phone),
        "site": {"href": partner.website, "shown": shown_address(partner.website)} if partner.website else None,
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
    until = add_months(desk.portal.today, MONTHS)
    dates = [o for o in desk.portal.occurrences_by_partner.get(partner.id, ()) if o.day <= until]
    return {
        "dates": list(_date_facts(desk, islice(dates, _MOST_DATES))),
        "more_dates": max(0, len(dates) - _MOST_DATES),
        "dates_until": desk.portal.language.date(until),
    }


def _date_facts(desk: Desk, dates: Iterator[Occurrence]) -> Iterator[Facts]:
    language = desk.portal.language
    for occurrence in dates:
        yield {
            "when": language.capital(language.date(occurrence.day, weekday=True)),
            "hours": language.hours((occurrence.slot,)),
            "house": occurrence.house.label,
            "obstacle": language.sentence(language.capital(language.obstacle(occurrence))),
            "example": occurrence.permanence.is_example,
            "trusted": desk.portal.is_trusted(occurrence.permanence.checked_on),
        }
