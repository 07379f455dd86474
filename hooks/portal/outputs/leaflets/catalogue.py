"""Which leaflets there are: known without making any, so that pages can offer them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from portal.folding import fold
from portal.languages import Language
from portal.model.guide import Guide, Theme
from portal.portal import Portal

TEMPLATES = Path(__file__).parents[2] / "templates" / "leaflets"
FOLDER = "depliants/"

#: A leaflet's kind and what it is about: ("maison", "atrium").
Key = tuple[str, str]


@dataclass(frozen=True)
class LeafletInfo:
    """One leaflet as pages offer it.

    Paths are those below the site's root. ``group`` is maison, semaine, partenaire, demarche or reseau; ``subject`` is
    the identifier of what it is about. ``page`` is the address to which its QR code leads; ``large_print`` the same
    leaflet in 18 point type, or None; ``preview`` a small picture of its first page.
    """

    path: str
    title: str
    what: str
    paper: str
    group: str
    subject: str
    page: str
    large_print: str | None
    preview: str


def leaflet_list(portal: Portal) -> tuple[LeafletInfo, ...]:
    """Return all leaflets, in the order in which the page of leaflets shows them."""
    return tuple(_infos(portal, Kinds(portal.language)))


def offered_leaflets(portal: Portal) -> Mapping[Key, LeafletInfo]:
    """Return the leaflets that this build makes, by kind and subject."""
    found = leaflet_list(portal) if portal.publication.leaflets else ()
    return {(info.group, info.subject): info for info in found}


@dataclass(frozen=True)
class Kinds:
    """The kinds of leaflets, with the words that the language gives them."""

    language: Language

    def info(self, group: str, subject: str, page: str, **names: str) -> LeafletInfo:
        """Describe one leaflet; ``names`` fill in the words."""
        words = self.language.words[f"catalogue.{group}"]
        stem = f"{FOLDER}{group}-{subject}" if subject else f"{FOLDER}{group}"
        return LeafletInfo(
            path=f"{stem}.pdf",
            title=words["title"].format(**names),
            what=words["what"].format(**names),
            paper=words["paper"],
            group=group,
            subject=subject,
            page=page,
            large_print=f"{stem}-gros-caracteres.pdf" if words["large_print"] else None,
            preview=f"{stem}.png",
        )


def _infos(portal: Portal, kinds: Kinds) -> Iterator[LeafletInfo]:
    yield kinds.info("reseau", "", "", portal=portal.publication.name)
    for house in portal.houses:
        yield kinds.info("maison", house.id, f"maisons/{house.id}/", name=house.name)
    for house in portal.houses:
        yield kinds.info("semaine", house.id, "semaine/", label=house.label)
    for partner in portal.partners:
        yield kinds.info("partenaire", partner.id, f"partenaires/{partner.id}/", name=partner.full_name)
    for guide in sorted(portal.guides, key=_on_its_shelf):
        theme = guide.front.theme.value
        yield kinds.info("demarche", guide.slug, f"demarches/{guide.slug}/", title=guide.title, theme=theme)


def _on_its_shelf(guide: Guide) -> tuple[int, str]:
    return list(Theme).index(guide.front.theme), fold(guide.title)
