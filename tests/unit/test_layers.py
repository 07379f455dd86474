"""The code depends in one direction: each package knows those before it in the list of ``portal/__init__.py``."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PORTAL = Path(__file__).parents[2] / "hooks" / "portal"
LAYERS = re.findall(r"^    (\w+)  ", PORTAL.joinpath("__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
#: Commands stand above everything.
COMMANDS = {"check"}


def imported(file: Path) -> Iterator[str]:
    """Yield the layers that a module imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("portal."):
            yield node.module.split(".")[1]


def test_the_list_names_every_package() -> None:
    found = {path.stem for path in PORTAL.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert found - {"__init__"} - COMMANDS == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_none_that_comes_after_it(layer: str) -> None:
    known = set(LAYERS[: LAYERS.index(layer) + 1])
    files = sorted((PORTAL / layer).rglob("*.py")) or [PORTAL / f"{layer}.py"]
    for file in files:
        assert set(imported(file)) <= known, file


@pytest.mark.parametrize("file", sorted(PORTAL.rglob("*.py")), ids=lambda file: file.stem)
def test_nothing_in_the_package_knows_of_mkdocs(file: Path) -> None:
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    modules = {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}
    assert not any(module.split(".")[0] == "mkdocs" for module in modules)
