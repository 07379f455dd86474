"""One ordinary house, partner and permanence, as the webmaster types them: every town of the tests varies these.

``unit/samples.py`` writes them into files, ``unit/generated.py`` varies them by dice, ``leaflets/towns.py`` makes
particular towns of them, ``bench/town.py`` towns of any size.
"""

from typing import Any

from portal.model.house import House
from portal.model.partner import Partner

Typed = dict[str, Any]


def typed_house(**values: Any) -> Typed:
    """Return a house with the keys that are required, and with these."""
    return {
        "id": "atrium",
        "nom": "Maison de l'Atrium",
        "adresse": "39 avenue de la Paix",
        "code_postal": "80080",
        "commune": "Amiens",
        "position": "49.91176, 2.30684",
        "telephone": "03 22 66 10 28",
        "horaires": dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), "9h-17h"),
    } | values


def typed_permanence(**values: Any) -> Typed:
    """Return a permanence with the keys that are required, and with these."""
    return {"site": "atrium", "jour": "mardi", "heures": "9h-12h"} | values


def typed_partner(**values: Any) -> Typed:
    """Return a partner with the keys that are required, and with these."""
    return {"id": "caf", "nom": "Caisse d'allocations familiales"} | values


def house(**values: Any) -> House:
    """Return an ordinary house with these keys."""
    return House.model_validate(typed_house(**values))


def partner(**values: Any) -> Partner:
    """Return an ordinary partner with these keys."""
    return Partner.model_validate(typed_partner(**values))
