"""What the makers of files have in common."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from portal import outputs
from portal.portal import Portal

from .samples import project, read


def test_a_file_made_twice_is_a_bug_that_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def maker(_: Portal) -> Iterator[tuple[str, str]]:
        yield "maisons/atrium.md", ""

    monkeypatch.setattr(outputs, "MAKERS", (maker, maker))
    portal, _ = read(project(tmp_path))
    with pytest.raises(ValueError, match=r"maisons/atrium\.md is made twice"):
        list(outputs.make_outputs(portal))
