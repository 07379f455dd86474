"""What pages and paper say of entering a house and of being understood there: what is known, then what is not, once."""

from collections.abc import Iterator

from portal.languages import Language
from portal.model.house import House, Known, Wheelchair
from portal.outputs.phone import say_phone


def access_notes(language: Language, house: House) -> list[str]:
    """Return sentences: the way in with a wheelchair first, then what else is known, then all that is not."""
    return [*_wheelchair(language, house), *_known_details(language, house), *_unknown(language, house)]


def _wheelchair(language: Language, house: House) -> Iterator[str]:
    if house.wheelchair and house.wheelchair is not Wheelchair.UNKNOWN:
        yield language.words[f"access.wheelchair.{house.wheelchair.name}"]


def _known_details(language: Language, house: House) -> Iterator[str]:
    for known in (Known.YES, Known.NO):
        for name in house.access_detail.having(known):
            yield language.words[f"access.detail.{name}.{known.name}"]
    if house.languages:
        yield language.words.say("access.languages", languages=language.listing(house.languages))


def _unknown(language: Language, house: House) -> Iterator[str]:
    phone = say_phone(house.phone)
    names = house.access_detail.having(Known.UNKNOWN)
    what = language.listing([language.words[f"access.detail.{name}.name"] for name in names])
    if house.wheelchair in (None, Wheelchair.UNKNOWN):
        also = f" {language.words.say('access.also_unknown', what=what)}" if what else ""
        yield language.words.say("access.wheelchair_unknown", phone=phone) + also
    elif what:
        yield language.words.say("access.unknown", what=what, phone=phone)
