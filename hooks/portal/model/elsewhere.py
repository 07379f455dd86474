"""What people ask here and find elsewhere, as ``data/ailleurs.yml`` describes it: emergencies, food, a night's shelter."""

from pydantic import Field

from portal.model.contact import Link, Phone
from portal.model.fields import IsoDate, Model, YesNo
from portal.model.names import Identifier
from portal.model.texts import Text

#: The search shows the whole text under its title.
_LONGEST_TEXT = 240


class Elsewhere(Model):
    """What the houses do not do, and who does; nothing here is said without a source and the day it was read."""

    id: Identifier = Field(description="Son ancre dans la page /ailleurs/", examples=["suicide"])
    title: Text = Field(alias="titre", max_length=60, description="Ce que c'est", examples=["Prévention du suicide"])
    keywords: tuple[Text, ...] = Field(
        (), alias="mots", description="Ce que les gens disent ou tapent", examples=[["suicide", "je veux mourir"]]
    )
    text: Text = Field(
        alias="texte",
        max_length=_LONGEST_TEXT,
        description="La réponse, en phrases courtes",
        examples=["Des soignants vous écoutent, jour et nuit. C'est gratuit."],
    )
    phone: Phone | None = Field(None, alias="telephone", description="Le numéro à appeler", examples=["31 14"])
    text_phone: Phone | None = Field(None, alias="sms", description="Le numéro à joindre par SMS", examples=["114"])
    website: Link | None = Field(
        None, alias="lien", description="La page officielle, avec https://", examples=["https://3114.fr"]
    )
    is_urgent: YesNo = Field(
        False, alias="urgence", description="Au-dessus de tout le reste (oui), dans la recherche aussi ; absent : non"
    )
    source: Text = Field(description="D'où viennent ces informations", examples=["3114.fr"])
    checked_on: IsoDate = Field(
        alias="verifie_le", description="Jour de la dernière vérification", examples=["2026-11-20"]
    )


class ElsewhereFile(Model):
    """The whole of ``data/ailleurs.yml``."""

    entries: tuple[Elsewhere, ...] = Field(
        alias="ailleurs", description="Ce que l'on demande ici et trouve ailleurs", examples=[[]]
    )
