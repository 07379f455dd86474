"""A procedure guide: its front matter and its six sections, as ``docs/demarches/*.md`` writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pydantic import Field

from portal.model.contact import Link
from portal.model.fields import IsoDate, Model
from portal.model.names import Identifier, Pictogram, Reference
from portal.model.texts import OptionalText, Text


class Theme(Enum):
    """The shelves on which the guides are sorted, in the order of the pages."""

    FAMILY = "Famille et logement"
    HEALTH = "Santé"
    WORK = "Emploi"
    PAPERS = "Papiers et citoyenneté"
    VEHICLE = "Véhicule"
    TAXES = "Impôts"
    AGEING = "Retraite et grand âge"
    DISABILITY = "Handicap"
    RIGHTS = "Justice et droits"
    DIGITAL = "Numérique"
    HARD_TIMES = "Coups durs"


class Section(Enum):
    """The fixed headings of a guide, in order."""

    WHAT = "De quoi s'agit-il ?"
    WHO = "Pour qui ?"
    BRING = "À apporter"
    HOW = "Comment faire ?"
    NEXT = "Et après ?"
    HELP = "Où se faire aider ?"


#: Sections that the build fills in from the data; the file may leave them empty.
FILLED_IN = (Section.BRING, Section.HELP)


class FrontMatter(Model):
    """The head of a guide's file."""

    title: Text = Field(alias="titre", max_length=60, examples=["Demander la carte Vitale"])
    theme: Theme = Field(examples=["Santé"])
    summary: Text = Field(alias="resume", max_length=160, examples=["La carte qui permet d'être remboursé."])
    audience: OptionalText = Field("", alias="pour_qui")
    documents: tuple[Reference, ...] = ()
    partners: tuple[Reference, ...] = Field((), alias="partenaires")
    keywords: tuple[Text, ...] = Field((), alias="mots")
    cost: OptionalText = Field("", alias="cout")
    delay: OptionalText = Field("", alias="delai")
    online: Link | None = Field(None, alias="en_ligne")
    source: Text = Field(examples=["service-public.fr, fiche F750"])
    checked_on: IsoDate = Field(alias="verifie_le", examples=["2026-11-20"])


@dataclass(frozen=True)
class Guide:
    """One procedure: who it is for, what to bring, what to do. ``sections`` hold Markdown, in order."""

    slug: str
    front: FrontMatter
    sections: Mapping[Section, str]

    @property
    def title(self) -> str:
        """The title shown to residents."""
        return self.front.title

    @property
    def checked_on(self) -> date:
        """The day on which the official page was read."""
        return self.front.checked_on


class LifeEvent(Model):
    """A moment of life, and the guides that it calls for, in order."""

    id: Identifier = Field(description="L'identifiant de ce moment de la vie", examples=["demenagement"])
    title: Text = Field(alias="titre", description="Ce que dit la personne", examples=["Je déménage"])
    guides: tuple[Reference, ...] = Field(
        alias="demarches", description="Les démarches, dans l'ordre où les faire", examples=[["demenager"]]
    )
    pictogram: Pictogram = Field(
        "", alias="pictogramme", description="Le dessin à côté de son titre", examples=["truck"]
    )


class LifeEventsFile(Model):
    """The whole of ``data/life-events.yml``."""

    frequent_guides: tuple[Reference, ...] = Field(
        (),
        alias="demarches_frequentes",
        description="Les démarches que l'accueil du site montre, dans l'ordre",
        examples=[["rsa", "carte-grise"]],
    )
    events: tuple[LifeEvent, ...] = Field(alias="evenements", description="Les moments de la vie", examples=[[]])
