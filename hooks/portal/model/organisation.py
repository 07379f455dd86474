"""An organisation that the guides name, whether it comes to this town's houses or not.

The guides are the same for every town; ``docs/demarches/organismes.yml`` goes with them and says which names they use.
What a town knows of an organisation stays in its own ``data/partners.yml``.
"""

from pydantic import Field

from portal.model.fields import Model
from portal.model.names import Identifier
from portal.model.texts import Text


class Organisation(Model):
    """An identifier that guides may cite, and whom it means."""

    id: Identifier = Field(description="L'identifiant que citent les démarches", examples=["caf"])
    name: Text = Field(alias="nom", description="Son nom complet", examples=["Caisse d'allocations familiales"])


class OrganisationsFile(Model):
    """The whole of ``docs/demarches/organismes.yml``."""

    organisations: tuple[Organisation, ...] = Field(
        alias="organismes", description="Les organismes que citent les démarches", examples=[[]]
    )
