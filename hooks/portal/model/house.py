"""A house where residents are received, as ``data/sites.yml`` describes it."""

import re

from pydantic import Field

from portal.folding import fold
from portal.model.access import AccessDetail, WrittenWheelchair
from portal.model.contact import Email, Phone
from portal.model.dated import DayOrSpan, Validity
from portal.model.fields import Count, InseeCode, IsoDate, Model, Postcode
from portal.model.hours import DayHours, DaySlots
from portal.model.names import PageName
from portal.model.position import Coordinates
from portal.model.texts import OptionalLine, OptionalText, Text

Week = tuple[DaySlots, DaySlots, DaySlots, DaySlots, DaySlots, DaySlots, DaySlots]


class WeekHours(Model):
    """Hours of the seven days; a day that is not named is closed."""

    monday: DayHours = Field((), alias="lundi", description="Heures du lundi ; absent : fermé")
    tuesday: DayHours = Field((), alias="mardi", description="Heures du mardi ; absent : fermé")
    wednesday: DayHours = Field((), alias="mercredi", description="Heures du mercredi ; absent : fermé")
    thursday: DayHours = Field((), alias="jeudi", description="Heures du jeudi ; absent : fermé")
    friday: DayHours = Field((), alias="vendredi", description="Heures du vendredi ; absent : fermé")
    saturday: DayHours = Field((), alias="samedi", description="Heures du samedi ; absent : fermé")
    sunday: DayHours = Field((), alias="dimanche", description="Heures du dimanche ; absent : fermé")

    @property
    def days(self) -> Week:
        """The slots of each day, Monday first."""
        weekdays = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday)
        return (*weekdays, self.saturday, self.sunday)


class Closure(DayOrSpan):
    """Days on which every house is closed."""


class ExceptionalDay(DayOrSpan):
    """Days on which one house is closed, or open at other hours."""

    hours: DayHours = Field((), alias="horaires", description="Heures de ces jours-là ; absent : fermé")


class SpecialPeriod(Validity):
    """A timetable that replaces the usual week between two dates, both included."""

    start: IsoDate = Field(alias="du", description="Premier jour, compris", examples=["2027-07-05"])
    end: IsoDate = Field(alias="au", description="Dernier jour, compris", examples=["2027-08-27"])
    reason: OptionalText = Field(
        "", alias="motif", description="Pourquoi, en quelques mots", examples=["Horaires d'été"]
    )
    hours: WeekHours = Field(
        alias="horaires",
        description="Les heures de chaque jour ; un jour absent est fermé",
        examples=[{"lundi": "fermé", "mardi": "9h-12h"}],
    )


class House(Model):
    """One house: where it is, how to reach it, when it is open."""

    id: PageName = Field(description="Son adresse sur le site : /maisons/ID/", examples=["atrium"])
    name: Text = Field(
        alias="nom", description="Son nom complet", examples=["Maison de Services au Public de l'Atrium"]
    )
    short_name: OptionalText = Field("", alias="nom_court", description="Le nom que les habitants emploient")
    district: OptionalText = Field("", alias="quartier", description="Le quartier", examples=["Amiens Nord"])
    other_names: tuple[Text, ...] = Field(
        (), alias="autres_noms", description="Anciens noms ; la recherche les connaît"
    )
    address: Text = Field(alias="adresse", description="Numéro et rue", examples=["39 avenue de la Paix"])
    address_detail: OptionalText = Field("", alias="complement", description="Bâtiment, galerie, étage")
    postcode: Postcode = Field(alias="code_postal", description="Cinq chiffres", examples=["80080"])
    town: Text = Field(alias="commune", description="La commune", examples=["Amiens"])
    insee_code: InseeCode | None = Field(
        None,
        alias="code_insee",
        description="Code Insee de la commune ; il décide des jours fériés",
        examples=["80021"],
    )
    position: Coordinates = Field(description="Latitude, longitude", examples=["49.91176, 2.30684"])
    phone: Phone = Field(alias="telephone", description="Le téléphone de l'accueil", examples=["03 22 66 10 28"])
    email: Email | None = Field(None, alias="courriel", description="L'adresse e-mail de l'accueil")
    access: tuple[Text, ...] = Field((), alias="acces", description="Comment venir, une ligne par moyen")
    wheelchair: WrittenWheelchair | None = Field(
        None, alias="fauteuil_roulant", description="Peut-on entrer en fauteuil roulant ?"
    )
    access_detail: AccessDetail = Field(
        AccessDetail(),
        alias="acces_detail",
        description="Marches, toilettes, parking, boucle magnétique, langue des signes",
        examples=[{"plain_pied": "oui", "parking": "inconnu"}],
    )
    languages: tuple[Text, ...] = Field(
        (), alias="langues_parlees", description="Langues parlées à l'accueil", examples=[["arabe", "anglais"]]
    )
    offices: Count | None = Field(
        None, alias="bureaux", description="Bureaux utilisables en même temps par les partenaires"
    )
    services: tuple[Text, ...] = Field((), description="Ce qu'on peut y faire")
    hours: WeekHours = Field(
        alias="horaires", description="La semaine habituelle", examples=[{"lundi": "13h30-17h", "mardi": "9h-17h"}]
    )
    special_periods: tuple[SpecialPeriod, ...] = Field(
        (), alias="horaires_particuliers", description="Ce qui remplace la semaine habituelle entre deux dates"
    )
    open_holidays: tuple[Text, ...] = Field(
        (),
        alias="jours_feries_ouverts",
        description="Jours fériés où la maison ouvre ; les autres sont fermés",
        examples=[["Lundi de Pentecôte"]],
    )
    exceptions: tuple[ExceptionalDay, ...] = Field((), description="Jours fermés, ou ouverts à d'autres heures")
    source: OptionalText = Field("", description="D'où viennent ces informations")
    checked_on: IsoDate | None = Field(None, alias="verifie_le", description="Jour de la dernière vérification")
    note: OptionalLine = Field("", description="Pour les collègues ; jamais publiée")

    @property
    def label(self) -> str:
        """The name people use, as short as the data allows."""
        return self.short_name or self.name

    @property
    def district_apart(self) -> str:
        """The district, unless the label says it already."""
        return "" if f" {_words(self.district)} " in f" {_words(self.label)} " else self.district

    @property
    def label_and_district(self) -> str:
        """The label as people choose by it among houses: « Les Coursives, Étouvie »."""
        return ", ".join(filter(None, (self.label, self.district_apart)))

    @property
    def address_lines(self) -> tuple[str, ...]:
        """The address as an envelope writes it: building, street, postcode and town."""
        lines = (self.address_detail, self.address, f"{self.postcode} {self.town}")
        return tuple(line for line in lines if line)

    @property
    def week(self) -> Week:
        """The usual hours, Monday first."""
        return self.hours.days


def _words(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


class SitesFile(Model):
    """The whole of ``data/sites.yml``."""

    closures: tuple[Closure, ...] = Field((), alias="fermetures", description="Fermetures de toutes les maisons")
    houses: tuple[House, ...] = Field(
        min_length=1, alias="sites", description="Les maisons", examples=[[{"id": "atrium", "nom": "Atrium"}]]
    )
