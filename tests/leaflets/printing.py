"""Printing single sheets of a town."""

from functools import cache

from portal.outputs.leaflets import leaflet_list
from portal.outputs.leaflets.press import Press
from portal.outputs.leaflets.production import sheet_data
from portal.outputs.leaflets.sheet import Desk
from portal.portal import Portal

from .reading import Leaflet


@cache
def press() -> Press:
    """The one press of all tests."""
    return Press()


def printed(town: Portal, path: str) -> Leaflet:
    """Print one sheet, named by its path."""
    info = next(info for info in leaflet_list(town) if path in (info.path, info.large_print))
    data = sheet_data(Desk.of(town), info, large=path == info.large_print)
    return Leaflet(path, press().pdf(f"{info.group}.typ", data, path))


def text(town: Portal, path: str) -> str:
    """Return the words of one sheet: « maison-nord »."""
    return printed(town, f"depliants/{path}.pdf").text
