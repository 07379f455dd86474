"""JSON Schemas of the data files, made from the models: an editor that reads them completes and explains each key.

``python -m portal.source.json_schemas DIR`` writes them; the first line of each data file names its own.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portal.source.reading.sources import MODELS


def json_schemas() -> Iterator[tuple[str, str]]:
    """Yield (file name, JSON text) for each file in YAML; the same models give the same bytes."""
    for name, model in MODELS.items():
        schema = _for_people(_without_docstring(model.model_json_schema(by_alias=True)))
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
        yield f"{Path(name).stem}.schema.json", json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def _for_people(schema: dict[str, Any]) -> dict[str, Any]:
    """Keep what helps a French editor of YAML, out of what Pydantic derives from the code."""
    if "anyOf" in schema:  # « or null »: an absent key is left out, never null
        schema = next(choice for choice in schema["anyOf"] if choice != {"type": "null"}) | schema
    kept = {key: value for key, value in schema.items() if key not in ("anyOf", "title", "default")}
    if "$defs" in kept:
        kept["$defs"] = {name: _for_people(_without_docstring(inner)) for name, inner in kept["$defs"].items()}
    if "properties" in kept:
        kept["properties"] = {name: _for_people(inner) for name, inner in kept["properties"].items()}
    if "items" in kept:
        kept["items"] = _for_people(kept["items"])
    if kept.get("type") == "string" and "enum" not in kept and "format" not in kept:
        # Editors read 80080 as a number; the build reads each value as the text that was typed.
        kept["type"] = ["string", "number"]
    return kept


def _without_docstring(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != "description"}


def main(folder: Path) -> None:
    """Write every schema into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in json_schemas():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
