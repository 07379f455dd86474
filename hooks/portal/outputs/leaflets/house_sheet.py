"""The sheet of a house: when it is open, its next closures, who comes when, how to come."""

from portal import addresses
from portal.model.house import House
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.houses import house_facts, who_comes
from portal.outputs.leaflets.sheet import Desk, Told
from portal.outputs.leaflets.validity import MONTHS, add_months


def house_sheet(desk: Desk, title: str, house: House, *, large: bool) -> Facts:
    """Return the data of a house's sheet."""
    portal = desk.portal
    permanences = portal.permanences_by_house.get(house.id, ())
    told = Told([house], [permanence for _, permanence in permanences])
    return {
        **desk.head(title, addresses.house(house.id), told),
        "large": large,
        "house": house_facts(portal, house) | {"ways": desk.ways(house)},
        **who_comes(portal, house, add_months(portal.today, MONTHS)),
    }
