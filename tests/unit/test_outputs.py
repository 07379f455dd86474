"""What the makers of files have in common."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from portal import outputs
from portal.outputs.pages.frame import frame
from portal.portal import Portal

from .samples import project, read


def test_what_a_maker_hands_over_is_made_nothing_is_left_to_do_later(tmp_path: Path) -> None:
    portal, _ = read(project(tmp_path))
    no_leaflets = replace(portal.publication, leaflets=False)
    made = list(outputs.make_outputs(replace(portal, publication=no_leaflets)))
    assert made
    assert all(isinstance(content, str | bytes) for _, content in made)
    assert json.dumps(frame(portal))


def test_a_file_made_twice_is_a_bug_that_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def maker(_: Portal) -> Iterator[tuple[str, str]]:
        yield "maisons/atrium.md", ""

    monkeypatch.setattr(outputs, "MAKERS", (maker, maker))
    portal, _ = read(project(tmp_path))
    with pytest.raises(ValueError, match=r"maisons/atrium\.md is made twice"):
        list(outputs.make_outputs(portal))


def test_a_finisher_sees_every_file_and_those_of_the_finishers_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def index(_: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
        yield "files.txt", " ".join(files)

    def weights(_: Portal, files: Mapping[str, str | bytes]) -> Iterator[tuple[str, str]]:
        yield "weights.txt", " ".join(f"{path}={len(content)}" for path, content in files.items())

    monkeypatch.setattr(outputs, "FINISHERS", (index, weights))
    portal, _ = read(project(tmp_path))
    assert dict(outputs.finish_outputs(portal, {"a.css": b"123", "b.md": "1"})) == {
        "files.txt": "a.css b.md",
        "weights.txt": "a.css=3 b.md=1 files.txt=10",
    }
