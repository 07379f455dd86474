"""The three-fold leaflet of all houses, for schools, doctors and shops."""

from collections.abc import Iterator, Sequence

from portal import addresses
from portal.model.guide import Theme
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, permanence_facts, phone_facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.month import month_facts
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk, Told
from portal.portal import Portal

#: What three panels can hold at most; the template drops what does not fit, and says where the rest is.
_MOST_PARTNERS, _MOST_SERVICES, _MOST_BRIEF = 24, 10, 40
#: Titles of guides that give an idea of a theme.
_MOST_TITLES = 2
#: Permanences of one partner; beyond, the number of its houses. What it helps with is told by its first words.
_MOST_VISITS, _TOPICS = 4, 2


def network_sheet(desk: Desk, title: str, _: Portal, *, large: bool) -> Facts:
    """Return the data of the three-fold leaflet."""
    portal = desk.portal
    houses = portal.houses if len(portal.houses) <= MOST_HOUSES_NAMED else ()
    visits = {partner.id: _visits(desk, partner) for partner in portal.partners}
    coming = [partner for partner in portal.partners if visits[partner.id]]
    others = [partner for partner in portal.partners if not visits[partner.id]]
    told = Told(houses, [p for partner in portal.partners for p in portal.current_permanences(partner)])
    return {
        **desk.head(title, addresses.HOME, told),
        "large": large,
        "houses": [house_facts(portal, house) | {"ways": desk.ways(house)} for house in houses],
        "brief": [] if houses else list(_brief(portal.houses)),
        "house_count": len(portal.houses),
        "house_list": desk.address(addresses.HOUSES),
        "services": _services(desk)[:_MOST_SERVICES],
        "themes": list(_themes(desk)),
        "guide_count": len(portal.guides),
        "guide_list": desk.address(addresses.GUIDES),
        "month": month_facts(portal, houses),
        "partners": [_partner(desk, partner, visits[partner.id]) for partner in coming[:_MOST_PARTNERS]],
        "others": [_partner(desk, partner, ()) for partner in others[:_MOST_PARTNERS]],
        "partner_count": len(portal.partners),
        "partner_list": desk.address(addresses.PARTNERS),
    }


def _brief(houses: Sequence[House]) -> Iterator[Facts]:
    for house in houses[:_MOST_BRIEF]:
        yield {"label": house.label, **phone_facts(house.phone)}


def _services(desk: Desk) -> list[str]:
    """Return what one can do in the houses, each thing once."""
    services = (service for house in desk.portal.houses for service in house.services)
    return [desk.portal.language.capital(service) for service in dict.fromkeys(services)]


def _themes(desk: Desk) -> Iterator[Facts]:
    """Yield the themes of the guides, each with the titles of some."""
    for theme in Theme:
        guides = [guide.title for guide in desk.portal.guides if guide.front.theme is theme]
        if guides:
            yield {"name": desk.portal.language.words[f"pages.themes.{theme.name}"], "guides": guides[:_MOST_TITLES]}


def _visits(desk: Desk, partner: Partner) -> tuple[Permanence, ...]:
    """Return the permanences of a partner that have begun."""
    today = desk.portal.today
    return tuple(p for p in desk.portal.current_permanences(partner) if not p.start or p.start <= today)


def _partner(desk: Desk, partner: Partner, visits: Sequence[Permanence]) -> Facts:
    dates = desk.portal.occurrences_by_partner.get(partner.id, ())
    told = visits if len(visits) <= _MOST_VISITS else ()
    return {
        "label": partner.label,
        "helps": list(partner.helps_with[:_TOPICS]),
        "visits": [permanence_facts(desk.portal, partner, permanence, dates) for permanence in told],
        "house_count": len({permanence.house_id for permanence in visits}),
        "example": any(permanence.is_example for permanence in visits),
        "trusted": all(desk.portal.is_trusted(permanence.checked_on) for permanence in visits),
        **phone_facts(partner.phone),
    }
