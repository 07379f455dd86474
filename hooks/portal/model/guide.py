"""A procedure guide: its front matter and its six sections, as ``docs/demarches/*.md`` writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from pydantic import Field

from portal.model.contact import Link
from portal.model.fields import IsoDate, Model, YesNo
from portal.model.names import Identifier, Pictogram, Reference
from portal.model.spelled import Spelled
from portal.model.texts import OptionalText, Text


class Theme(Enum):
    """The shelves on which the guides are sorted, in the order of the pages."""

    FAMILY = "family"
    HEALTH = "health"
    WORK = "work"
    PAPERS = "papers"
    VEHICLE = "vehicle"
    TAXES = "taxes"
    AGEING = "ageing"
    DISABILITY = "disability"
    RIGHTS = "rights"
    DIGITAL = "digital"
    HARD_TIMES = "hard times"


_Theme = Annotated[
    Theme,
    Spelled(
        {
            Theme.FAMILY: "Famille et logement",
            Theme.HEALTH: "Santé",
            Theme.WORK: "Emploi",
            Theme.PAPERS: "Papiers et citoyenneté",
            Theme.VEHICLE: "Véhicule",
            Theme.TAXES: "Impôts",
            Theme.AGEING: "Retraite et grand âge",
            Theme.DISABILITY: "Handicap",
            Theme.RIGHTS: "Justice et droits",
            Theme.DIGITAL: "Numérique",
            Theme.HARD_TIMES: "Coups durs",
        }
    ),
]


class Section(Enum):
    """The parts of a guide, in order."""

    WHAT = "what"
    WHO = "who"
    BRING = "bring"
    HOW = "how"
    NEXT = "next"
    HELP = "help"

    @property
    def heading(self) -> str:
        """The fixed heading under which a guide's file writes this part."""
        return _HEADINGS[self]


_HEADINGS = {
    Section.WHAT: "De quoi s'agit-il ?",
    Section.WHO: "Pour qui ?",
    Section.BRING: "À apporter",
    Section.HOW: "Comment faire ?",
    Section.NEXT: "Et après ?",
    Section.HELP: "Où se faire aider ?",
}

#: Sections that the build fills in from the data; the file may leave them empty.
FILLED_IN = (Section.BRING, Section.HELP)


class FrontMatter(Model):
    """The head of a guide's file."""

    title: Text = Field(alias="titre", max_length=60, examples=["Demander la carte Vitale"])
    theme: _Theme = Field(examples=["Santé"])
    summary: Text = Field(alias="resume", max_length=160, examples=["La carte qui permet d'être remboursé."])
    audience: OptionalText = Field("", alias="pour_qui")
    documents: tuple[Reference, ...] = ()
    partners: tuple[Reference, ...] = Field((), alias="partenaires")
    keywords: tuple[Text, ...] = Field((), alias="mots")
    cost: OptionalText = Field("", alias="cout")
    delay: OptionalText = Field("", alias="delai")
    online: Link | None = Field(None, alias="en_ligne")
    #: Whoever reads such a guide may be watched: its page can be left at once, and keeps nothing.
    quick_exit: YesNo = Field(False, alias="quitter_vite")
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
