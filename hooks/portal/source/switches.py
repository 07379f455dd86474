"""The switches of a build: what whoever runs it turns on or off, by an environment variable or in ``mkdocs.yml``."""

from collections.abc import Mapping
from typing import TypedDict, cast

from portal.source.messages import say


class Switches(TypedDict, total=False):
    """Those that are set, named as the fields of ``Publication``, and as ``extra`` of ``mkdocs.yml`` names them."""

    leaflets: bool
    examples: bool
    strict: bool
    offline: bool


#: The environment variable of each.
SWITCHES = {"leaflets": "LEAFLETS", "examples": "EXEMPLES", "strict": "STRICT", "offline": "HORS_LIGNE"}

_MEANINGS = {"oui": True, "true": True, "1": True, "non": False, "false": False, "0": False}


class SwitchError(Exception):
    """A switch is neither on nor off; the message is for the webmaster."""


def read_switches(values: Mapping[str, object]) -> Switches:
    """Return the switches that are set among values, by name; one that is absent or empty keeps its default.

    A value is « oui » or « non », or one of their older spellings (true, false, 1, 0), as text or as YAML read it.
    Raises SwitchError on any other.
    """
    typed = {name: str(values[name]).strip() for name in SWITCHES if values.get(name) is not None}
    return cast(Switches, {name: _meaning(SWITCHES[name], text) for name, text in typed.items() if text})


def switches_of(environment: Mapping[str, str]) -> Switches:
    """Return the switches that environment variables set. Raises SwitchError as ``read_switches`` does."""
    return read_switches({name: environment.get(variable) for name, variable in SWITCHES.items()})


def _meaning(variable: str, text: str) -> bool:
    if text.casefold() not in _MEANINGS:
        raise SwitchError(say("switches.unknown", variable=variable, found=" ".join(text.split())[:20]))
    return _MEANINGS[text.casefold()]
