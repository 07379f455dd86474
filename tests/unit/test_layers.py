"""The code depends in one direction: each package knows those before it in the list of ``portal/__init__.py``."""

import ast
import re
from collections.abc import Iterator
from importlib.util import resolve_name
from pathlib import Path

import pytest

PORTAL = Path(__file__).parents[2] / "hooks" / "portal"
LAYERS = re.findall(r"^    (\w+)  ", PORTAL.joinpath("__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
#: Commands stand above everything.
COMMANDS = {"check", "stage"}
FILES = sorted(PORTAL.rglob("*.py"))
#: The functions that import a module by its name.
IMPORTERS = {"import_module", "__import__"}


def imported(source: str, package: str = "portal") -> Iterator[str]:
    """Yield the full name of all that a module of a package imports, however it says so."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module, names, level):
                origin = resolve_name("." * level + (module or ""), package)
                yield from (f"{origin}.{name.name}" for name in names)
            case ast.Call(ast.Name(id=name) | ast.Attribute(attr=name), [ast.Constant(str(module)), *_]):
                if name in IMPORTERS:
                    yield resolve_name(module, package)


def imported_by(file: Path) -> set[str]:
    package = ".".join(file.relative_to(PORTAL.parent).parent.parts)
    return set(imported(file.read_text(encoding="utf-8"), package))


def layers(modules: set[str]) -> set[str]:
    return {module.split(".")[1] for module in modules if module.startswith("portal.")}


def knows_mkdocs(modules: set[str]) -> bool:
    return "mkdocs" in {module.split(".")[0] for module in modules}


def test_the_list_names_every_package() -> None:
    found = {path.stem for path in PORTAL.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert found - {"__init__"} - COMMANDS == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_none_that_comes_after_it(layer: str) -> None:
    known = set(LAYERS[: LAYERS.index(layer) + 1])
    files = sorted((PORTAL / layer).rglob("*.py")) or [PORTAL / f"{layer}.py"]
    for file in files:
        assert layers(imported_by(file)) <= known, file


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PORTAL).as_posix())
def test_nothing_in_the_package_knows_of_mkdocs(file: Path) -> None:
    assert not knows_mkdocs(imported_by(file))


@pytest.mark.parametrize(
    "source",
    [
        "import mkdocs",
        "import json, mkdocs.config as config",
        "from mkdocs import utils",
        "from mkdocs.structure.files import File",
        "def late():\n    import mkdocs.utils",
        "if TYPE_CHECKING:\n    from mkdocs.config import Config",
        "importlib.import_module('mkdocs.plugins')",
        "import_module('mkdocs')",
        "__import__('mkdocs', globals())",
    ],
)
def test_mkdocs_is_found_however_it_is_imported(source: str) -> None:
    assert knows_mkdocs(set(imported(source)))


@pytest.mark.parametrize("source", ["import mkdocs_material", "from portal import mkdocs", "files('mkdocs')"])
def test_what_only_looks_like_mkdocs_is_not_taken_for_it(source: str) -> None:
    assert not knows_mkdocs(set(imported(source)))


@pytest.mark.parametrize(
    "source",
    [
        "import portal.outputs",
        "import portal.outputs.home as home",
        "from portal import outputs",
        "from portal.outputs import make_outputs",
        "from portal.outputs.home import home_page",
        "from .. import outputs",
        "from ..outputs.home import home_page",
        "import_module('portal.outputs.home')",
        "import_module('..outputs', __package__)",
    ],
)
def test_a_layer_is_found_however_it_is_imported(source: str) -> None:
    assert layers(set(imported(source, "portal.model"))) == {"outputs"}
