"""What no single entry can tell: identifiers given twice, references to nothing, permanences that cannot be held."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, Protocol

from portal.calendar.public_holidays import holiday_names, is_holiday_name
from portal.french.hours import say_slots
from portal.model.document import DocumentsFile
from portal.model.house import House, SitesFile
from portal.model.partner import PartnersFile, Permanence
from portal.source.french_errors import suggestion
from portal.source.problems import Problem
from portal.source.yaml_reader import Location, YamlFile


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


class Placed(NamedTuple):
    """A permanence with its place in the file."""

    location: Location
    permanence: Permanence


def duplicate_ids(file: YamlFile, key: str, entries: Sequence[_Identified]) -> Iterator[Problem]:
    """Yield an error for each identifier that was used before."""
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if entry.id in first:
            line = file.mark((key, first[entry.id], "id")).line
            yield file.problem(
                (key, index, "id"), f"« {entry.id} » est déjà pris à la ligne {line}. Choisissez-en un autre"
            )
        first.setdefault(entry.id, index)


def unknown_holidays(file: YamlFile, sites: SitesFile) -> Iterator[Problem]:
    """Yield an error for each name that is not a French public holiday's."""
    for index, house in enumerate(sites.houses):
        for position, name in enumerate(house.open_holidays):
            if not is_holiday_name(name):
                names = ", ".join(holiday_names())
                location = ("sites", index, "jours_feries_ouverts", position)
                yield file.problem(location, f"« {name} » n'est pas un jour férié. Jours fériés : {names}")


def unknown_references(
    file: YamlFile, location: Location, names: Iterable[str], known: Container[str], what: str, where: str
) -> Iterator[Problem]:
    """Yield an error for each name of a list that designates nothing."""
    for position, name in enumerate(names):
        if name not in known:
            yield unknown(file, (*location, position), name, known, what, where)


def unknown(file: YamlFile, location: Location, name: str, known: Container[str], what: str, where: str) -> Problem:
    """Make the error about a name that designates nothing, with the one that was probably meant."""
    near = suggestion(name, sorted(known)) if isinstance(known, Iterable) else ""
    remedy = f"Vouliez-vous dire {near} ?" if near else f"Ajoutez-le dans {where}, ou retirez-le d'ici"
    return file.problem(location, f"« {name} » : {what} inconnu. {remedy}")


def partner_problems(
    file: YamlFile, partners: PartnersFile, sites: SitesFile, documents: DocumentsFile
) -> Iterator[Problem]:
    """Yield every error of the partners: documents, houses, hours and offices of their permanences."""
    houses = {house.id: house for house in sites.houses}
    known_documents = {document.id for document in documents.documents}
    placed: list[Placed] = []
    for index, partner in enumerate(partners.partners):
        entry = ("partenaires", index)
        yield from unknown_references(
            file, (*entry, "documents"), partner.documents, known_documents, "document", "data/documents.yml"
        )
        for number, permanence in enumerate(partner.permanences):
            location = (*entry, "permanences", number)
            house = houses.get(permanence.house_id)
            if house is None:
                name = permanence.house_id
                yield unknown(file, (*location, "site"), name, houses, "site", "data/sites.yml")
                continue
            placed.append(Placed(location, permanence))
            yield from _impossible(file, location, permanence, house)
    yield from _office_conflicts(file, placed)


def _impossible(file: YamlFile, location: Location, permanence: Permanence, house: House) -> Iterator[Problem]:
    usual = house.week[permanence.weekday.number]
    if not all(any(open_slot.contains(slot) for open_slot in usual) for slot in permanence.hours):
        day, hours = permanence.weekday.value, say_slots(usual)
        yield file.problem((*location, "heures"), f"hors des heures de {house.label} le {day} ({hours})")
    if permanence.office and permanence.office > (house.offices or 0):
        count = f"{house.offices} bureau(x)" if house.offices else "aucun bureau déclaré (clé bureaux)"
        yield file.problem((*location, "bureau"), f"« {permanence.office} » : {house.label} a {count}")


def _office_conflicts(file: YamlFile, placed: Iterable[Placed]) -> Iterator[Problem]:
    rooms: dict[tuple[str, int, str], list[Placed]] = {}
    for one in placed:
        if one.permanence.office:
            room = (one.permanence.house_id, one.permanence.office, one.permanence.weekday.value)
            rooms.setdefault(room, []).append(one)
    for (house, office, _), users in rooms.items():
        for first, second in combinations(users, 2):
            if _may_meet(first.permanence, second.permanence):
                line = file.mark((*first.location, "bureau")).line
                message = f"le bureau {office} de {house} est déjà pris à ces heures-là, ligne {line}"
                yield file.problem((*second.location, "bureau"), message)


def _may_meet(one: Permanence, other: Permanence) -> bool:
    if one.start and other.end and other.end < one.start:
        return False
    if other.start and one.end and one.end < other.start:
        return False
    overlap = any(a.overlaps(b) for a in one.hours for b in other.hours)
    return overlap and one.weeks.may_meet(other.weeks)
