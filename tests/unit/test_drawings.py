"""The drawings of pages: known by name, decorative, none where the data name none."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from portal.icons import is_known, known_names
from portal.model.guide import Theme
from portal.outputs.pages.drawings import icon, pictogram, theme_pictogram


@pytest.mark.parametrize("theme", Theme)
def test_each_shelf_of_guides_has_its_drawing(theme: Theme) -> None:
    assert "<svg" in theme_pictogram(theme)


@pytest.mark.parametrize("draw", [icon, pictogram])
def test_a_drawing_is_passed_over_by_screen_readers_and_by_the_keyboard(draw: Any) -> None:
    svg = BeautifulSoup(draw("family-tree"), "html.parser").svg
    assert svg
    assert (svg["aria-hidden"], svg["focusable"]) == ("true", "false")


def test_where_no_drawing_is_named_nothing_stands() -> None:
    assert pictogram("") == ""


def test_a_name_is_known_when_the_list_of_all_has_it() -> None:
    assert {"family-tree", "truck"} <= set(known_names())
    assert all(is_known(name) for name in known_names()[::500])


@pytest.mark.parametrize("name", ["", "truk", "../material/truck", "..", "Truck", "truck.svg"])
def test_what_is_no_name_of_a_drawing_is_not_known(name: str) -> None:
    assert not is_known(name)
