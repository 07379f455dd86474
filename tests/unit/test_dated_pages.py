"""What pages say of coming dates: those that are held, and those that are missed with the reason."""

import re
from datetime import date

from portal.outputs.pages.house_pages import house_pages
from portal.outputs.pages.partner_pages import partner_pages
from portal.outputs.pages.week import week_page
from portal.portal import Portal

from .samples import PUBLICATION, house, partner

CANCELLED = """\
site: atrium
jour: mardi
heures: 9h-10h, 14h-15h
du: 2026-11-24
annulations:
  - {le: 2026-12-01, motif: Congés, remplacement: Appelez pour un autre jour.}
"""


def portal() -> Portal:
    return Portal(PUBLICATION, date(2026, 11, 23), houses=(house(),), partners=(partner(CANCELLED),))


def words(html: str) -> str:
    """The text of a page, one space between words."""
    return re.sub(r"\s+", " ", re.sub(r"<svg.*?</svg>|<[^>]*>", " ", html))


def test_a_cell_of_the_week_says_who_does_not_come_and_why() -> None:
    ((_, content),) = week_page(portal())
    cell = content[content.index('data-day="2026-12-01"') : content.index('data-day="2026-12-02"')]
    assert "CAF : pas de permanence, annulée (Congés). Appelez pour un autre jour." in words(cell)
    assert words(cell).count("CAF") == 1


def test_a_house_and_a_partner_tell_the_same_missed_dates_once() -> None:
    town = portal()
    pages = dict([*house_pages(town), *partner_pages(town)])
    said = "pas de permanence mardi 1er décembre , annulée (Congés). Appelez pour un autre jour."
    for path, name in (("maisons/atrium.md", "CAF"), ("partenaires/caf.md", "Atrium")):
        assert words(pages[path]).count("pas de permanence") == 1
        assert f"{name} : {said}" in words(pages[path])


def test_a_permanence_that_has_not_begun_says_from_when() -> None:
    pages = dict([*house_pages(portal()), *partner_pages(portal())])
    for path in ("maisons/atrium.md", "partenaires/caf.md"):
        assert "Tous les mardis, 9 h – 10 h , 14 h – 15 h À partir du 24 novembre 2026" in words(pages[path])


def test_no_line_ends_within_a_slot() -> None:
    ((_, content),) = week_page(portal())
    slots = re.findall(r"\d+\u00a0h(?:\u00a0\d+)?\u00a0–", content)
    assert slots
    assert len(slots) == len(re.findall(r'<span class="nowrap">\d+\u00a0h(?:\u00a0\d+)?\u00a0–', content))
