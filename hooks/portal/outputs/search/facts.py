"""What answers a question in the search box itself: hours, next dates, phones, papers, as data that the phone puts in words.

The same facts as on the pages, in brief. A permanence that is a mere example is no fact: its day, its hours and its
place are as unknown here as if it were not written.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NotRequired, TypedDict

from portal import addresses
from portal.calendar.occurrences import Occurrence
from portal.grouping import grouped
from portal.model.elsewhere import Elsewhere
from portal.model.guide import Guide
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.live_hours import LiveHours, live_hours
from portal.outputs.pages.dated_lists import taking_place
from portal.outputs.phone import say_phone, sms_link, tel_link
from portal.outputs.sizes import can_show_all_houses
from portal.portal import Portal

#: Coming dates of one permanence: the phone drops those that are past, and shows the next.
_DATES_WRITTEN = 4

#: A number as people read it, and the address that reaches it.
Number = tuple[str, str]


class Visit(TypedDict):
    """One permanence: at which house's page and place, how to book, and its next dates: (start, end, in words)."""

    house: str
    place: str
    how: str
    dates: list[tuple[str, str, str]]
    doubtful: NotRequired[bool]


class Facts(TypedDict, total=False):
    """What is known of a page's subject, without what is not.

    ``names`` are those that people use for a house, the first in answers; ``bring`` are places in the list of all documents; ``doubtful`` hours have not been confirmed for long; an empty
    ``visits`` is a partner whose days are not known.
    """

    names: list[str]
    phone: Number
    sms: Number
    hours: LiveHours
    week: str
    doubtful: bool
    visits: list[Visit]
    bring: list[int]


def house_facts(portal: Portal, house: House) -> Facts:
    """Return the phone and the hours of a house; of many houses, the usual week alone."""
    language = portal.language
    week = (
        language.words.say("search.house.hours", days=language.capital(days), hours=language.hours(slots))
        for days, slots in language.week(house.week)
    )
    names = [house.label, *filter(None, [house.district])]
    facts = Facts(names=names, phone=_call(house.phone), week=language.typeset(" ".join(week)))
    if can_show_all_houses(portal):
        facts["hours"] = live_hours(portal.calendars[house.id], language)
    if not portal.is_trusted(house.checked_on):
        facts["doubtful"] = True
    return facts


def partner_facts(portal: Portal, partner: Partner) -> Facts:
    """Return the phone of a partner, and when and where it is next met."""
    facts = Facts(visits=list(_visits(portal, partner)))
    if partner.phone:
        facts["phone"] = _call(partner.phone)
    return facts


def guide_facts(portal: Portal, guide: Guide) -> Facts:
    """Return what to bring for a procedure."""
    numbers = {document.id: number for number, document in enumerate(portal.documents)}
    return Facts(bring=[numbers[name] for name in guide.front.documents])


def elsewhere_facts(entry: Elsewhere) -> Facts:
    """Return how to reach what is found elsewhere."""
    facts = Facts()
    if entry.phone:
        facts["phone"] = _call(entry.phone)
    if entry.text_phone:
        facts["sms"] = say_phone(entry.text_phone), sms_link(entry.text_phone)
    return facts


def real_permanences(portal: Portal, partner: Partner) -> Iterator[Permanence]:
    """Yield the permanences of a partner that have not ended, the invented ones left out."""
    return (permanence for permanence in portal.current_permanences(partner) if not permanence.is_example)


def _said(portal: Portal, key: str, **names: str) -> str:
    language = portal.language
    return language.typeset(language.words.say(f"search.partner.{key}", **names))


def _call(phone: str) -> Number:
    return say_phone(phone), tel_link(phone)


def _visits(portal: Portal, partner: Partner) -> Iterator[Visit]:
    if not can_show_all_houses(portal):
        return
    coming = grouped(taking_place(portal.occurrences_by_partner.get(partner.id, ())), lambda one: one.permanence)
    for permanence in real_permanences(portal, partner):
        house = portal.house_by_id[permanence.house_id]
        visit = Visit(
            house=addresses.house(house.id),
            place=_said(portal, "place", house=house.label, address=house.address),
            how=portal.language.typeset(portal.language.appointment(permanence)),
            dates=[_date(portal, one) for one in islice(coming.get(permanence, ()), _DATES_WRITTEN)],
        )
        if not portal.is_trusted(permanence.checked_on):
            visit["doubtful"] = True
        yield visit


def _date(portal: Portal, one: Occurrence) -> tuple[str, str, str]:
    language = portal.language
    day = language.capital(language.date(one.day, weekday=True, year=False))
    start, end = (moment.isoformat(timespec="minutes") for moment in (one.start, one.end))
    return start, end, _said(portal, "date", day=day, hours=language.hours((one.slot,)))
