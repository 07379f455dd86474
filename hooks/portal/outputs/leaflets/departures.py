"""How a house departs from its usual week, and when its visitors do not come, as plain data."""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.house_calendar import HouseCalendar
from portal.calendar.occurrences import Occurrence
from portal.grouping import grouped
from portal.languages.french.dates import say_date, say_span
from portal.languages.french.hours import say_slots, say_week
from portal.languages.french.houses import say_departure
from portal.languages.french.permanences import say_recurrence
from portal.languages.french.punctuation import capital, end_sentence
from portal.model.dated import DayOrSpan
from portal.model.house import House
from portal.model.partner import Cancellation, Partner, Permanence
from portal.outputs.leaflets.facts import Facts
from portal.portal import Portal


def departures_begun(portal: Portal, house: House) -> Facts:
    """Return the departure that decides today's hours, and those which it interrupts."""
    calendar = portal.calendars[house.id]
    today = calendar.rule_on(portal.today)
    begun = [rule for rule in calendar.departures if rule.first <= portal.today]
    return {
        "now": [departure_facts(calendar, rule) for rule in begun if rule == today],
        "resuming": [departure_facts(calendar, rule) for rule in begun if rule != today],
    }


def coming_departures(portal: Portal, house: House, until: date) -> Iterator[Facts]:
    """Yield what will depart from a house's usual week, or departs from it again, in the order of the dates."""
    calendar = portal.calendars[house.id]
    today = calendar.rule_on(portal.today)
    for rule in calendar.departures:
        if rule != today and rule.first <= until:
            yield departure_facts(calendar, rule)


def departure_facts(calendar: HouseCalendar, rule: DatedRule) -> Facts:
    """Return one departure from a house's usual week: which days, what it is, and the hours that replace it.

    ``spared`` are the days, in words, on which a closure does not hold.
    """
    if rule.closed:
        hours = []
    elif rule.kind is Kind.SPECIAL:
        hours = [list(line) for line in say_week(rule.week)]
    else:
        hours = [["", say_slots(rule.week[0])]]
    return {
        "when": capital(say_span(rule.first, rule.last).removeprefix("le ")),
        "spared": [say_date(day, weekday=True, year=False) for day in calendar.open_nonetheless(rule)],
        "what": say_departure(rule),
        "hours": hours,
    }


def coming_cancellations(portal: Portal, house: House, until: date) -> Iterator[Facts]:
    """Yield when partners cancelled a date in a house, each cancellation once, in the order of the dates.

    ``visits`` are those that are cancelled, when others of the same partner take place on these days.
    """
    occurrences = portal.occurrences_by_house.get(house.id, ())
    found = (
        (o.partner, o.obstacle, o.permanence)
        for o in occurrences
        if isinstance(o.obstacle, Cancellation) and o.day <= until
    )
    for (partner, cancellation), group in grouped(found, lambda triple: triple[:2]).items():
        visits = dict.fromkeys(permanence for *_, permanence in group)
        yield {
            "partner": partner.label,
            "visits": [_visit(one) for one in visits] if _comes(partner, cancellation, occurrences) else [],
            "when": say_span(cancellation.first, cancellation.last),
            "why": " ".join(
                end_sentence(capital(text)) for text in (cancellation.reason, cancellation.replacement) if text
            ),
        }


def _comes(partner: Partner, days: DayOrSpan, occurrences: Iterable[Occurrence]) -> bool:
    """Tell whether a partner comes nonetheless on some of these days."""
    return any(o.partner is partner and o.obstacle is None for o in occurrences if days.first <= o.day <= days.last)


def _visit(permanence: Permanence) -> Facts:
    return {"rule": say_recurrence(permanence), "hours": say_slots(permanence.hours)}
