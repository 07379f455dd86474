"""The key of a permanence: the same while what is said of it changes, never that of another one of its partner."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.model.partner import Partner
from portal.model.permanence_key import PermanenceKey

from .samples import project, report

PERMANENCE = {"site": "atrium", "jour": "mardi", "heures": "9h-12h", "semaines": "1re et 3e", "du": "2026-09-01"}


def key(partner_id: str = "caf", **typed: Any) -> PermanenceKey:
    partner = Partner.model_validate({"id": partner_id, "nom": "CAF", "permanences": [PERMANENCE | typed]})
    return PermanenceKey.of(partner, partner.permanences[0])


@pytest.mark.parametrize(
    "change",
    [
        {"source": "Convention"},
        {"verifie_le": "2026-11-02"},
        {"rendez_vous": "obligatoire", "prendre_rendez_vous": "au 32 30"},
        {"annulations": [{"le": "2026-12-29", "motif": "Congés"}]},
        {"au": "2027-06-30"},
        {"bureau": "2"},
        {"heures": "9h-11h30"},
        {"heures": "9:00 à 12:00 et 14h-16h"},
        {"semaines": "3e et 1ère"},
    ],
    ids=lambda change: "-".join(change),
)
def test_a_key_stays_when_what_is_said_of_a_permanence_changes(change: dict[str, Any]) -> None:
    assert key(**change) == key()
    assert str(key(**change)) == str(key()) == "caf.atrium.tuesday.0900.1-3.2026-09-01"


OTHERS = [
    {"site": "atriu"},
    {"jour": "jeudi"},
    {"heures": "9h05-12h"},
    {"semaines": "toutes"},
    {"semaines": "1re"},
    {"semaines": "impaires"},
    {"semaines": "dernière"},
    {"du": "2026-09-08"},
    {"partner_id": "caf-1"},
]


def test_a_key_is_that_of_no_other_permanence() -> None:
    keys = [key(), *(key(**other) for other in OTHERS)]
    assert len(set(keys)) == len(set(map(str, keys))) == len(keys)


def test_the_dashes_of_two_identifiers_do_not_mix() -> None:
    assert str(key("a-b", site="c")) != str(key("a", site="b-c"))


def alike(dice: random.Random, site: str, jour: str) -> dict[str, Any]:
    """One of the few permanences that a house has on a weekday here."""
    span = {"du": dice.choice(["2026-09-01", "2027-01-04"]), "au": dice.choice(["2026-12-31", "2027-06-30"])}
    dates = dice.choice([{}, {"du": span["du"]}, {"au": span["au"]}, span if span["du"] < span["au"] else {}])
    return {
        "site": site,
        "jour": jour,
        "heures": dice.choice(["9h-12h", "9h-10h", "10h-12h"]),
        "semaines": dice.choice(["toutes", "paires", "1re et 3e", "dernière"]),
    } | dates


def test_no_two_permanences_of_a_partner_that_are_accepted_share_a_key(tmp_path: Path) -> None:
    dice = random.Random(1)
    places = [
        ("atrium", "mardi"),
        ("atrium", "jeudi"),
        ("atrium", "vendredi"),
        ("coursives", "mardi"),
        ("coursives", "jeudi"),
    ]
    pairs = ([alike(dice, *place), alike(dice, *place)] for _ in range(80) for place in places)
    typed = [{"id": f"p{number}", "nom": "CAF", "permanences": pair} for number, pair in enumerate(pairs)]
    lines = report(project(tmp_path, partners=yaml.safe_dump({"partenaires": typed}, allow_unicode=True)))
    refused = {line.split(": ")[1].split(",")[0] for line in lines if "cette permanence est déjà donnée" in line}
    partners = map(Partner.model_validate, typed)
    shared = {one.id for one in partners if len({PermanenceKey.of(one, each) for each in one.permanences}) == 1}
    assert shared
    assert shared <= refused
