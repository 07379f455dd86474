"""What to bring: a paper that partners and procedures ask for, as ``data/documents.yml`` describes it."""

from pydantic import Field

from portal.model.fields import Model
from portal.model.names import Identifier, Pictogram
from portal.model.texts import OptionalText, Text


class Document(Model):
    """A paper to bring; the same words everywhere."""

    id: Identifier = Field(description="L'identifiant que citent partenaires et démarches", examples=["piece-identite"])
    name: Text = Field(alias="nom", description="Le nom du papier", examples=["Une pièce d'identité"])
    detail: OptionalText = Field("", alias="precision", description="Ce qui convient")
    where_to_get: OptionalText = Field("", alias="ou_l_obtenir", description="Où l'obtenir")
    pictogram: Pictogram = Field(
        "", alias="pictogramme", description="Le dessin à côté de son nom", examples=["card-account-details"]
    )


class DocumentsFile(Model):
    """The whole of ``data/documents.yml``."""

    documents: tuple[Document, ...] = Field(description="Les papiers à apporter", examples=[[]])
