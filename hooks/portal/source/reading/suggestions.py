"""What was probably meant by a name that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

from portal.folding import fold
from portal.source.messages import say


def nearest(found: str, choices: Iterable[str]) -> str:
    """Return the choice that was probably meant, or nothing when none is near."""
    folded = {fold(choice): choice for choice in choices}
    near = get_close_matches(fold(found), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else ""


def did_you_mean(near: str) -> str:
    """Ask whether a name was meant; no name, no question."""
    return say("near", near=near) if near else ""
