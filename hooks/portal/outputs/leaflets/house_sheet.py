"""The sheet of a house: where it is, when it is open; on the back, who comes when, and the next closures."""

from datetime import date, timedelta

from portal.model.house import House
from portal.outputs.leaflets.facts import (
    Facts,
    coming_cancellations,
    coming_departures,
    house_facts,
    permanence_facts,
)
from portal.outputs.leaflets.plan import plan
from portal.outputs.leaflets.sheet import Desk, plan_size
from portal.portal import Portal

#: A sheet announces what departs from the usual week this long before: longer than it is valid.
_ANNOUNCED = timedelta(days=122)


def house_sheet(desk: Desk, title: str, house: House, *, large: bool) -> Facts:
    """Return the data of a house's sheet."""
    portal = desk.portal
    permanences = portal.permanences_by_house.get(house.id, ())
    size = plan_size(174, 100, large=True) if large else plan_size(109, 62, large=False)
    return {
        **desk.head(title, f"maisons/{house.id}/", [house.id], [permanence for _, permanence in permanences]),
        "large": large,
        "house": house_facts(portal, house),
        "plan": plan([house], desk.surroundings, size),
        **who_comes(portal, house, portal.today + _ANNOUNCED),
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
