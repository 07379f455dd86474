"""What no single entry can tell: identifiers given twice, references to nothing, permanences that cannot be held."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from portal.calendar.public_holidays import holiday_names, is_holiday_name
from portal.french.hours import say_slots
from portal.model.house import House
from portal.model.partner import Permanence
from portal.source.french_errors import suggestion
from portal.source.problems import Problem
from portal.source.raw_values import ANY, Path, entries_at, texts_at, value_at
from portal.source.yaml_reader import Location, YamlFile

SITES: Path = ("sites", ANY)
PARTNERS: Path = ("partenaires", ANY)
PERMANENCES: Path = (*PARTNERS, "permanences", ANY)


class Target(NamedTuple):
    """What a reference may designate: its name in messages, the file it stands in, the names that exist there."""

    what: str
    where: str
    names: Collection[str]


class Placed(NamedTuple):
    """A permanence with its place in the file."""

    location: Location
    permanence: Permanence


def identifiers(file: YamlFile, entries: Path) -> frozenset[str]:
    """Return the identifiers of a file's entries."""
    return frozenset(name for _, name in texts_at(file, (*entries, "id")))


def duplicate_ids(file: YamlFile, entries: Path) -> Iterator[Problem]:
    """Yield an error for each identifier that was used before."""
    first: dict[str, int] = {}
    for location, name in texts_at(file, (*entries, "id")):
        if name in first:
            yield file.problem(location, f"« {name} » est déjà pris à la ligne {first[name]}. Choisissez-en un autre")
        first.setdefault(name, file.mark(location).line)


def unknown_holidays(file: YamlFile) -> Iterator[Problem]:
    """Yield an error for each name that is not a French public holiday's."""
    for location, name in texts_at(file, (*SITES, "jours_feries_ouverts", ANY)):
        if not is_holiday_name(name):
            near = suggestion(name, holiday_names())
            remedy = f"Vouliez-vous dire {near} ?" if near else f"Jours fériés : {', '.join(holiday_names())}"
            yield file.problem(location, f"« {name} » n'est pas un jour férié. {remedy}")


def unknown_references(file: YamlFile, path: Path, target: Target) -> Iterator[Problem]:
    """Yield an error for each name at a path that designates nothing."""
    for location, name in texts_at(file, path):
        if name not in target.names:
            near = suggestion(name, sorted(target.names))
            remedy = f"Vouliez-vous dire {near} ?" if near else "Corrigez-le, ou retirez-le d'ici"
            yield file.problem(
                location, f"« {name} » : {target.what} n'a cet identifiant dans {target.where}. {remedy}"
            )


def permanence_problems(partners: YamlFile, sites: YamlFile) -> Iterator[Problem]:
    """Yield an error for each permanence that its house cannot hold: hours, offices."""
    houses = {house.id: house for _, house in entries_at(sites, SITES, House)}
    placed = [Placed(*entry) for entry in entries_at(partners, PERMANENCES, Permanence)]
    for one in placed:
        if house := houses.get(one.permanence.house_id):
            yield from _impossible(partners, one, house)
    yield from _office_conflicts(partners, placed, houses)


def _impossible(file: YamlFile, placed: Placed, house: House) -> Iterator[Problem]:
    location, permanence = placed
    usual = house.week[permanence.weekday.number]
    if not all(any(open_slot.contains(slot) for open_slot in usual) for slot in permanence.hours):
        found, day = value_at(file, (*location, "heures")), permanence.weekday.value
        message = f"« {found} » : hors des heures du site ({house.label}, le {day} : {say_slots(usual)})"
        yield file.problem((*location, "heures"), f"{message}. Changez l'heure ou le jour, ou les horaires du site")
    if permanence.office and permanence.office > (house.offices or 0):
        found = f"« {permanence.office} » : {house.label} n'a"
        plural = "x" if (house.offices or 0) > 1 else ""
        known = f"{found} que {house.offices} bureau{plural}" if house.offices else f"{found} pas de bureaux déclarés"
        yield file.problem((*location, "bureau"), f"{known}. Changez la clé « bureaux » du site, ou retirez celle-ci")


def _office_conflicts(file: YamlFile, placed: Iterable[Placed], houses: Mapping[str, House]) -> Iterator[Problem]:
    rooms: dict[tuple[str, int, str], list[Placed]] = {}
    for one in placed:
        if one.permanence.office:
            room = (one.permanence.house_id, one.permanence.office, one.permanence.weekday.value)
            rooms.setdefault(room, []).append(one)
    for (house_id, office, _), users in rooms.items():
        label = houses[house_id].label if house_id in houses else house_id
        for first, second in combinations(users, 2):
            if _may_meet(first.permanence, second.permanence):
                line = file.mark((*first.location, "bureau")).line
                message = f"« {office} » : ce bureau ({label}) est déjà pris à ces heures-là, ligne {line}"
                remedy = "Changez de bureau, d'heure ou de semaine"
                yield file.problem((*second.location, "bureau"), f"{message}. {remedy}")


def _may_meet(one: Permanence, other: Permanence) -> bool:
    if one.start and other.end and other.end < one.start:
        return False
    if other.start and one.end and one.end < other.start:
        return False
    overlap = any(a.overlaps(b) for a in one.hours for b in other.hours)
    return overlap and one.weeks.may_meet(other.weeks)
