"""Warnings: what is not wrong but may mislead residents, because it is old, unchecked or over."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from portal.languages.french.dates import say_date
from portal.model.dated import DayOrSpan
from portal.model.partner import Permanence
from portal.portal import TRUSTED_FOR, Portal
from portal.source.guide_reader import GuideFile
from portal.source.problems import Problem
from portal.source.yaml_file import Location, YamlFile

#: A permanence without any date in this time is probably a mistake.
_SOON = timedelta(days=60)


def site_warnings(file: YamlFile, portal: Portal) -> Iterator[Problem]:
    """Yield what is old, unchecked or over in ``sites.yml``."""
    yield from _over(file, ("fermetures",), portal.closures, portal.today)
    for index, house in enumerate(portal.houses):
        entry = ("sites", index)
        yield from _unchecked(file, entry, house.checked_on, portal)
        yield from _over(file, (*entry, "exceptions"), house.exceptions, portal.today)
        for number, period in enumerate(house.special_periods):
            if period.is_over(portal.today):
                yield _past(file, (*entry, "horaires_particuliers", number), period.end)


def partner_warnings(file: YamlFile, portal: Portal) -> Iterator[Problem]:
    """Yield what is old, unchecked, over or without a coming date in ``partners.yml``."""
    held_soon = {id(o.permanence) for o in portal.occurrences if not o.obstacle and o.day - portal.today <= _SOON}
    for location, permanence in placed_permanences(portal):
        yield from _unchecked(file, location, permanence.checked_on, portal)
        yield from _over(file, (*location, "annulations"), permanence.cancellations, portal.today)
        if permanence.end and permanence.is_over(portal.today):
            yield _past(file, location, permanence.end)
        elif id(permanence) not in held_soon:
            yield file.warning(location, "aucune date dans les 60 prochains jours")


def placed_permanences(portal: Portal) -> Iterator[tuple[tuple[str, int, str, int], Permanence]]:
    """Yield every permanence with its place in ``partners.yml``."""
    for index, partner in enumerate(portal.partners):
        for number, permanence in enumerate(partner.permanences):
            yield ("partenaires", index, "permanences", number), permanence


def guide_warnings(files: Iterable[GuideFile], portal: Portal) -> Iterator[Problem]:
    """Yield the guides whose source was read too long ago."""
    for file in files:
        if file.guide and not portal.is_guide_trusted(file.guide):
            said = say_date(file.guide.checked_on)
            message = f"vérifié le {said}, il y a plus d'un an. Relisez la page officielle"
            yield file.head.warning(("verifie_le",), message)


def _unchecked(file: YamlFile, location: Location, checked_on: date | None, portal: Portal) -> Iterator[Problem]:
    if checked_on is None:
        yield file.warning(location, "jamais vérifié. Appelez, puis ajoutez verifie_le avec la date du jour")
    elif not portal.is_trusted(checked_on):
        months = TRUSTED_FOR.days // 30
        message = f"vérifié le {say_date(checked_on)}, il y a plus de {months} mois. Appelez, puis changez verifie_le"
        yield file.warning((*location, "verifie_le"), message)


def _over(file: YamlFile, location: Location, entries: Iterable[DayOrSpan], today: date) -> Iterator[Problem]:
    for number, entry in enumerate(entries):
        if entry.is_over(today):
            yield _past(file, (*location, number), entry.last)


def _past(file: YamlFile, location: Location, last: date) -> Problem:
    return file.warning(location, f"passé depuis le {say_date(last)}. Vous pouvez le retirer")
