"""A permanence at hours at which its house is closed every week."""

from collections.abc import Iterator

from portal.model.partner import Permanence
from portal.source.messages import WEBMASTER
from portal.source.problems import Problem
from portal.source.rules.rule import Draft, problem


def outside_house_hours(draft: Draft) -> Iterator[Problem]:
    """Yield each permanence of which a part lies outside the usual week of its house."""
    for placed in draft.sources.entries(Permanence):
        permanence = placed.value
        house = draft.houses.get(permanence.house_id)
        usual = house.week[permanence.weekday.number] if house else ()
        if house and not all(any(open_slot.contains(slot) for open_slot in usual) for slot in permanence.hours):
            yield problem(
                placed,
                "hours",
                "outside_house_hours.outside",
                found=placed.at("hours").value,
                house=house.label,
                weekday=WEBMASTER.weekday(permanence.weekday),
                hours=WEBMASTER.hours(usual),
            )
