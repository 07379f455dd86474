"""What the search tells of a page is what the page itself tells."""

from datetime import date

from portal.outputs.search.entries import SearchEntry, search_entries
from portal.portal import Portal

from .samples import PUBLICATION, house, partner

TODAY = date(2026, 11, 23)


def partner_entry(permanence: str) -> SearchEntry:
    portal = Portal(PUBLICATION, TODAY, houses=(house(),), partners=(partner(permanence),))
    return next(entry for entry in search_entries(portal) if entry.location == "partenaires/caf/")


def test_a_partner_is_found_in_the_houses_to_which_it_comes() -> None:
    assert "Atrium" in partner_entry("site: atrium\njour: mardi\nheures: 9h-12h").text


def test_a_partner_whose_visits_have_ended_is_not_said_to_come() -> None:
    entry = partner_entry("site: atrium\njour: mardi\nheures: 9h-12h\nau: 2026-11-22")
    assert "Atrium" not in entry.text
    assert "permanence" not in entry.words
