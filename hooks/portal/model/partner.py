"""A partner and its permanences, as ``data/partners.yml`` describes them."""

from enum import Enum
from typing import Annotated, Self

from pydantic import Field, model_validator

from portal.model.contact import Link, Phone
from portal.model.dated import DayOrSpan, Validity
from portal.model.fields import Count, IsoDate, Model, WrittenWeekday, YesNo
from portal.model.hours import OpeningHours
from portal.model.names import PageName, Pictogram, Reference
from portal.model.refusals import refusal
from portal.model.spelled import Spelled
from portal.model.texts import OptionalText, Text
from portal.model.week_rule import WeekRule, Weeks


class Appointment(Enum):
    """Whether a permanence is by appointment."""

    NONE = "none"
    POSSIBLE = "possible"
    REQUIRED = "required"


_Appointment = Annotated[
    Appointment,
    Spelled({Appointment.NONE: "non", Appointment.POSSIBLE: "possible", Appointment.REQUIRED: "obligatoire"}),
]


class Cancellation(DayOrSpan):
    """Days on which a permanence does not take place."""

    replacement: OptionalText = Field("", alias="remplacement", description="Ce qui est prévu à la place")


class Permanence(Validity):
    """A regular session of a partner in a house."""

    house_id: Reference = Field(
        alias="site", description="L'identifiant (id) d'une maison de sites.yml", examples=["atrium"]
    )
    weekday: WrittenWeekday = Field(alias="jour", description="Le jour de la semaine", examples=["mardi"])
    hours: OpeningHours = Field(alias="heures", description="Dans les heures de la maison", examples=["9h-12h"])
    weeks: Weeks = Field(WeekRule(), alias="semaines", description="Quelles semaines ; absent : toutes")
    appointment: _Appointment = Field(Appointment.NONE, alias="rendez_vous", description="Faut-il un rendez-vous ?")
    booking: OptionalText = Field(
        "", alias="prendre_rendez_vous", description="Comment le prendre", examples=["au 32 30"]
    )
    office: Count | None = Field(None, alias="bureau", description="Numéro du bureau, de 1 à bureaux")
    cancellations: tuple[Cancellation, ...] = Field((), alias="annulations", description="Jours où elle n'a pas lieu")
    source: OptionalText = Field("", description="D'où viennent ces informations")
    checked_on: IsoDate | None = Field(None, alias="verifie_le", description="Jour de la dernière vérification")
    is_example: YesNo = Field(
        False, alias="exemple", description="Jour et heures inventés (oui) : jamais publiés ; absent : non"
    )

    @model_validator(mode="after")
    def _booking_is_told(self) -> Self:
        if self.appointment is Appointment.REQUIRED and not self.booking:
            raise refusal("partner.no_booking", key=self.key_of("booking"))
        return self


class Partner(Model):
    """An organisation that receives residents in the houses, or that procedures mention."""

    id: PageName = Field(description="Son adresse sur le site : /partenaires/ID/", examples=["caf"])
    name: Text = Field(alias="nom", description="Son nom complet", examples=["Caisse d'allocations familiales"])
    acronym: OptionalText = Field("", alias="sigle", description="Le sigle que les gens connaissent", examples=["CAF"])
    former_names: tuple[Text, ...] = Field((), alias="anciens_noms", description="La recherche les connaît")
    keywords: tuple[Text, ...] = Field((), alias="mots", description="Ce que les gens disent ou tapent")
    helps_with: tuple[Text, ...] = Field(
        (), alias="aide_pour", description="Ce pour quoi il aide", examples=[["RSA", "aide au logement"]]
    )
    phone: Phone | None = Field(None, alias="telephone", description="Son téléphone", examples=["32 30"])
    website: Link | None = Field(
        None, alias="site_web", description="Son site, avec https://", examples=["https://www.caf.fr"]
    )
    documents: tuple[Reference, ...] = Field((), description="Papiers à apporter : des id de documents.yml")
    pictogram: Pictogram = Field(
        "", alias="pictogramme", description="Le dessin à côté de son nom", examples=["human-male-female-child"]
    )
    permanences: tuple[Permanence, ...] = Field((), description="Ses jours et ses heures dans les maisons")

    @property
    def label(self) -> str:
        """The name people use: the acronym when there is one."""
        return self.acronym or self.name

    @property
    def full_name(self) -> str:
        """The whole name, with the acronym that people know: « Caisse d'allocations familiales (CAF) »."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name


class PartnersFile(Model):
    """The whole of ``data/partners.yml``."""

    partners: tuple[Partner, ...] = Field(
        alias="partenaires",
        description="Les partenaires et leurs permanences",
        examples=[[{"id": "caf", "nom": "CAF"}]],
    )
