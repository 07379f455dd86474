"""The home page: which house is open, who comes next, what people come for."""

from collections.abc import Iterator

from portal import addresses
from portal.outputs.danger import danger_page
from portal.outputs.live_hours import live_hours
from portal.outputs.pages.dated_lists import announced_departures, by_day
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.house_lists import listed_houses
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import DAYS_WRITTEN, can_show_all_houses
from portal.portal import Portal


def home_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make the home page."""
    houses = listed_houses(portal) if can_show_all_houses(portal) else ()
    days = by_day(portal.occurrences, days=DAYS_WRITTEN) if houses else []
    visits = [occurrence.permanence for day in days for occurrence in day.occurrences]
    yield page(
        portal,
        addresses.HOME,
        "home.html",
        page_head(portal.language, "home", portal=portal.publication.name),
        houses=[
            (house, live_hours(portal.calendars[house.id], portal.language), announced_departures(portal, house.id))
            for house in houses
        ],
        doubt=doubt_about(portal, houses, visits),
        days=days,
        danger=danger_page(portal),
    )
