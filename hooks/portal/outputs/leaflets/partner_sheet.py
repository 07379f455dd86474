"""The sheet of a partner: what it helps with, where and when over all houses, the next dates, what to bring."""

from collections.abc import Iterator, Sequence
from itertools import islice

from portal.calendar.occurrences import Occurrence
from portal.languages.french.dates import say_date
from portal.languages.french.hours import say_slots
from portal.languages.french.lists import join_words
from portal.languages.french.permanences import say_obstacle
from portal.languages.french.punctuation import capital, end_sentence
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, document_facts, permanence_facts, phone_facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk, shown_address
from portal.outputs.leaflets.validity import MONTHS, add_months

#: A sheet of paper is not a directory: beyond this, it says where the rest is.
_MOST_PERMANENCES, _MOST_DATES = 60, 120


def partner_sheet(desk: Desk, title: str, partner: Partner) -> Facts:
    """Return the data of a partner's sheet."""
    permanences = desk.portal.current_permanences(partner)
    houses = list(dict.fromkeys(permanence.house_id for permanence in permanences))
    shown = [desk.portal.house_by_id[name] for name in houses] or _all_houses(desk)
    return {
        **desk.head(title, f"partenaires/{partner.id}/", houses or [h.id for h in shown], permanences),
        "large": False,
        "partner": _partner_facts(desk, partner),
        **_where(desk, partner, permanences),
        **_dates(desk, partner),
        "houses": [] if permanences else [house_facts(desk.portal, house) for house in shown],
        "list": desk.address("maisons/"),
        "plans": desk.plans(shown, large=False),
    }


def _all_houses(desk: Desk) -> list[House]:
    houses = desk.portal.houses
    return list(houses) if len(houses) <= MOST_HOUSES_NAMED else []


def _partner_facts(desk: Desk, partner: Partner) -> Facts:
    return {
        "label": partner.label,
        "former": join_words(partner.former_names, either=True),
        "helps": [capital(topic) for topic in partner.helps_with],
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
        "dates_until": say_date(until),
    }


def _date_facts(desk: Desk, dates: Iterator[Occurrence]) -> Iterator[Facts]:
    for occurrence in dates:
        yield {
            "when": capital(say_date(occurrence.day, weekday=True)),
            "hours": say_slots((occurrence.slot,)),
            "house": occurrence.house.label,
            "obstacle": end_sentence(capital(say_obstacle(occurrence))),
            "example": occurrence.permanence.is_example,
            "trusted": desk.portal.is_trusted(occurrence.permanence.checked_on),
        }
