"""Houses and permanences made by dice: as varied as the contract allows, the same for the same seed."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from portal.model.house import Closure, House
from portal.model.partner import Partner
from tests import ordinary

from .naive import public_holidays

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WEEKS = (
    "toutes",
    "paires",
    "impaires",
    "1re",
    "2e",
    "3e",
    "4e",
    "5e",
    "1re et 3e",
    "2e et 4e",
    "dernière",
    "1re et dernière",
)
KNOWN = ("oui", "non", "inconnu")
ACCESS_KEYS = ("plain_pied", "toilettes_accessibles", "parking", "boucle_magnetique", "langue_des_signes")
FIRST = date(2026, 11, 1)


def any_hours(dice: random.Random) -> str:
    ends = sorted(dice.sample(range(0, 1441, 15), 2 * dice.choice([1, 1, 2, 3])))
    times = [f"{minutes // 60}h{minutes % 60:02}" for minutes in ends]
    return ", ".join(f"{start}-{end}" for start, end in zip(times[::2], times[1::2], strict=True))


def any_week(dice: random.Random) -> dict[str, str]:
    return {day: any_hours(dice) for day in DAYS if dice.random() < 0.7}


def any_day(dice: random.Random) -> date:
    return FIRST + timedelta(days=dice.randrange(480))


def any_span(dice: random.Random) -> dict[str, str]:
    first = any_day(dice)
    return {"du": str(first), "au": str(first + timedelta(days=dice.choice([0, 1, 6, 40])))}


def any_dates(dice: random.Random) -> dict[str, str]:
    return {"le": str(any_day(dice))} if dice.random() < 0.5 else any_span(dice)


def any_exception(dice: random.Random) -> dict[str, str]:
    hours = {"horaires": any_hours(dice)} if dice.random() < 0.5 else {}
    return any_dates(dice) | hours | {"motif": dice.choice(["", "Travaux", 'Fête « du "pain" » ; été'])}


def some(dice: random.Random, choices: dict[str, Any]) -> dict[str, Any]:
    """Keep about half of these keys."""
    return {key: value for key, value in choices.items() if dice.random() < 0.5}


def typed_house(dice: random.Random, number: int) -> dict[str, Any]:
    """Return what a webmaster types for a house with rules of every kind, and about half of the optional keys."""
    return ordinary.typed_house(
        id=f"maison-{number}",
        position=f"{49 + dice.random()}, {2 * dice.random() - 1}",
        telephone=dice.choice(["03 22 66 10 28", "0322661028", "+33 3 22 66 10 28"]),
        horaires=any_week(dice),
        horaires_particuliers=[any_span(dice) | {"horaires": any_week(dice)} for _ in range(dice.choice([0, 1, 2]))],
        jours_feries_ouverts=dice.sample(sorted(public_holidays(2026).values()), dice.choice([0, 0, 1, 5])),
        exceptions=[any_exception(dice) for _ in range(dice.choice([0, 1, 4]))],
    ) | some(
        dice,
        {
            "nom_court": 'L’« Atrium » : n° 1 # "ici"',
            "quartier": "- Nord, [centre]",
            "code_insee": "80021",
            "courriel": "accueil@ville.fr",
            "acces": ["Bus N2 : arrêt Colvert", "À pied"],
            "fauteuil_roulant": dice.choice(["oui", "partiel", "non", "inconnu"]),
            "acces_detail": some(dice, {key: dice.choice(KNOWN) for key in ACCESS_KEYS}),
            "langues_parlees": ["arabe", "anglais"],
            "note": "Pour nous : « clé » chez le gardien",
            "bureaux": str(dice.randrange(1, 20)),
            "services": [],
            "verifie_le": str(any_day(dice)),
        },
    )


def any_house(dice: random.Random, number: int) -> House:
    """Return a house with rules of every kind."""
    return House.model_validate(typed_house(dice, number))


def any_closures(dice: random.Random) -> list[Closure]:
    return [Closure.model_validate(any_dates(dice)) for _ in range(dice.choice([0, 1, 3]))]


def typed_permanence(dice: random.Random, house_id: str) -> dict[str, Any]:
    """Return what a webmaster types for a permanence, at any hours."""
    validity = any_span(dice) | {"au": str(any_day(dice) + timedelta(days=500))}
    kept = dice.choice([(), ("du",), ("au",), ("du", "au")])
    return ordinary.typed_permanence(
        site=house_id,
        jour=dice.choice(DAYS),
        heures=any_hours(dice),
        semaines=dice.choice(WEEKS),
        annulations=[any_dates(dice) for _ in range(dice.choice([0, 1, 3]))],
    ) | {key: validity[key] for key in kept}


def typed_partner(dice: random.Random, house_id: str, number: int) -> dict[str, Any]:
    """Return what a webmaster types for a partner with a few permanences, and about half of the optional keys."""
    booking = {
        "rendez_vous": dice.choice(["non", "possible", "obligatoire"]),
        "prendre_rendez_vous": "au 32 30 : « oui »",
        "bureau": "1",
        "source": "Convention",
    }
    permanences = [typed_permanence(dice, house_id) | booking for _ in range(dice.randrange(4))]
    optional = {"sigle": "CAF", "mots": ["allocs", "n° 1"], "telephone": "32 30", "site_web": "https://www.caf.fr"}
    return ordinary.typed_partner(id=f"partenaire-{number}", permanences=permanences) | some(dice, optional)


def any_partners(dice: random.Random, house: House, count: int) -> Iterator[Partner]:
    """Yield partners with one permanence each, at any hours."""
    for number in range(count):
        permanence = typed_permanence(dice, house.id)
        yield ordinary.partner(id=f"partenaire-{number}", permanences=[permanence])
