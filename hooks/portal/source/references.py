"""What no single entry can tell: identifiers given twice, references to nothing, permanences that cannot be held."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from portal.calendar.public_holidays import PublicHoliday, yearly_holidays
from portal.folding import fold
from portal.languages.french.hours import say_slots
from portal.model.house import House
from portal.model.partner import Permanence
from portal.source.french_errors import suggestion
from portal.source.problems import Problem
from portal.source.raw_values import ANY, ValuePath, texts_at, value_at
from portal.source.yaml_file import Location, YamlFile

SITES: ValuePath = ("sites", ANY)
PARTNERS: ValuePath = ("partenaires", ANY)
PERMANENCES: ValuePath = (*PARTNERS, "permanences", ANY)

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Target(NamedTuple):
    """What a reference may designate: its name in messages, the file it stands in, the names that exist there."""

    what: str
    where: str
    names: Collection[str]


class PlacedPermanence(NamedTuple):
    """A permanence with its place in the file."""

    location: Location
    permanence: Permanence


def identifiers(file: YamlFile, entries: ValuePath) -> frozenset[str]:
    """Return the identifiers of a file's entries."""
    return frozenset(name for _, name in texts_at(file, (*entries, "id")))


def duplicate_ids(file: YamlFile, entries: ValuePath) -> Iterator[Problem]:
    """Yield an error for each identifier that was used before."""
    yield from _repeated(file, (*entries, "id"), "est déjà pris à la ligne {}. Choisissez-en un autre")


def duplicate_names(file: YamlFile, path: ValuePath) -> Iterator[Problem]:
    """Yield an error for each name at a path that was given before, in any case and with or without accents."""
    yield from _repeated(file, path, "est déjà donné à la ligne {}. Gardez-en un seul", fold)


def _repeated(
    file: YamlFile, path: ValuePath, message: str, same: Callable[[str], str] = str.strip
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for location, name in texts_at(file, path):
        if same(name) in first:
            yield file.problem(location, f"« {name} » {message.format(first[same(name)])}")
        first.setdefault(same(name), file.mark(location).line)


def unknown_holidays(file: YamlFile) -> Iterator[Problem]:
    """Yield an error for each name that is not a public holiday's where the house stands."""
    for location, name in texts_at(file, (*SITES, "jours_feries_ouverts", ANY)):
        holidays = yearly_holidays(_commune_code(value_at(file, location[:2])))
        if not any(holiday.is_called(name) for holiday in holidays):
            names = [known for holiday in holidays for known in holiday.names]
            near = suggestion(name, names) or _sharing_a_word(name, holidays)
            remedy = f"Vouliez-vous dire {near} ?" if near else f"Jours fériés : {', '.join(names)}"
            yield file.problem(location, f"« {name} » n'est pas un jour férié. {remedy}")


def _commune_code(house: Mapping[str, object]) -> str:
    return str(house.get("code_insee") or house.get("code_postal", ""))


def _sharing_a_word(name: str, holidays: Iterable[PublicHoliday]) -> str:
    return next((f"« {one.name} »" for one in holidays if one.shares_a_word_with(name)), "")


def unknown_references(file: YamlFile, path: ValuePath, target: Target) -> Iterator[Problem]:
    """Yield an error for each name at a path that designates nothing."""
    for location, name in texts_at(file, path):
        if name not in target.names:
            near = suggestion(name, sorted(target.names))
            remedy = f"Vouliez-vous dire {near} ?" if near else "Corrigez-le, ou retirez-le d'ici"
            yield file.problem(
                location, f"« {name} » : {target.what} n'a cet identifiant dans {target.where}. {remedy}"
            )


def future_checks(file: YamlFile, entry: ValuePath, today: date) -> Iterator[Problem]:
    """Yield an error for each date of checking that is still to come."""
    for location, text in texts_at(file, (*entry, "verifie_le")):
        # What is no date at all is told elsewhere; ISO dates come in the order of their text.
        if _ISO_DATE.fullmatch(text) and text > today.isoformat():
            message = f"« {text} » : une date de vérification ne peut pas être dans le futur"
            yield file.problem(location, f"{message}. Exemple : {today}, aujourd'hui")


def permanence_problems(
    partners: YamlFile, permanences: Iterable[PlacedPermanence], houses: Mapping[str, House]
) -> Iterator[Problem]:
    """Yield an error for each permanence that its house cannot hold: it is closed, or has no such office."""
    for placed in permanences:
        if house := houses.get(placed.permanence.house_id):
            yield from _impossible(partners, placed, house)


def _impossible(file: YamlFile, placed: PlacedPermanence, house: House) -> Iterator[Problem]:
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
