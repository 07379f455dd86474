"""The map of the houses: its page, and the scripts that draw it when a reader asks for it.

folium writes the map's script: one GeoJSON layer with the houses and the landmarks, and a background of the IGN that
``map.js`` adds only after a tap. Leaflet is served from the site. One script serves every page.
"""

import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict

from portal import addresses
from portal.model.house import House
from portal.model.landmark import Landmark
from portal.model.position import Position
from portal.outputs.geometry import NEARBY, Neighbours
from portal.outputs.pages.dated_lists import announced_departures
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.security import TILES_ORIGIN
from portal.portal import Portal

#: Stands for « { » while folium works: a character of Unicode's private use.
_BRACE = "\ue000"
_TILES = (
    f"{TILES_ORIGIN}/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"
    "&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}"
)


class Place(TypedDict):
    """What ``map.js`` knows of a marker; the rest is that of a house: ``access`` are the ways to come."""

    kind: Literal["house", "landmark"]
    name: str
    id: NotRequired[str]
    address: NotRequired[str]
    access: NotRequired[list[str]]


def map_outputs(portal: Portal) -> Iterator[tuple[str, str | bytes]]:
    """Make /carte/, the map's script, and Leaflet."""
    yield page(
        portal,
        addresses.MAP,
        "map.html",
        page_head(portal.language, "map"),
        houses=[(house, announced_departures(portal, house.id)) for house in portal.houses],
    )
    yield f"{addresses.MAP_ASSETS}houses.js", _script(features(portal))
    yield from _leaflet()


def _leaflet() -> Iterator[tuple[str, bytes]]:
    """Yield Leaflet's script, its style sheet, and the pictures that this one names."""
    folder = Path(str(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data")))
    for file in (folder / "leaflet.js", folder / "leaflet.css", *sorted(folder.glob("images/*.png"))):
        yield f"{addresses.MAP_ASSETS}{file.relative_to(folder).as_posix()}", file.read_bytes()


def features(portal: Portal) -> dict[str, Any]:
    """Return the houses and the landmarks near them as one GeoJSON FeatureCollection."""
    houses = [_feature(house.position, _house_place(house)) for house in portal.houses]
    landmarks = [_feature(mark.position, {"kind": "landmark", "name": mark.name}) for mark in near_landmarks(portal)]
    return {"type": "FeatureCollection", "features": [*landmarks, *houses]}


def near_landmarks(portal: Portal) -> list[Landmark]:
    """Return the landmarks that stand near a house."""
    houses = Neighbours(portal.houses)
    return [mark for mark in portal.landmarks if houses.around(mark.position, NEARBY, at_most=1)]


def _house_place(house: House) -> Place:
    address = f"{house.address}, {house.town}"
    return {"kind": "house", "name": house.label, "id": house.id, "address": address, "access": list(house.access)}


def _feature(position: Position, place: Place) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [position.longitude, position.latitude]}
    return {"type": "Feature", "geometry": point, "properties": place}


def _masked(value: Any) -> Any:
    """Return data without braces in its texts: folium's script is itself a template, which would obey them."""
    match value:
        case str():
            return value.replace("{", _BRACE)
        case list():
            return [_masked(one) for one in value]
        case dict():
            return {key: _masked(one) for key, one in value.items()}
    return value


def _script(collection: dict[str, Any]) -> str:
    """Return folium's script, with the fixed names by which ``map.js`` finds its parts."""
    import folium  # takes a third of a second, which `make check` need not wait for

    drawing = folium.Map(tiles=None, zoom_control=False, attribution_control=True)
    icon = folium.DivIcon(class_name="pin")  # the default icon would ask for images
    pin = folium.Marker(icon=icon)
    layer = folium.GeoJson(_masked(collection), marker=pin)
    background = folium.TileLayer(_TILES, attr="© IGN – Géoplateforme", max_zoom=19, show=False)
    # folium draws random identifiers; fixed ones make the same data give the same bytes.
    for element in (drawing, layer, background, pin, icon):
        element._id = "portal"
    background.add_to(drawing)
    layer.add_to(drawing)
    figure = folium.Figure()
    figure.add_child(drawing)
    figure.render()
    return str(figure.script.render()).replace(json.dumps(_BRACE)[1:-1], r"\u007b")
