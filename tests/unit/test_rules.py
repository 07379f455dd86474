"""The rules of the data: one a module, all listed; they know entries by their models, never by a key."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from portal.model.fields import Model
from portal.model.guide import FrontMatter
from portal.source.reading.sources import MODELS
from portal.source.rules import RULES

from .test_layers import PORTAL

SOURCE = PORTAL / "source"
#: What rules share.
NO_RULES = {"__init__", "rule", "guide_rule", "page_rule", "markup_places", "held"}


def test_every_module_of_rules_holds_one_rule_of_the_list() -> None:
    listed = [rule.find.__module__.rpartition(".")[2] for rule in RULES]
    assert sorted(listed) == sorted({file.stem for file in (SOURCE / "rules").glob("*.py")} - NO_RULES)


def test_every_rule_says_what_it_asks_for() -> None:
    assert all(rule.says for rule in RULES)
    assert len({rule.says for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("file", sorted((SOURCE / "reading").glob("*.py")), ids=lambda file: file.stem)
def test_reading_knows_nothing_of_rules(file: Path) -> None:
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    modules = {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}
    assert not any(module.startswith(("portal.source.rules", "portal.source.loader")) for module in modules)


def models(annotation: Any) -> Iterator[type[Model]]:
    """Yield every model within a type."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models(field.annotation)
    for inner in get_args(annotation):
        yield from models(inner)


KEYS = {
    model.key_of(field)
    for whole in (*MODELS.values(), FrontMatter)
    for model in models(whole)
    for field in model.model_fields
    if model.key_of(field) != field
}


def test_the_keys_of_the_data_are_known() -> None:
    assert {"sites", "horaires", "lundi", "le", "heures", "annulations", "verifie_le", "titre", "mot"} <= KEYS


@pytest.mark.parametrize("file", sorted(SOURCE.rglob("*.py")), ids=lambda file: file.stem)
def test_no_key_of_the_data_is_written_outside_the_models(file: Path) -> None:
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    assert (
        KEYS & {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)} == set()
    )
