"""The map: nothing before a tap, nothing from elsewhere before a second one, and a name for every marker."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route, expect


def open_map(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Afficher la carte").click()
    expect(page.get_by_role("region", name=re.compile("Carte des maisons"))).to_be_visible()


def test_the_map_is_loaded_only_when_asked_for(page: Page, served_site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served_site + "carte/", wait_until="networkidle")
    assert not [url for url in asked if "leaflet" in url]


def test_without_its_background_the_map_shows_houses_landmarks_and_a_scale(page: Page, served_site: str) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    open_map(page, served_site + "carte/")
    for name in ("Atrium", "Les Coursives", "Pierre Rollin", "Cathédrale Notre-Dame"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(page.locator(".leaflet-control-scale")).to_contain_text("km")
    assert hosts == {urlsplit(served_site).netloc}


def test_the_background_comes_from_the_ign_after_a_tap_and_says_so(page: Page, served_site: str) -> None:
    tiles: list[str] = []

    def refuse(route: Route) -> None:
        tiles.append(route.request.url)
        route.abort()

    page.route("https://data.geopf.fr/**", refuse)
    open_map(page, served_site + "carte/")
    assert tiles == []
    page.get_by_role("button", name="Afficher le fond de carte").click()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("IGN")
    page.wait_for_function("document.querySelectorAll('.leaflet-tile').length > 0")
    assert tiles
    assert all("PLANIGNV2" in url for url in tiles)
    expect(page.get_by_text("Le fond de carte n’a pas pu être chargé.")).to_be_visible()


def test_a_marker_is_reached_and_opened_by_keyboard_and_leads_to_its_house(page: Page, served_site: str) -> None:
    open_map(page, served_site + "carte/")
    page.get_by_role("button", name="Atrium", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Voir la maison")).to_have_attribute("href", re.compile("maisons/atrium/$"))


def test_the_controls_speak_french(page: Page, served_site: str) -> None:
    open_map(page, served_site + "maisons/atrium/")
    for name in ("Agrandir", "Réduire"):
        expect(page.get_by_role("button", name=name)).to_be_visible()
