"""What a house is for those who roll, walk, hear or see with difficulty, as ``data/sites.yml`` tells it."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from portal.model.fields import Model
from portal.model.spelled import Spelled


class Wheelchair(Enum):
    """Whether a wheelchair can enter a house; UNKNOWN is what somebody looked for and did not find."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


WrittenWheelchair = Annotated[
    Wheelchair,
    Spelled(
        {
            Wheelchair.YES: "oui",
            Wheelchair.PARTLY: "partiel",
            Wheelchair.NO: "non",
            Wheelchair.UNKNOWN: "inconnu",
        }
    ),
]


class Known(Enum):
    """Whether a house has something; UNKNOWN is also what nobody has looked for."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


_Known = Annotated[Known, Spelled({Known.YES: "oui", Known.NO: "non", Known.UNKNOWN: "inconnu"})]


class AccessDetail(Model):
    """What a house has for those who walk, hear or see with difficulty; absent is unknown."""

    step_free: _Known | None = Field(None, alias="plain_pied", description="Entre-t-on sans marche ?")
    toilets: _Known | None = Field(
        None, alias="toilettes_accessibles", description="Des toilettes pour les fauteuils roulants ?"
    )
    parking: _Known | None = Field(None, description="Un parking ?")
    induction_loop: _Known | None = Field(
        None, alias="boucle_magnetique", description="Une boucle magnétique, pour les appareils auditifs ?"
    )
    sign_language: _Known | None = Field(
        None, alias="langue_des_signes", description="Quelqu'un parle-t-il la langue des signes ?"
    )

    def having(self, known: Known) -> list[str]:
        """Return the names of what a house has, has not, or is not known to have, in the order of the fields."""
        return [name for name in type(self).model_fields if (getattr(self, name) or Known.UNKNOWN) is known]
