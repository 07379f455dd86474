"""The drawings that stand beside names, by name: Material Design Icons, which mkdocs-material carries as SVG."""

import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path


def is_known(name: str) -> bool:
    """Tell whether there is a pictogram of this name; what is no name, such as a path, is none."""
    return bool(re.fullmatch(r"[a-z0-9-]+", name)) and _file(name).exists()


def known_names() -> tuple[str, ...]:
    """Return the name of every pictogram: several thousand."""
    return tuple(sorted(file.stem for file in _folder().glob("*.svg")))


@cache
def svg(name: str) -> str:
    """Return a pictogram as SVG; raises FileNotFoundError on a name that is not known."""
    return _file(name).read_text(encoding="utf-8")


def _file(name: str) -> Path:
    return _folder() / f"{name}.svg"


@cache
def _folder() -> Path:
    return Path(str(distribution("mkdocs-material").locate_file("material/templates/.icons/material")))
