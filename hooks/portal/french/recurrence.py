"""How often a permanence comes back, in words: « le 1er et le 3e jeudi du mois »."""

from portal.french.lists import join_words
from portal.model.partner import LAST, Permanence

_RANKS = {1: "1er", LAST: "dernier"}


def say_recurrence(permanence: Permanence) -> str:
    """Return which weeks a permanence takes place in, after its weekday: « Mardi, toutes les semaines »."""
    rule = permanence.weeks
    if rule.parity:
        return f"une semaine sur deux (semaines {rule.text})"
    if rule.nths:
        ranks = [f"le {_RANKS.get(nth, f'{nth}e')}" for nth in rule.nths]
        return f"{join_words(ranks)} {permanence.weekday.value} du mois"
    return "toutes les semaines"
