"""The list of the houses, and the page of each."""

from collections import Counter
from collections.abc import Iterator

from portal import addresses
from portal.model.house import House
from portal.outputs.leaflets import LeafletInfo, offered_leaflets
from portal.outputs.leaflets.kinds import HOUSE, WEEK
from portal.outputs.live_hours import LiveHours, live_hours
from portal.outputs.pages.dated_lists import announced_departures, by_day, listed_departures, missed_dates
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.house_lists import listed_houses
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import DAYS_WRITTEN
from portal.portal import Portal


def house_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /maisons/ and one page a house."""
    lives = {house.id: live_hours(portal.calendars[house.id], portal.language) for house in portal.houses}
    yield page(
        portal,
        addresses.HOUSES,
        "houses.html",
        page_head(portal.language, "houses"),
        houses=[(house, lives[house.id], announced_departures(portal, house.id)) for house in listed_houses(portal)],
        doubt=doubt_about(portal, portal.houses),
    )
    offered = offered_leaflets(portal)
    same_name = Counter(house.name for house in portal.houses)
    for house in portal.houses:
        title = house.name if same_name[house.name] == 1 else f"{house.name} ({house.id})"
        sheets = [offered[key] for key in ((HOUSE.name, house.id), (WEEK.name, house.id)) if key in offered]
        yield _house_page(portal, house, title, lives[house.id], sheets)


def _house_page(
    portal: Portal, house: House, title: str, live: LiveHours, sheets: list[LeafletInfo]
) -> tuple[str, str]:
    occurrences = portal.occurrences_by_house.get(house.id, ())
    permanences = portal.permanences_by_house.get(house.id, ())
    return page(
        portal,
        addresses.house(house.id),
        "house.html",
        page_head(portal.language, "house", name=title, address=house.address, town=house.town),
        house=house,
        live=live,
        departures=listed_departures(portal, house.id),
        permanences=permanences,
        doubt=doubt_about(portal, [house], [permanence for _, permanence in permanences]),
        days=by_day(occurrences, days=DAYS_WRITTEN),
        leaflets=sheets,
        missed=missed_dates(portal, occurrences),
    )
