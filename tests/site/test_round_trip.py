"""Hours make the whole way round: typed in YAML, shown on pages, computed on the phone, and back to the same."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from portal.clock import PARIS
from portal.model.hours import parse_hours
from portal.model.house import House
from portal.portal import Portal, Publication
from portal.source.loader import load
from tests.conftest import NOW, TOWN, make_project
from tests.site.built import BuiltPage


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    project = make_project(tmp_path_factory.mktemp("round-trip") / "project", TOWN)
    portal, _ = load(project, Publication("Essai", "https://msap.example.org/"), NOW.date())
    return portal


def house_page(site: Path, house: House) -> BuiltPage:
    return BuiltPage(site, site / "maisons" / house.id / "index.html")


def test_the_hours_shown_are_those_typed(built_site: Path, town: Portal) -> None:
    for house in town.houses:
        cells = house_page(built_site, house).soup.select("table.hours td")
        assert tuple(parse_hours(cell.get_text()) for cell in cells) == house.week


def test_the_phone_is_given_the_hours_of_each_of_the_next_400_days(built_site: Path, town: Portal) -> None:
    for house in town.houses:
        calendar = town.calendars[house.id]
        script = house_page(built_site, house).soup.select_one(f'script[data-hours="{house.id}"]')
        assert script is not None
        live = json.loads(script.get_text())
        for ahead in range(400):
            day = calendar.first + timedelta(days=ahead)
            slots = live["dates"].get(day.isoformat(), {"slots": live["week"][day.weekday()]})["slots"]
            assert parse_hours(", ".join("-".join(slot) for slot in slots) or "fermé") == calendar.slots(day), day


def test_the_state_on_the_home_page_is_that_of_the_calendar_at_any_instant(
    page: Page, served_site: str, town: Portal
) -> None:
    page.goto(served_site)
    start = datetime.combine(town.today, datetime.min.time(), PARIS)
    for quarter in range(0, 14 * 24 * 4, 37):
        now = (start.replace(tzinfo=None) + timedelta(minutes=15 * quarter)).replace(tzinfo=PARIS)
        page.clock.set_fixed_time(now)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        for house in town.houses:
            state = page.locator(f'[data-site="{house.id}"]').first.get_attribute("data-state")
            slots = town.calendars[house.id].slots(now.date())
            minutes = now.hour * 60 + now.minute
            expected = any(slot.start <= minutes < slot.end for slot in slots)
            assert (state in ("open", "closing-soon")) is expected, (house.id, now, state)
