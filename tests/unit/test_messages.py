"""Every sentence that the webmaster reads stands in the catalogue, and is told with all that it asks for."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from portal.languages.french import FRENCH
from portal.source.messages import say, say_count

PORTAL = Path(__file__).parents[2] / "hooks" / "portal"
FILES = [*sorted((PORTAL / "source").rglob("*.py")), PORTAL / "check.py"]
_KEYS = tuple(key for key in FRENCH.words.keys() if key.startswith("messages."))  # noqa: SIM118 (Words is no dict)
MESSAGES = {key.removeprefix("messages."): FRENCH.words[key] for key in _KEYS}
#: What fills in a message, beside the names given: the count that chooses its form.
TELLERS: dict[str, set[str]] = {"say": set(), "say_count": {"count"}, "problem": set(), "guide_problem": set()}
FORMS = (".one", ".many")


def forms(key: str) -> set[str]:
    """Return the messages that a key designates: itself, or one for each number."""
    return {key} & MESSAGES.keys() or {f"{key}{form}" for form in FORMS} & MESSAGES.keys()


def asked(message: str) -> set[str]:
    """Return the names that a message asks for."""
    return {name.split("[")[0] for _, name, _, _ in Formatter().parse(message) if name}


class Told(NamedTuple):
    """A call that tells a message: where, which one, and the names that fill it in."""

    place: str
    key: str
    names: set[str]


def told() -> Iterator[Told]:
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLERS:
                names = {keyword.arg for keyword in node.keywords if keyword.arg} | TELLERS[node.func.id]
                keys = (arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))
                yield from (Told(f"{file.name}:{node.lineno}", key, names) for key in keys if "." in key or forms(key))


TOLD = list(told())


def literals() -> set[str]:
    found = (node for file in FILES for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    return {node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_message_that_is_told_is_in_the_catalogue() -> None:
    assert [one for one in TOLD if not forms(one.key)] == []


def test_every_message_of_the_catalogue_is_told() -> None:
    named = {form for literal in literals() for form in forms(literal)}
    assert MESSAGES.keys() - named == set()


@pytest.mark.parametrize("one", TOLD, ids=lambda one: f"{one.place} {one.key}")
def test_a_message_is_given_the_names_that_it_asks_for_and_no_other(one: Told) -> None:
    assert {frozenset(asked(MESSAGES[form])) for form in forms(one.key)} == {frozenset(one.names)}


def test_a_message_that_is_missing_or_lacks_a_name_is_never_told_in_part() -> None:
    with pytest.raises(KeyError, match="no_such_message"):
        say("no_such_message")
    with pytest.raises(KeyError, match="date"):
        say("over.over")


@pytest.mark.parametrize(("count", "said"), [(1, "1 bureau"), (2, "2 bureaux")])
def test_a_count_says_one_or_more(count: int, said: str) -> None:
    assert say_count("offices", count) == said
