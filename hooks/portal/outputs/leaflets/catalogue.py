"""Which leaflets there are: known without making any, so that pages can offer them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal import addresses
from portal.languages import Language
from portal.outputs.leaflets.kinds import KINDS, Kind
from portal.portal import Portal

#: The kind of a leaflet and the identifier of what it is about: ("maison", "atrium").
Key = tuple[str, str]


@dataclass(frozen=True)
class LeafletInfo:
    """One leaflet as pages offer it.

    Paths are those below the site's root. ``subject`` is what it is about, by its ``identifier``; ``page`` the address to which its QR code
    leads; ``name`` that of its format; ``large_print`` the same leaflet in 18 point type, or None; ``preview`` a small picture of its first page.
    """

    kind: Kind[Any]
    subject: Any
    identifier: str
    path: str
    name: str
    title: str
    what: str
    paper: str
    page: str
    large_print: str | None
    preview: str

    @property
    def key(self) -> Key:
        """The name of its kind, and the identifier of its subject."""
        return self.kind.name, self.identifier


def leaflet_list(portal: Portal) -> tuple[LeafletInfo, ...]:
    """Return all leaflets, in the order in which the page of leaflets shows them."""
    return tuple(_info(portal.language, kind, subject) for kind in KINDS for subject in kind.subjects(portal))


def offered_leaflets(portal: Portal) -> Mapping[Key, LeafletInfo]:
    """Return the leaflets that this build makes, by kind and subject."""
    return {info.key: info for info in leaflet_list(portal)} if portal.publication.leaflets else {}


def _info(language: Language, kind: Kind[Any], subject: Any) -> LeafletInfo:
    identifier, page, names = kind.about(language, subject)
    path = addresses.leaflet(kind.name, identifier)
    return LeafletInfo(
        kind=kind,
        subject=subject,
        identifier=identifier,
        path=path,
        name=language.words[f"catalogue.{kind.name}.name"],
        title=language.words.say(f"catalogue.{kind.name}.title", **names),
        what=language.words.say(f"catalogue.{kind.name}.what", **names),
        paper=language.words[f"catalogue.{kind.name}.paper"],
        page=page,
        large_print=addresses.leaflet(kind.name, identifier, large=True) if kind.large_print else None,
        preview=path.removesuffix(".pdf") + ".png",
    )
