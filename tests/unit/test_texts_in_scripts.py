"""Texts of the data that scripts read: none can close its script element, and each comes back as it was typed."""

import json
import re
from datetime import date

import pytest
from bs4 import BeautifulSoup

from portal import addresses
from portal.languages.french.typography import typeset
from portal.model.house import Closure, ExceptionalDay, House, SpecialPeriod
from portal.model.landmark import Landmark
from portal.outputs.map import map_outputs
from portal.outputs.pages.home import home_page
from portal.outputs.pages.house_pages import house_pages
from portal.outputs.search import search_outputs
from portal.portal import Portal

from .samples import PUBLICATION, house, partner

#: Each could end a script element, hide the rest of the page, or end a line within a string.
BREAKING = ("</script>", "</SCRIPT >", "<!--<script>", "]]>", "&lt;/script&gt;", "a\u2028b\u2029c", "\\", "'\"`${{1}}")


def named(text: str, one: House) -> House:
    """A house of which every text that a script reads is this one."""
    reasons = {
        "exceptions": (ExceptionalDay.model_validate({"le": "2026-12-01", "motif": text}),),
        "special_periods": (
            SpecialPeriod.model_validate({"du": "2026-12-07", "au": "2026-12-11", "motif": text, "horaires": {}}),
        ),
    }
    return one.model_copy(update={**reasons, "name": text, "short_name": text, "address": text, "town": text})


def town(text: str) -> Portal:
    """A town of which every text that a script reads is this one."""
    closure = Closure.model_validate({"le": "2026-12-15", "motif": text})
    landmark = Landmark.model_validate({"nom": "Gare", "position": "49.91, 2.307", "source": "IGN"})
    visitor = partner("site: atrium\njour: mardi\nheures: 9h-12h").model_copy(update={"name": text, "acronym": text})
    return Portal(
        PUBLICATION,
        date(2026, 11, 23),
        houses=(named(text, house()),),
        closures=(closure,),
        partners=(visitor,),
        landmarks=(landmark.model_copy(update={"name": text}),),
    )


@pytest.mark.parametrize("text", BREAKING)
def test_no_reason_can_close_the_script_that_holds_it(text: str) -> None:
    pages = dict([*house_pages(town(text)), *home_page(town(text))])
    for path in ("index.md", "maisons/index.md", "maisons/atrium.md"):
        (script,) = BeautifulSoup(pages[path], "html.parser").select("script[data-hours]")
        typed = script.get_text()
        assert not re.search("[<>&]", typed)
        reasons = [day["reason"] for day in json.loads(typed)["dates"].values() if day["kind"] != "holiday"]
        assert reasons == [text] * 7


@pytest.mark.parametrize("text", BREAKING)
def test_no_name_can_leave_its_string_in_the_script_of_the_map(text: str) -> None:
    script = str(dict(map_outputs(town(text)))["assets/map/houses.js"])
    assert not re.search("[\u2028\u2029]|</|<!|]]>", script)
    (argument,) = re.findall(r"_add\((\{.*\})\);", script)
    shown = [feature["properties"] for feature in json.loads(argument)["features"]]
    assert [properties["name"] for properties in shown] == [text, text]
    assert shown[1]["address"] == f"{text}, {text}"


@pytest.mark.parametrize("text", BREAKING)
def test_the_index_of_the_search_gives_every_name_back(text: str) -> None:
    index = dict(search_outputs(town(text)))[addresses.SEARCH_INDEX]
    entries = {entry["location"]: entry for entry in json.loads(index)["docs"]}
    assert entries["maisons/atrium/"]["title"] == typeset(text)
    assert entries["partenaires/caf/"]["words"][0] == text
