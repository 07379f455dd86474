"""The coming dates on which permanences are really held, each with the place of its permanence in the data."""

from collections.abc import Iterator

from portal.calendar.occurrences import Occurrence
from portal.model.partner import Partner, Permanence
from portal.source.reading.placed import Placed
from portal.source.rules.rule import Draft


def held_dates(draft: Draft) -> Iterator[tuple[Placed[Permanence], Occurrence]]:
    """Yield every date without an obstacle, in the order of the calendar."""
    partners = {partner.place: partner.value.id for partner in draft.sources.entries(Partner)}
    # A partner cannot give one permanence twice: that is an error.
    places = {(partners[one.owner], one.value): one for one in draft.sources.entries(Permanence)}
    for occurrence in draft.portal.occurrences:
        if not occurrence.obstacle:
            yield places[occurrence.partner.id, occurrence.permanence], occurrence
