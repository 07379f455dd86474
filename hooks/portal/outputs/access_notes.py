"""What pages and paper say of entering a house and of being understood there: what is known, then what is not, once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from portal.languages import Language
from portal.model.access import Known, Wheelchair
from portal.model.house import House


class Note(NamedTuple):
    """A sentence by its key in the words, and what is filled in; ``{phone}`` is the house's, a link or a mere number."""

    key: str
    names: Mapping[str, str] = {}


def access_notes(language: Language, house: House) -> list[Note]:
    """Return sentences: the way in with a wheelchair first, then what else is known, then all that is not."""
    return [*known_access(language, house), *_unknown_details(language, house)]


def known_access(language: Language, house: House) -> list[Note]:
    """Return what is known, for paper, where there is little room; of a wheelchair even that nothing is known."""
    return [Note(f"access.wheelchair.{_known_wheelchair(house).name}"), *_known_details(language, house)]


def _known_wheelchair(house: House) -> Wheelchair:
    return house.wheelchair or Wheelchair.UNKNOWN


def _known_details(language: Language, house: House) -> Iterator[Note]:
    for known in (Known.YES, Known.NO):
        for name in house.access_detail.having(known):
            yield Note(f"access.detail.{name}.{known.name}")
    if house.languages:
        yield Note("access.languages", {"languages": language.listing(house.languages)})


def _unknown_details(language: Language, house: House) -> Iterator[Note]:
    names = house.access_detail.having(Known.UNKNOWN)
    what = language.listing([language.words[f"access.detail.{name}.name"] for name in names])
    if what and _known_wheelchair(house) is Wheelchair.UNKNOWN:
        yield Note("access.also_unknown", {"what": what})
    elif what:
        yield Note("access.unknown", {"what": what})
