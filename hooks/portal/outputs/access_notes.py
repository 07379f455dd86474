"""What pages and paper say of entering a house and of being understood there: what is known, then what is not, once."""

from collections.abc import Iterator

from portal.languages import Language
from portal.model.access import Known, Wheelchair
from portal.model.house import House
from portal.outputs.phone import say_phone


def access_notes(language: Language, house: House) -> list[str]:
    """Return sentences: the way in with a wheelchair first, then what else is known, then all that is not."""
    return [*known_access(language, house), *_unknown_details(language, house)]


def known_access(language: Language, house: House) -> list[str]:
    """Return what is known, for paper, where there is little room; of a wheelchair even that nothing is known."""
    wheelchair = _known_wheelchair(house).name
    phone = say_phone(house.phone)
    return [language.words.say(f"access.wheelchair.{wheelchair}", phone=phone), *_known_details(language, house)]


def _known_wheelchair(house: House) -> Wheelchair:
    return house.wheelchair or Wheelchair.UNKNOWN


def _known_details(language: Language, house: House) -> Iterator[str]:
    for known in (Known.YES, Known.NO):
        for name in house.access_detail.having(known):
            yield language.words[f"access.detail.{name}.{known.name}"]
    if house.languages:
        yield language.words.say("access.languages", languages=language.listing(house.languages))


def _unknown_details(language: Language, house: House) -> Iterator[str]:
    names = house.access_detail.having(Known.UNKNOWN)
    what = language.listing([language.words[f"access.detail.{name}.name"] for name in names])
    if what and _known_wheelchair(house) is Wheelchair.UNKNOWN:
        yield language.words.say("access.also_unknown", what=what)
    elif what:
        yield language.words.say("access.unknown", what=what, phone=say_phone(house.phone))
