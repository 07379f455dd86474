"""The JSON Schemas that editors read: current, French, and true of the shipped data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from portal.source.json_schemas import json_schemas, main
from portal.source.reading.sources import MODELS
from portal.source.reading.yaml_reader import read_yaml

from .samples import REPOSITORY

DATA = REPOSITORY / "data"
SCHEMAS = {name: json.loads(text) for name, text in json_schemas()}
FILES = [*DATA.glob("*.yml"), *(REPOSITORY / "docs").rglob("*.yml")]


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schemas").iterdir()}
    assert committed == dict(json_schemas()), "run: PYTHONPATH=hooks python -m portal.source.json_schemas data/schemas"


def test_the_command_writes_every_schema(tmp_path: Path) -> None:
    main(tmp_path / "schemas")
    assert {path.name for path in (tmp_path / "schemas").iterdir()} == set(SCHEMAS)


def test_each_data_file_has_a_schema() -> None:
    assert {path.relative_to(REPOSITORY).as_posix() for path in FILES} == set(MODELS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_data_file_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == DATA / "schemas" / f"{path.stem}.schema.json"


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from objects(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_french_and_explained_and_no_other_is_allowed(name: str) -> None:
    for schema in objects(SCHEMAS[name]):
        assert schema["additionalProperties"] is False
        for key, inner in schema["properties"].items():
            assert inner.get("description"), key
            assert not re.search(r"\b(the|its|of|name|hours)\b", inner["description"]), key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_shipped_data_follows_its_schema(path: Path) -> None:
    schema = SCHEMAS[f"{path.stem}.schema.json"]
    assert list(breaches(read_yaml(path, path.name).values, schema, schema)) == []


def test_data_that_does_not_follow_the_schema_is_seen() -> None:
    schema = SCHEMAS["sites.schema.json"]
    wrong = {"sites": [{"id": "É", "nam": "x", "fauteuil_roulant": "peut-être", "horaires": "9h"}]}
    seen = {breach.split(" ")[0] for breach in breaches(wrong, schema, schema)}
    assert seen >= {"id", "nom", "nam", "fauteuil_roulant", "horaires"}


def breaches(value: Any, schema: dict[str, Any], root: dict[str, Any], key: str = "") -> Iterator[str]:
    """Yield what is not as the part of JSON Schema that these schemas use demands."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    kinds = {"object": dict, "array": list, "string": str}
    allowed = schema.get("type", "string")
    names = allowed if isinstance(allowed, list) else [allowed]
    if not any(isinstance(value, kinds.get(name, float)) for name in names):
        yield f"{key} : {names}"
    elif isinstance(value, dict):
        yield from (f"{name} : required" for name in schema.get("required", ()) if name not in value)
        for name, inner in value.items():
            if name in schema["properties"]:
                yield from breaches(inner, schema["properties"][name], root, name)
            else:
                yield f"{name} : unknown"
    elif isinstance(value, list):
        for inner in value:
            yield from breaches(inner, schema["items"], root, key)
    elif value not in schema.get("enum", [value]) or not re.search(schema.get("pattern", ""), value):
        yield f"{key} : {value}"
