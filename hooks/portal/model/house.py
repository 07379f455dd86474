"""A house where residents are received, as ``data/sites.yml`` describes it."""

from typing import Literal

from pydantic import Field

from portal.model.dated import DayOrSpan, Validity
from portal.model.fields import (
    CheckedOn,
    Coordinates,
    Count,
    Email,
    Identifier,
    InseeCode,
    IsoDate,
    Model,
    OptionalText,
    Phone,
    Postcode,
    Text,
)
from portal.model.hours import DayHours, DaySlots

Week = tuple[DaySlots, DaySlots, DaySlots, DaySlots, DaySlots, DaySlots, DaySlots]


class WeekHours(Model):
    """Hours of the seven days; a day that is not named is closed."""

    monday: DayHours = Field((), alias="lundi")
    tuesday: DayHours = Field((), alias="mardi")
    wednesday: DayHours = Field((), alias="mercredi")
    thursday: DayHours = Field((), alias="jeudi")
    friday: DayHours = Field((), alias="vendredi")
    saturday: DayHours = Field((), alias="samedi")
    sunday: DayHours = Field((), alias="dimanche")

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

    start: IsoDate = Field(alias="du", description="Premier jour, compris. Exemple : 2027-07-05")
    end: IsoDate = Field(alias="au", description="Dernier jour, compris. Exemple : 2027-08-27")
    reason: OptionalText = Field("", alias="motif", description="Exemple : Horaires d'été")
    hours: WeekHours = Field(alias="horaires", description="Les heures de chaque jour ; un jour absent est fermé")


class House(Model):
    """One house: where it is, how to reach it, when it is open."""

    id: Identifier = Field(description="Son adresse sur le site : /maisons/ID/")
    name: Text = Field(alias="nom")
    short_name: OptionalText = Field("", alias="nom_court", description="Le nom que les habitants emploient")
    district: OptionalText = Field("", alias="quartier")
    other_names: tuple[Text, ...] = Field(
        (), alias="autres_noms", description="Anciens noms ; la recherche les connaît"
    )
    address: Text = Field(alias="adresse", description="Numéro et rue")
    address_detail: OptionalText = Field("", alias="complement", description="Bâtiment, galerie, étage")
    postcode: Postcode = Field(alias="code_postal")
    town: Text = Field(alias="commune")
    insee_code: InseeCode | None = Field(None, alias="code_insee")
    position: Coordinates = Field(description="Latitude, longitude. Exemple : 49.91176, 2.30684")
    phone: Phone = Field(alias="telephone")
    email: Email | None = Field(None, alias="courriel")
    access: tuple[Text, ...] = Field((), alias="acces", description="Comment venir, une ligne par moyen")
    wheelchair: Literal["oui", "partiel", "non", "inconnu"] | None = Field(None, alias="fauteuil_roulant")
    offices: Count | None = Field(
        None, alias="bureaux", description="Bureaux utilisables en même temps par les partenaires"
    )
    services: tuple[Text, ...] = Field((), description="Ce qu'on peut y faire")
    hours: WeekHours = Field(alias="horaires", description="La semaine habituelle")
    special_periods: tuple[SpecialPeriod, ...] = Field((), alias="horaires_particuliers")
    open_holidays: tuple[Text, ...] = Field(
        (), alias="jours_feries_ouverts", description="Exemple : Lundi de Pentecôte"
    )
    exceptions: tuple[ExceptionalDay, ...] = Field((), description="Jours fermés, ou ouverts à d'autres heures")
    source: OptionalText = Field("", description="D'où viennent ces informations")
    checked_on: CheckedOn | None = Field(None, alias="verifie_le", description="Jour de la dernière vérification")

    @property
    def label(self) -> str:
        """The name people use, as short as the data allows."""
        return self.short_name or self.name

    @property
    def week(self) -> Week:
        """The usual hours, Monday first."""
        return self.hours.days


class SitesFile(Model):
    """The whole of ``data/sites.yml``."""

    closures: tuple[Closure, ...] = Field((), alias="fermetures", description="Fermetures de toutes les maisons")
    houses: tuple[House, ...] = Field(alias="sites", description="Les maisons")
