"""The three-fold leaflet of all houses, for schools, doctors and shops."""

from collections.abc import Iterator

from portal.languages.french.lists import join_words
from portal.languages.french.punctuation import capital
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.plan import Size, plan
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk

#: Three panels hold this many; beyond, the leaflet says where the list is.
_MOST_PARTNERS, _MOST_SERVICES, _MOST_PLACES = 12, 10, 4


def network_sheet(desk: Desk, title: str) -> Facts:
    """Return the data of the three-fold leaflet."""
    portal = desk.portal
    houses = portal.houses if len(portal.houses) <= MOST_HOUSES_NAMED else ()
    partners = list(_partners(desk))
    return {
        **desk.head(title, "", [house.id for house in houses], _validities(desk)),
        "large": False,
        "houses": [house_facts(portal, house) for house in houses],
        "house_count": len(portal.houses),
        "house_list": desk.address("maisons/"),
        "services": _services(desk)[:_MOST_SERVICES],
        "partners": partners[:_MOST_PARTNERS],
        "more_partners": max(0, len(partners) - _MOST_PARTNERS),
        "partner_list": desk.address("partenaires/"),
        "plan": plan(houses, desk.surroundings, Size(81, 92)),
    }


def _services(desk: Desk) -> list[str]:
    """Return what one can do in the houses, each thing once."""
    services = (service for house in desk.portal.houses for service in house.services)
    return [capital(service) for service in dict.fromkeys(services)]


def _partners(desk: Desk) -> Iterator[Facts]:
    """Yield the partners that come to a house."""
    for partner in desk.portal.partners:
        places = _places(desk, partner)
        if places:
            yield {
                "label": partner.label,
                "helps": ", ".join(partner.helps_with),
                "places": join_words(places) if len(places) <= _MOST_PLACES else "",
                "place_count": len(places),
            }


def _places(desk: Desk, partner: Partner) -> list[str]:
    """Return the houses to which a partner comes already, each once."""
    current = desk.portal.current_permanences(partner)
    names = dict.fromkeys(p.house_id for p in current if not p.start or p.start <= desk.portal.today)
    return [desk.portal.house_by_id[name].label for name in names]


def _validities(desk: Desk) -> Iterator[Permanence]:
    """Yield all permanences without their cancelled dates, which change nothing of a sheet that tells no date."""
    for partner in desk.portal.partners:
        for permanence in desk.portal.current_permanences(partner):
            yield permanence.model_copy(update={"cancellations": ()})
