"""A partner and its permanences, as ``data/partners.yml`` describes them."""

import re
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from portal.model.contact import Link, Phone
from portal.model.dated import DayOrSpan, Validity
from portal.model.fields import (
    Count,
    IsoDate,
    Model,
    OptionalText,
    PageName,
    Reference,
    Text,
    Weekday,
    as_typed,
)
from portal.model.hours import OpeningHours

LAST = -1
_NTH = {"1re": 1, "1ère": 1, "2e": 2, "3e": 3, "4e": 4, "5e": 5, "dernière": LAST, "derniere": LAST}


class WeekRule(NamedTuple):
    """Which weeks a permanence takes place in; without parity nor rank, every week."""

    text: str = "toutes"
    parity: Literal["even", "odd"] | None = None
    nths: tuple[int, ...] = ()

    @property
    def is_every(self) -> bool:
        """Tell whether no week is left out: the weekday alone says the dates."""
        return self.parity is None and not self.nths

    def may_meet(self, other: "WeekRule") -> bool:
        """Tell whether some week can satisfy both rules."""
        if self.parity and other.parity:
            return self.parity == other.parity
        if not self.nths or not other.nths:
            return True
        # The last such day of a month is its fourth or its fifth.
        widen = {LAST: {4, 5, LAST}, 4: {4, LAST}, 5: {5, LAST}}
        return any(n in widen.get(m, {m}) for m in self.nths for n in other.nths)


def _week_rule(value: object) -> WeekRule:
    said = as_typed(value).lower()
    if said == "toutes":
        return WeekRule()
    if said in ("paires", "impaires"):
        return WeekRule(said, "even" if said == "paires" else "odd")
    parts = re.split(r"\s+et\s+|\s*,\s*", said)
    if not all(part in _NTH for part in parts):
        raise ValueError(
            f"« {value} » : règle inconnue. Écrivez toutes, paires, impaires, 1re, 1re et 3e, 2e et 4e, ou dernière"
        )
    return WeekRule(said, nths=tuple(_NTH[part] for part in parts))


Weeks = Annotated[
    WeekRule,
    BeforeValidator(_week_rule),
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["toutes", "paires", "impaires", "1re", "1re et 3e", "2e et 4e", "dernière"],
        }
    ),
]


class Cancellation(DayOrSpan):
    """Days on which a permanence does not take place."""

    replacement: OptionalText = Field("", alias="remplacement", description="Ce qui est prévu à la place")


class Permanence(Validity):
    """A regular session of a partner in a house."""

    house_id: Reference = Field(
        alias="site", description="L'identifiant (id) d'une maison de sites.yml", examples=["atrium"]
    )
    weekday: Weekday = Field(alias="jour", description="Le jour de la semaine", examples=["mardi"])
    hours: OpeningHours = Field(alias="heures", description="Dans les heures de la maison", examples=["9h-12h"])
    weeks: Weeks = Field(WeekRule(), alias="semaines", description="Quelles semaines ; absent : toutes")
    appointment: Literal["non", "possible", "obligatoire"] = Field(
        "non", alias="rendez_vous", description="Faut-il un rendez-vous ?"
    )
    booking: OptionalText = Field(
        "", alias="prendre_rendez_vous", description="Comment le prendre", examples=["au 32 30"]
    )
    office: Count | None = Field(None, alias="bureau", description="Numéro du bureau, de 1 à bureaux")
    cancellations: tuple[Cancellation, ...] = Field((), alias="annulations", description="Jours où elle n'a pas lieu")
    source: OptionalText = Field("", description="D'où viennent ces informations")
    checked_on: IsoDate | None = Field(None, alias="verifie_le", description="Jour de la dernière vérification")

    @property
    def is_example(self) -> bool:
        """Tell whether the webmaster marked this permanence as a mere example (``source: Exemple``)."""
        return self.source.casefold() == "exemple"

    @model_validator(mode="after")
    def _booking_is_told(self) -> Self:
        if self.appointment == "obligatoire" and not self.booking:
            raise ValueError(
                "le rendez-vous est obligatoire : dites comment le prendre. Exemple : prendre_rendez_vous: au 32 30"
            )
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
