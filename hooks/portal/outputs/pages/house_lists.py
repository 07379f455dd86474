"""In which order pages list the houses."""

from portal.folding import fold
from portal.model.house import House
from portal.outputs.sizes import has_few_houses
from portal.portal import Portal


def listed_houses(portal: Portal) -> tuple[House, ...]:
    """Return the houses as the data order them; by town and name when they are too many to be read through."""
    if has_few_houses(portal):
        return portal.houses
    return tuple(sorted(portal.houses, key=lambda house: (fold(house.town), fold(house.label))))
