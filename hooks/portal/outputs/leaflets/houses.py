"""A house as plain data, and who comes to it, said the same way on every sheet."""

from datetime import date

from portal.model.house import House
from portal.outputs.leaflets.departures import coming_cancellations, coming_departures, departures_begun
from portal.outputs.leaflets.facts import Facts, permanence_facts, phone_facts, trust_facts, week_facts
from portal.portal import Portal


def house_facts(portal: Portal, house: House) -> Facts:
    """Return what a sheet says of a house."""
    return {
        "name": house.name,
        "label": house.label,
        "district": house.district,
        "address": list(house.address_lines),
        "place": f"{house.address}, {house.town}",
        **phone_facts(house.phone),
        "email": house.email or "",
        "services": [
            portal.language.capital(service) if n == 0 else service for n, service in enumerate(house.services)
        ],
        "week": week_facts(portal.language, house.week),
        **departures_begun(portal, house),
        **trust_facts(portal, house.checked_on),
    }


def who_comes(portal: Portal, house: House, until: date) -> Facts:
    """Return the permanences of a house among how many partners, and what will depart from its usual week up to a date."""
    dates = portal.occurrences_by_house.get(house.id, ())
    return {
        "permanences": [
            permanence_facts(portal, partner, permanence, dates)
            for partner, permanence in portal.permanences_by_house.get(house.id, ())
        ],
        "partner_count": len(portal.partners),
        "departures": list(coming_departures(portal, house, until)),
        "cancellations": list(coming_cancellations(portal, house, until)),
    }
