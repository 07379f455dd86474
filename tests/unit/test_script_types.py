"""What Python hands over and what scripts expect have the same fields of the same types: each tells them once."""

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from portal.outputs.live_hours import LiveDay, LiveHours
from portal.outputs.map.houses_map import Place
from portal.outputs.offline.worker import KeptContent
from portal.outputs.search import SearchConfig, SearchIndex
from portal.outputs.search.entries import IndexedPage
from portal.outputs.search.facts import Visit

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "assets" / "scripts" / "types.d.ts"
OFFLINE = ROOT / "hooks" / "portal" / "templates" / "offline" / "types.d.ts"
SEARCH = ROOT / "hooks" / "portal" / "templates" / "search" / "types.d.ts"

TWINS: dict[Path, tuple[type, ...]] = {
    PAGES: (LiveHours, LiveDay, Place),
    OFFLINE: (KeptContent,),
    SEARCH: (SearchIndex, SearchConfig, IndexedPage, Visit),
}
_NAMES = {str: "string", bool: "boolean", int: "number", float: "number"}
_INTERFACE = re.compile(
    r"^/\*\* hooks/portal/\S+\.py, .*? \*/\ninterface (\w+) \{\n(.*?)\n\}", re.MULTILINE | re.DOTALL
)
_FIELD = re.compile(r"^ +(\w+\??): (.+);$", re.MULTILINE)


def in_typescript(annotation: Any) -> str:
    """Return a Python type as TypeScript writes it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        return f"{in_typescript(arguments[0])}[]"
    if origin is tuple:
        return f"[{', '.join(map(in_typescript, arguments))}]"
    if origin is dict:
        return f"Record<{in_typescript(arguments[0])}, {in_typescript(arguments[1])}>"
    if origin is Literal:
        return " | ".join(f"'{value}'" for value in arguments)
    if is_typeddict(annotation):
        return str(annotation.__name__)
    if issubclass(annotation, Enum):
        return " | ".join(f"'{member.value}'" for member in annotation)
    return _NAMES[annotation]


def fields(twin: Any) -> Mapping[str, str]:
    """Return the fields of a TypedDict as an interface has them; a question mark follows what may be absent."""
    return {
        name if name in twin.__required_keys__ else f"{name}?": in_typescript(annotation)
        for name, annotation in get_type_hints(twin).items()
    }


def interfaces(file: Path) -> Mapping[str, Mapping[str, str]]:
    """Return the fields of each interface that says it has a twin in Python."""
    text = file.read_text(encoding="utf-8")
    return {name: dict(_FIELD.findall(body)) for name, body in _INTERFACE.findall(text)}


@pytest.mark.parametrize("file", TWINS, ids=["pages", "offline", "search"])
def test_scripts_expect_exactly_what_python_hands_over(file: Path) -> None:
    assert interfaces(file) == {twin.__name__: fields(twin) for twin in TWINS[file]}
