"""The list of the houses, and the page of each."""

from collections import Counter
from collections.abc import Iterator

from portal.model.house import House
from portal.outputs.dated_lists import announcements, by_day, prevented
from portal.outputs.leaflet_page import offered_leaflets
from portal.outputs.leaflets import LeafletInfo
from portal.outputs.live_hours import LiveHours, live_hours
from portal.outputs.templating import page
from portal.portal import Portal


def house_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /maisons/ and one page a house."""
    lives = {house.id: live_hours(portal.calendars[house.id]) for house in portal.houses}
    yield page(
        portal,
        "maisons/index.md",
        "houses.html",
        title="Les maisons",
        description="Adresses, téléphones et horaires de toutes les maisons.",
        houses=[(house, lives[house.id]) for house in portal.houses],
    )
    offered = offered_leaflets(portal)
    same_name = Counter(house.name for house in portal.houses)
    for house in portal.houses:
        title = house.name if same_name[house.name] == 1 else f"{house.name} ({house.id})"
        sheets = [offered[key] for key in (("maison", house.id), ("semaine", house.id)) if key in offered]
        yield _house_page(portal, house, title, lives[house.id], sheets)


def _house_page(
    portal: Portal, house: House, title: str, live: LiveHours, sheets: list[LeafletInfo]
) -> tuple[str, str]:
    occurrences = portal.occurrences_by_house.get(house.id, ())
    coming = announcements(portal, house.id)
    return page(
        portal,
        f"maisons/{house.id}.md",
        "house.html",
        title=title,
        description=f"{house.name}, {house.address}, {house.town} : horaires, téléphone, permanences.",
        house=house,
        live=live,
        announcements=coming,
        permanences=portal.permanences_by_house.get(house.id, ()),
        days=by_day(occurrences, days=14),
        leaflets=sheets,
        prevented=prevented(occurrences, coming[-1].until if coming else portal.today),
    )
