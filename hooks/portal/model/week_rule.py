"""Which weeks a permanence takes place in, and how the webmaster writes it: « toutes », « paires », « 1re et 3e »."""

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from portal.model.refusals import refusal
from portal.model.texts import as_typed

LAST = -1
_RANKS = {1: "1re", 2: "2e", 3: "3e", 4: "4e", 5: "5e", LAST: "dernière"}
_NTHS = {word: nth for nth, word in _RANKS.items()} | {"1ère": 1, "derniere": LAST}
_PARITIES: dict[Literal["even", "odd"], str] = {"even": "paires", "odd": "impaires"}


class WeekRule(NamedTuple):
    """Some weeks: those of a parity (ISO weeks), or those of the nth such day of a month; without either, every week.

    ``nths`` come in the order of the month, ``LAST`` at the end.
    """

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


def read_weeks(value: object) -> WeekRule:
    """Read a rule as typed; raises ValueError on one that is not known."""
    said = as_typed(value).lower()
    if said == "toutes":
        return WeekRule()
    for parity, word in _PARITIES.items():
        if said == word:
            return WeekRule(parity)
    parts = re.split(r"\s+et\s+|\s*,\s*", said)
    if not all(part in _NTHS for part in parts):
        raise refusal("week_rule.unknown", found=value)
    return WeekRule(nths=tuple(nth for nth in _RANKS if nth in {_NTHS[part] for part in parts}))


def write_weeks(rule: WeekRule) -> str:
    """Write a rule as the webmaster does, in its one usual form."""
    if rule.parity:
        return _PARITIES[rule.parity]
    *before, last = [_RANKS[nth] for nth in rule.nths] or ["toutes"]
    return f"{', '.join(before)} et {last}" if before else last


Weeks = Annotated[
    WeekRule,
    BeforeValidator(read_weeks),
    PlainSerializer(write_weeks),
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["toutes", "paires", "impaires", "1re", "1re et 3e", "2e et 4e", "dernière"],
        }
    ),
]
