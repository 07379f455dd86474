"""A permanence in an office that its house does not have."""

from collections.abc import Iterator

from portal.model.partner import Permanence
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem


def unknown_offices(draft: Draft) -> Iterator[Problem]:
    """Yield each office whose number is above the count of its house."""
    for placed in draft.sources.entries(Permanence):
        office, house = placed.value.office, draft.houses.get(placed.value.house_id)
        if office and house and office > (house.offices or 0):
            found = f"« {office} » : {house.label} n'a"
            plural = "x" if (house.offices or 0) > 1 else ""
            known = (
                f"{found} que {house.offices} bureau{plural}" if house.offices else f"{found} pas de bureaux déclarés"
            )
            yield problem(placed, "office", f"{known}. Changez la clé « bureaux » du site, ou retirez celle-ci")
