"""Whom to call when the search does not help: the houses, on every page, as long as they are few."""

from typing import NamedTuple

from portal.outputs.phone import say_phone, tel_link
from portal.outputs.sizes import has_few_houses
from portal.portal import Portal


class HouseToCall(NamedTuple):
    """A house's name, its phone number as people read it, and the address that dials it."""

    label: str
    phone: str
    link: str


def houses_to_call(portal: Portal) -> tuple[HouseToCall, ...]:
    """Return the houses to call, or none when they are too many for every page: the list of the houses then serves."""
    if not has_few_houses(portal):
        return ()
    return tuple(HouseToCall(house.label, say_phone(house.phone), tel_link(house.phone)) for house in portal.houses)
