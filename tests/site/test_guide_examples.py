"""Every example of GUIDE.md is accepted when it is put where the guide says: a webmaster copies and pastes them."""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml

from portal.portal import Portal, Publication
from portal.source.loader import load
from portal.source.problems import DataError
from tests.conftest import NOW, ROOT, TOWN, copy_docs

GUIDE = (ROOT / "GUIDE.md").read_text(encoding="utf-8")

_FENCE = re.compile(r"([^\n]+)\n\n```(\w+)\n(.*?)```", re.DOTALL)
_PLACE = re.compile(r"[Dd]ans `data/([a-z-]+\.yml)`, (dans la maison|dans la permanence|au début du fichier|à la fin),")
_NEW_FILE = re.compile(r"Voici `(docs/demarches/[a-z-]+\.md)` en entier")

#: File and place -> the column at which an example must stand to be pasted there.
INDENTS = {
    ("sites.yml", "dans la maison"): 4,
    ("sites.yml", "au début du fichier"): 0,
    ("sites.yml", "à la fin"): 2,
    ("partners.yml", "à la fin"): 2,
    ("partners.yml", "dans la permanence"): 8,
    ("documents.yml", "à la fin"): 2,
    ("glossary.yml", "à la fin"): 2,
    ("ailleurs.yml", "à la fin"): 2,
    ("life-events.yml", "à la fin"): 2,
    ("life-events.yml", "au début du fichier"): 0,
}


@dataclass(frozen=True)
class Example:
    """A block of the guide, and the sentence before it, which says where it goes."""

    intro: str
    language: str
    text: str

    @property
    def place(self) -> tuple[str, str]:
        """The file, and the place in it."""
        found = _PLACE.search(self.intro)
        assert found, f"nothing says where this goes: {self.text}"
        return found[1], found[2]


EXAMPLES = [Example(*found) for found in _FENCE.findall(GUIDE)]


def of(language: str) -> list[Example]:
    return [example for example in EXAMPLES if example.language == language]


def test_no_block_of_the_guide_is_left_out() -> None:
    assert GUIDE.count("```") == 2 * len(EXAMPLES)
    assert {example.language for example in EXAMPLES} == {"yaml", "markdown", "text", "sh"}
    assert {example.place for example in of("yaml")} == INDENTS.keys()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TOWN, tmp_path / "data")
    copy_docs(ROOT / "docs", tmp_path / "docs")
    return tmp_path


def read(project: Path) -> Portal:
    portal, _ = load(project, Publication("Ville", "/"), NOW.date())
    return portal


@pytest.mark.parametrize("example", of("yaml"), ids=lambda example: example.text.split("\n")[0].strip())
def test_an_example_is_accepted_where_the_guide_puts_it(project: Path, example: Example) -> None:
    name, place = example.place
    indent = len(example.text) - len(example.text.lstrip(" "))
    assert indent == INDENTS[example.place]
    paste(project / "data" / name, place, example.text)
    read(project)


def paste(file: Path, place: str, example: str) -> None:
    """Put an example in a file as the guide says; what is there already is replaced."""
    text = file.read_text(encoding="utf-8")
    if place == "à la fin":
        file.write_text(text + example, encoding="utf-8")
        return
    content = yaml.load(text, yaml.BaseLoader)
    target(content, place).update(yaml.load(dedent(example), yaml.BaseLoader))
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def target(content: dict[str, Any], place: str) -> dict[str, Any]:
    """Return the keys among which an example goes: those of the file, or of its first house or permanence."""
    if place == "dans la maison":
        return content["sites"][0]  # type: ignore[no-any-return]
    if place == "dans la permanence":
        return content["partenaires"][0]["permanences"][0]  # type: ignore[no-any-return]
    return content


def test_a_house_takes_twelve_lines(project: Path) -> None:
    (example,) = (e for e in of("yaml") if e.place == ("sites.yml", "à la fin"))
    assert len(example.text.splitlines()) == 12
    paste(project / "data" / "sites.yml", "à la fin", example.text)
    assert "marche" in read(project).house_by_id


def test_the_whole_guide_of_a_procedure_is_accepted(project: Path) -> None:
    (example,) = of("markdown")
    found = _NEW_FILE.search(example.intro)
    assert found
    (project / found[1]).write_text(example.text, encoding="utf-8")
    assert Path(found[1]).stem in read(project).guide_by_slug


def test_the_error_that_the_guide_explains_is_the_one_that_is_shown(project: Path) -> None:
    (example,) = of("text")
    sites = project / "data" / "sites.yml"
    sites.write_text(sites.read_text(encoding="utf-8").replace("mardi: 9h-17h", "mardi: 8h30-25h", 1), encoding="utf-8")
    with pytest.raises(DataError) as error:
        read(project)
    assert str(error.value.problems[0]) == example.text.strip()
