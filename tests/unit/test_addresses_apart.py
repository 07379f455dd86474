"""No two things of the site share an address, whatever identifiers they have: what would is refused at its line."""

import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

import pytest
from pydantic import TypeAdapter, ValidationError

from portal import addresses
from portal.model.guide import FrontMatter, Guide
from portal.model.house import House
from portal.model.names import PageName
from portal.model.partner import Partner
from portal.outputs.leaflets.catalogue import leaflet_list
from portal.portal import Portal

from .samples import PUBLICATION, house, partner

#: Parts of which identifiers are made that come as near to one another as they can.
PARTS = (
    "a",
    "b",
    "index",
    "maison",
    "partenaire",
    "semaine",
    "demarche",
    "reseau",
    "agenda",
    "ics",
    "gros",
    "caracteres",
)


def is_accepted(name: str) -> bool:
    try:
        TypeAdapter(PageName).validate_python(name)
    except ValidationError:
        return False
    return True


def names(dice: random.Random) -> Iterator[str]:
    found = {"-".join(dice.choices((*PARTS, ""), k=dice.randrange(1, 5))) for _ in range(60)}
    return filter(is_accepted, sorted({*found, *(f"{name}-gros-caracteres" for name in found), *PARTS}))


def town(identifiers: Iterable[str]) -> Portal:
    """A town that has a house, a partner and a guide of each identifier."""
    kept = list(identifiers)
    front = FrontMatter(title="Essai", theme="Emploi", summary="Essai.", source="Essai", checked_on="2026-01-01")
    visitor = partner("site: atrium\njour: mardi\nheures: 9h-12h")
    return Portal(
        PUBLICATION,
        date(2026, 11, 23),
        houses=tuple(House.model_validate(house().to_data() | {"id": name}) for name in kept),
        partners=tuple(Partner.model_validate(visitor.to_data() | {"id": name, "permanences": []}) for name in kept),
        guides=tuple(Guide(name, front, {}) for name in kept),
    )


def pages(portal: Portal) -> Iterator[str]:
    yield from addresses.LISTS.values()
    yield from (addresses.house(one.id) for one in portal.houses)
    yield from (addresses.partner(one.id) for one in portal.partners)
    yield from (addresses.guide(one.slug) for one in portal.guides)


def calendars(portal: Portal) -> Iterator[str]:
    """The calendars of the contract: of a house, of a partner, of a partner in a house."""
    yield from (f"agenda/partenaire-{visitor.id}.ics" for visitor in portal.partners)
    for one in portal.houses:
        yield f"agenda/maison-{one.id}.ics"
        yield from (f"agenda/maison-{one.id}/partenaire-{visitor.id}.ics" for visitor in portal.partners)


def files(portal: Portal) -> Iterator[str]:
    yield from map(addresses.markdown_file, pages(portal))
    for info in leaflet_list(portal):
        yield from filter(None, (info.path, info.large_print, info.preview))
    yield from calendars(portal)


@pytest.mark.parametrize("seed", range(5))
def test_no_two_pages_leaflets_or_calendars_share_a_file(seed: int) -> None:
    found = list(files(town(names(random.Random(seed)))))
    assert len(set(found)) == len(found)
    folders = {str(folder) for name in found for folder in PurePosixPath(name).parents}
    assert not folders & set(found)


@pytest.mark.parametrize("name", ["index", "a-gros-caracteres", "-gros-caracteres", "gros-caracteres-gros-caracteres"])
def test_a_name_that_would_take_the_place_of_another_file_is_refused(name: str) -> None:
    assert not is_accepted(name)
