"""The sheet of a house: where it is, when it is open; on the back, who comes when, and the next closures."""

from datetime import timedelta

from portal.model.house import House
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.houses import house_facts, who_comes
from portal.outputs.leaflets.sheet import Desk

#: A sheet announces what departs from the usual week this long before: longer than it is valid.
_ANNOUNCED = timedelta(days=122)
#: Millimetres: the ways to come stand beside the plan.
_PLAN_WIDTH = 104


def house_sheet(desk: Desk, title: str, house: House, *, large: bool) -> Facts:
    """Return the data of a house's sheet."""
    portal = desk.portal
    permanences = portal.permanences_by_house.get(house.id, ())
    return {
        **desk.head(title, f"maisons/{house.id}/", [house.id], [permanence for _, permanence in permanences]),
        "large": large,
        "house": house_facts(portal, house),
        "plans": desk.plans([house], width=_PLAN_WIDTH, large=large),
        **who_comes(portal, house, portal.today + _ANNOUNCED),
    }
