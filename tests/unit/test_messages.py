"""Every sentence that the webmaster reads stands in the catalogue, and is told with all that it asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from portal.languages.french import FRENCH
from portal.source.messages import say, say_count

PORTAL = Path(__file__).parents[2] / "hooks" / "portal"
MODELS = sorted((PORTAL / "model").rglob("*.py"))
TELLING = ("build.py", "check.py", "stage.py", "outputs/leaflets/press.py", "outputs/leaflets/production.py")
FILES = [*MODELS, *sorted((PORTAL / "source").rglob("*.py")), *(PORTAL / name for name in TELLING)]
_KEYS = tuple(key for key in FRENCH.words.keys() if key.startswith("messages."))  # noqa: SIM118 (Words is no dict)
MESSAGES = {key.removeprefix("messages."): FRENCH.words[key] for key in _KEYS}
#: The functions that tell a message: which of their arguments is its key.
TELLERS = {"say": 0, "say_count": 0, "refusal": 0, "reason": 0, "problem": 2, "page_problems": 2, "guide_problem": 3}
#: A message of how many has two forms, which ``say_count`` fills in with the count.
FORMS = (".one", ".many")


def forms(key: str) -> set[str]:
    """Return the messages that a key designates: itself, or one for each number."""
    return {key} & MESSAGES.keys() or {f"{key}{form}" for form in FORMS} & MESSAGES.keys()


def asked(message: str) -> frozenset[str]:
    """Return the names that a message asks for."""
    return frozenset(name.split("[")[0] for _, name, _, _ in Formatter().parse(message) if name)


class Told(NamedTuple):
    """A call that tells a message: where, which one (None: one that a variable names), the names that fill it in."""

    file: Path
    line: int
    key: str | None
    names: frozenset[str]


def literals(file: Path) -> dict[str, int]:
    """Return the texts written in a module and the line of each, but for what documents it."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    documentation = [
        node.value for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    texts = [node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {str(node.value): node.lineno for node in texts if node not in documentation}


def told(file: Path) -> Iterator[Told]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLERS:
            key = node.args[TELLERS[node.func.id]]
            names = {keyword.arg for keyword in node.keywords if keyword.arg}
            names |= {"count"} if node.func.id == "say_count" else set()
            yield Told(file, node.lineno, str(key.value) if isinstance(key, ast.Constant) else None, frozenset(names))


TOLD = [one for file in FILES for one in told(file)]
NAMED = [one for one in TOLD if one.key]


def test_every_message_that_is_told_is_in_the_catalogue() -> None:
    assert [one for one in NAMED if not forms(one.key or "")] == []


def test_every_message_of_the_catalogue_is_told() -> None:
    told_somewhere = {form for file in FILES for literal in literals(file) for form in forms(literal)}
    assert MESSAGES.keys() - told_somewhere == set()


@pytest.mark.parametrize("one", NAMED, ids=lambda one: f"{one.file.stem}-{one.line}")
def test_a_message_is_given_the_names_that_it_asks_for_and_no_other(one: Told) -> None:
    assert {asked(MESSAGES[form]) for form in forms(one.key or "")} == {one.names}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_message_that_a_variable_names_is_given_its_names_too(file: Path) -> None:
    known = {one.key for one in NAMED}
    ways = {one.names for one in TOLD if one.file == file and not one.key}
    for key in literals(file):
        assert key in known or {asked(MESSAGES[form]) for form in forms(key)} <= ways, key


# The models hold what is read (the words of the data) and what editors are told of each key.
@pytest.mark.parametrize("file", [file for file in FILES if file not in MODELS], ids=lambda file: file.stem)
def test_no_sentence_stands_in_the_code(file: Path) -> None:
    french = re.compile(r"[«»À-ÿ]|\b(?:le|la|les|un|une|des|du|est|et|pas|ce|cette)\b", re.IGNORECASE)
    assert {text: line for text, line in literals(file).items() if french.search(text)} == {}


@pytest.mark.parametrize("file", MODELS, ids=lambda file: file.stem)
def test_a_model_refuses_by_the_key_of_a_message(file: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    raised = [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "ValueError"]
    assert raised == []


def test_a_message_that_is_missing_or_lacks_a_name_is_never_told_in_part() -> None:
    with pytest.raises(KeyError, match="no_such_message"):
        say("no_such_message")
    with pytest.raises(KeyError, match="date"):
        say("over.over")


@pytest.mark.parametrize(("count", "said"), [(1, "1 bureau"), (2, "2 bureaux")])
def test_a_count_says_one_or_more(count: int, said: str) -> None:
    assert say_count("offices", count) == said
