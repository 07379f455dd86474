"""A permanence in an office that its house does not have."""

from collections.abc import Iterator

from portal.model.house import House
from portal.model.partner import Permanence
from portal.source.messages import say_count
from portal.source.problems import Problem
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft, problem


def unknown_offices(draft: Draft) -> Iterator[Problem]:
    """Yield each office whose number is above the count of its house."""
    for placed in draft.sources.entries(Permanence):
        office, house = placed.value.office, draft.houses.get(placed.value.house_id)
        if office and house and office > (house.offices or 0):
            yield _unknown(placed, house)


def _unknown(placed: Placed[Permanence], house: House) -> Problem:
    office, name, key = placed.value.office, house.label, house.key_of("offices")
    if not house.offices:
        return problem(placed, "office", "unknown_offices.none", office=office, house=name, key=key)
    known = say_count("offices", house.offices)
    return problem(placed, "office", "unknown_offices.fewer", office=office, house=name, offices=known, key=key)
