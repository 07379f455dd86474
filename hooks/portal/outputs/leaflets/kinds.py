"""The kinds of leaflets, one record each.

To add one, add a record to KINDS, its template ``templates/leaflets/NAME.typ``, and its words in ``catalogue.toml``.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from portal import addresses
from portal.folding import fold
from portal.languages import Language
from portal.model.guide import Guide, Theme
from portal.model.house import House
from portal.model.partner import Partner
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.guide_sheet import guide_sheet
from portal.outputs.leaflets.house_sheet import house_sheet
from portal.outputs.leaflets.network_sheet import network_sheet
from portal.outputs.leaflets.partner_sheet import partner_sheet
from portal.outputs.leaflets.week_sheet import week_sheet
from portal.portal import Portal

S = TypeVar("S")


class About(NamedTuple):
    """What a leaflet is about: its identifier, the page to which its QR code leads, the names that fill in its words."""

    identifier: str
    page: str
    names: Mapping[str, str]


@dataclass(frozen=True)
class Kind(Generic[S]):
    """One kind of leaflet. Its name is that of its template and its words, and the beginning of its file's name.

    There is one of them for each of its ``subjects``; ``sheet`` makes its data from the desk, the title, the subject,
    and whether it is in ``large`` print.
    """

    name: str
    subjects: Callable[[Portal], Iterable[S]]
    about: Callable[[Language, S], About]
    sheet: Callable[..., Facts]
    large_print: bool = False
    landscape: bool = False


def _network(_: Language, portal: Portal) -> About:
    return About("", addresses.HOME, {"portal": portal.publication.name})


def _house(_: Language, house: House) -> About:
    return About(house.id, addresses.house(house.id), {"name": house.name})


def _week(_: Language, house: House) -> About:
    return About(house.id, addresses.WEEK, {"label": house.label})


def _partner(_: Language, partner: Partner) -> About:
    return About(partner.id, addresses.partner(partner.id), {"name": partner.full_name})


def _guide(language: Language, guide: Guide) -> About:
    theme = language.words[f"pages.themes.{guide.front.theme.name}"]
    return About(guide.slug, addresses.guide(guide.slug), {"title": guide.title, "theme": theme})


def _guides_by_theme(portal: Portal) -> list[Guide]:
    shelves = list(Theme)
    return sorted(portal.guides, key=lambda guide: (shelves.index(guide.front.theme), fold(guide.title)))


NETWORK = Kind("reseau", lambda portal: (portal,), _network, network_sheet, landscape=True)
HOUSE = Kind("maison", lambda portal: portal.houses, _house, house_sheet, large_print=True)
WEEK = Kind("semaine", lambda portal: portal.houses, _week, week_sheet, landscape=True)
PARTNER = Kind("partenaire", lambda portal: portal.partners, _partner, partner_sheet)
GUIDE = Kind("demarche", _guides_by_theme, _guide, guide_sheet, large_print=True)

#: In the order in which the page of leaflets shows them.
KINDS: tuple[Kind[Any], ...] = (NETWORK, HOUSE, WEEK, PARTNER, GUIDE)
