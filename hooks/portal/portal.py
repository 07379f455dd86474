"""The Portal: all that is known at the moment of the build, as one frozen value that every output is made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from portal.calendar.house_calendar import HouseCalendar
from portal.calendar.occurrences import Occurrence, occurrences
from portal.grouping import grouped
from portal.languages import Language
from portal.languages.french import FRENCH
from portal.model.document import Document
from portal.model.elsewhere import Elsewhere
from portal.model.glossary import GlossaryEntry
from portal.model.guide import Guide, LifeEvent
from portal.model.house import Closure, House
from portal.model.landmark import Landmark
from portal.model.partner import Partner, Permanence
from portal.model.static_page import StaticPage

#: After this long without a check, a fact is « à confirmer »: six months, of which the longest have 184 days.
TRUSTED_FOR = timedelta(days=184)

#: Procedures change more slowly than opening hours.
GUIDE_TRUSTED_FOR = timedelta(days=366)


def is_recent(checked_on: date | None, today: date, trusted_for: timedelta) -> bool:
    """Tell whether something was checked, and no longer ago than it can be trusted for."""
    return checked_on is not None and today - checked_on <= trusted_for


@dataclass(frozen=True)
class Publication:
    """Under which name and address the portal is published, in which language, and what the build is to make.

    ``examples`` tells whether invented permanences are shown, ``strict`` whether only confirmed facts are accepted,
    ``offline`` whether phones keep pages for when they have no network.
    """

    name: str
    url: str
    leaflets: bool = True
    language: Language = FRENCH
    examples: bool = True
    strict: bool = False
    offline: bool = True


@dataclass(frozen=True)
class Portal:
    """The houses, their partners and the guides, on the day of the build."""

    publication: Publication
    today: date
    houses: tuple[House, ...]
    closures: tuple[Closure, ...] = ()
    partners: tuple[Partner, ...] = ()
    documents: tuple[Document, ...] = ()
    guides: tuple[Guide, ...] = ()
    landmarks: tuple[Landmark, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    life_events: tuple[LifeEvent, ...] = ()
    frequent_guides: tuple[Guide, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    static_pages: tuple[StaticPage, ...] = ()

    @property
    def language(self) -> Language:
        """The language in which the portal speaks."""
        return self.publication.language

    @cached_property
    def house_by_id(self) -> Mapping[str, House]:
        """Houses by identifier."""
        return {house.id: house for house in self.houses}

    @cached_property
    def partner_by_id(self) -> Mapping[str, Partner]:
        """Partners by identifier."""
        return {partner.id: partner for partner in self.partners}

    @cached_property
    def document_by_id(self) -> Mapping[str, Document]:
        """Documents to bring by identifier."""
        return {document.id: document for document in self.documents}

    @cached_property
    def guide_by_slug(self) -> Mapping[str, Guide]:
        """Guides by slug."""
        return {guide.slug: guide for guide in self.guides}

    @cached_property
    def guides_by_partner(self) -> Mapping[str, tuple[Guide, ...]]:
        """The guides in which each partner helps."""
        pairs = [(partner, guide) for guide in self.guides for partner in guide.front.partners]
        groups = grouped(pairs, lambda pair: pair[0])
        return {partner: tuple(guide for _, guide in group) for partner, group in groups.items()}

    @cached_property
    def calendars(self) -> Mapping[str, HouseCalendar]:
        """The calendar of each house, by identifier."""
        return {house.id: HouseCalendar.of(house, self.closures, self.today) for house in self.houses}

    @cached_property
    def permanences_by_house(self) -> Mapping[str, tuple[tuple[Partner, Permanence], ...]]:
        """Who comes to each house: permanences that have not ended, in the order of the week."""
        return grouped(
            sorted(self._all_current_permanences(), key=lambda pair: (pair[1].weekday.number, pair[1].hours)),
            lambda pair: pair[1].house_id,
        )

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every date of every permanence until the horizon, in the order of the calendar; obstacles included."""
        found = (
            occurrence
            for partner, permanence in self._all_current_permanences()
            for occurrence in occurrences(partner, permanence, self.calendars[permanence.house_id])
        )
        return tuple(sorted(found, key=lambda o: (o.day, o.slot, o.house.id, o.partner.id)))

    @cached_property
    def occurrences_by_partner(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """The dates of each partner over all houses."""
        return grouped(self.occurrences, lambda o: o.partner.id)

    @cached_property
    def occurrences_by_house(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """The dates of all partners in each house."""
        return grouped(self.occurrences, lambda o: o.house.id)

    def documents_named(self, names: Iterable[str]) -> tuple[Document, ...]:
        """Return documents by identifier, in the order asked."""
        return tuple(self.document_by_id[name] for name in names)

    def is_trusted(self, checked_on: date | None) -> bool:
        """Tell whether a fact was checked recently enough to be relied on without a call."""
        return is_recent(checked_on, self.today, TRUSTED_FOR)

    def is_guide_trusted(self, guide: Guide) -> bool:
        """Tell whether the official page was read recently enough for a guide to be followed as it is."""
        return is_recent(guide.checked_on, self.today, GUIDE_TRUSTED_FOR)

    def current_permanences(self, partner: Partner) -> tuple[Permanence, ...]:
        """Return the permanences of a partner that have not ended, begun or not."""
        return tuple(permanence for permanence in partner.permanences if not permanence.is_over(self.today))

    @property
    def has_examples(self) -> bool:
        """Tell whether something that is shown is invented."""
        return any(permanence.is_example for _, permanence in self._all_current_permanences())

    def without_examples(self) -> "Portal":
        """Return the same portal as if nobody had written the invented permanences: nothing can be made of them."""
        partners = (
            partner.model_copy(update={"permanences": tuple(p for p in partner.permanences if not p.is_example)})
            for partner in self.partners
        )
        return replace(self, partners=tuple(partners))

    def _all_current_permanences(self) -> Iterator[tuple[Partner, Permanence]]:
        for partner in self.partners:
            for permanence in self.current_permanences(partner):
                yield partner, permanence
