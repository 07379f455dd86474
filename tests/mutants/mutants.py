"""The bugs, as ``mutants.toml`` lists them: in which file, which text becomes which, and which suite must fail."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Mutant:
    """One bug. ``suite`` is what pytest is told to run: a file, a folder, or one test."""

    name: str
    file: str
    text: str
    replacement: str
    suite: str

    def seeded(self, source: str) -> str:
        """Return a source with the bug in it. Raises ValueError unless the text stands there exactly once."""
        if source.count(self.text) != 1:
            raise ValueError(f"{self.name}: the text is {source.count(self.text)} times in {self.file}")
        return source.replace(self.text, self.replacement)


def mutants() -> list[Mutant]:
    """Return all bugs, in the order of the list."""
    listed = tomllib.loads(Path(__file__).with_name("mutants.toml").read_text(encoding="utf-8"))
    return [Mutant(name=name, **bug) for name, bug in listed.items()]
