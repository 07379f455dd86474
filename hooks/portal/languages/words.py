"""The texts of a language by key: « house.hours » is ``hours`` in the table ``[house]`` of one of its TOML files."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, eq=False)
class Words:
    """Texts in tables, one within another. ``{name}`` in a text stands for what is filled in."""

    tables: Mapping[str, Any]

    @classmethod
    def of(cls, folder: Path) -> "Words":
        """Read the words of a language; the name of each TOML file is that of its table."""
        files = sorted(folder.glob("*.toml"))
        return cls({file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files})

    def __getitem__(self, key: str) -> Any:
        """Return a text, a list or a table. Raises KeyError, with the whole key, when the language lacks it."""
        found: Any = self.tables
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise KeyError(f"no words for « {key} »")
            found = found[part]
        return found

    def say(self, key: str, /, **names: object) -> str:
        """Return a text with its names filled in. Raises KeyError when the text asks for a name that is not given."""
        text: str = self[key]
        return text.format(**names)

    def keys(self) -> Iterator[str]:
        """Yield the key of every text."""
        return (key for key, _ in _texts(self.tables, ""))


def _texts(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _texts(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
