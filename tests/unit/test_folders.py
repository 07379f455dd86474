"""A folder is replaced whole: at no instant is it missing, mixed or half there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal import folders
from portal.folders import Replacement

HOOKS = Path(folders.__file__).parents[1]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    write(folder, "0")
    return folder


def write(folder: Path, text: str) -> None:
    for name in ("a.html", "b.html"):
        (folder / name).write_text(text, encoding="utf-8")


def read(folder: Path) -> tuple[str, ...]:
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.iterdir()))


def replace(site: Path, text: str) -> None:
    replacement = Replacement(site)
    write(replacement.folder, text)
    replacement.take_place()


def beside(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name}


@pytest.fixture(params=["one step", "two renames"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(folders, "_exchange", lambda *_: False)


@pytest.mark.usefixtures("_way")
def test_the_new_folder_takes_the_place_of_the_old_one(site: Path) -> None:
    (site / "old.html").touch()
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("pages", encoding="utf-8")
    replace(site, "1")
    assert {path.relative_to(site).as_posix() for path in site.rglob("*")} == {"a.html", "b.html", ".git", ".git/HEAD"}
    assert (site / "a.html").read_text(encoding="utf-8") == "1"
    assert beside(site) == set()


@pytest.mark.usefixtures("_way")
def test_there_need_be_no_old_folder(tmp_path: Path) -> None:
    replace(tmp_path / "new" / "site", "1")
    assert read(tmp_path / "new" / "site") == ("1", "1")


def test_a_replacement_that_is_given_up_leaves_nothing(site: Path) -> None:
    replacement = Replacement(site)
    write(replacement.folder, "1")
    del replacement
    assert read(site) == ("0", "0")
    assert beside(site) == set()


#: Replaces a folder, and dies as soon as anything has been renamed.
DIES = """
import os, signal, sys
from pathlib import Path
from portal import folders

def rename_and_die(path, target):
    os.rename(path, target)
    os.kill(os.getpid(), signal.SIGKILL)

Path.rename = rename_and_die
if sys.argv[2] == "two renames":
    folders._exchange = lambda *_: False
folders.Replacement(Path(sys.argv[1])).take_place()
"""


def run(script: str, *arguments: str) -> int:
    """Run a script in a process of its own; return its number, once it is no more."""
    environment = {**os.environ, "PYTHONPATH": str(HOOKS)}
    process = subprocess.Popen([sys.executable, "-c", script, *arguments], env=environment)
    process.wait()
    return process.pid


def test_a_kill_while_the_old_folder_steps_aside_is_mended_by_the_next_build(site: Path) -> None:
    run(DIES, str(site), "two renames")
    assert not site.exists()
    Replacement(site)
    assert read(site) == ("0", "0")
    assert beside(site) == set()


def test_where_two_folders_can_be_exchanged_there_is_no_instant_without_one(site: Path, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    if not folders._exchange(tmp_path / "one", tmp_path / "other"):
        pytest.skip("not on this system, or not on this disk")
    run(DIES, str(site), "one step")
    assert site.exists()


def test_what_a_killed_build_left_is_cleared_away_and_what_another_still_needs_is_not(site: Path) -> None:
    gone = run("")
    for process in (gone, os.getpid(), os.getppid()):
        (site.parent / f".site-{process}-abc").mkdir()
    (site.parent / ".site-notes").mkdir()
    replace(site, "1")
    assert beside(site) == {f".site-{os.getppid()}-abc", ".site-notes"}
