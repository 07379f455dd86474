"""Whatever stops a build, ``site/`` is a whole site: the last good one, or the new one."""

import contextlib
import hashlib
import os
import random
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.unit import samples

NOW, LATER = "1795431600", "1795518000"
KILLS = 8


#: No file can be larger than this many bytes: the style sheet of the theme cannot be written, as on a full disk.
LITTLE = 100_000


def build(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project into its ``site/``, as ``make site`` does; the messages stand in ``stderr``."""
    with start(project, *options, **environment) as process:
        _, messages = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, "", messages)


def start(project: Path, *options: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    base = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "LEAFLETS": "false", "SOURCE_DATE_EPOCH": NOW}
    return subprocess.Popen(command, cwd=project, env=base | environment, stderr=subprocess.PIPE, text=True)


def digest(folder: Path) -> str:
    """Return what tells a tree of files from any other: every path and every byte."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    content = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return hashlib.sha256(repr(list(content)).encode()).hexdigest()


def remains(project: Path) -> list[str]:
    """Return what a build left beside ``site/``."""
    return sorted(path.name for path in project.iterdir() if path.name.startswith(".site"))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project of its own, code included, whose site has been built."""
    project = samples.project(tmp_path_factory.mktemp("small") / "project")
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name in ("hooks", "theme", "docs/assets"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "docs" / "a-propos.md", project / "docs")
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert remains(project) == []
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "project", symlinks=True)


# What a test does to a project.
def wrong_hours(project: Path) -> None:
    replace(project / "data" / "sites.yml", "13h30-17h", "13h30-25h")


def unknown_name_on_paper(project: Path) -> None:
    replace(project / "hooks" / "portal" / "templates" / "leaflets" / "maison.typ", "#", "#nothing\n#")


def unknown_name_on_a_page(project: Path) -> None:
    replace(project / "hooks" / "portal" / "templates" / "pages" / "house.html", "{{ title }}", "{{ nothing }}")


def bug(project: Path) -> None:
    replace(
        project / "hooks" / "portal" / "outputs" / "pages" / "home.py",
        "def home_page(portal: Portal) -> Iterator[tuple[str, str]]:\n",
        "def home_page(portal: Portal) -> Iterator[tuple[str, str]]:\n    yield from portal.nothing\n",
    )


def unknown_name_in_the_frame(project: Path) -> None:
    replace(project / "theme" / "main.html", "{{ page.content }}", "{{ page.content|nothing }}")


def empty_frame(project: Path) -> None:
    (project / "theme" / "main.html").write_text("", encoding="utf-8")


def dead_link(project: Path) -> None:
    replace(project / "docs" / "a-propos.md", "partenaires/index.md", "partenaires/nowhere.md")


def dead_anchor(project: Path) -> None:
    replace(project / "docs" / "a-propos.md", "](partenaires/index.md)", "](#nowhere)")


def latin_1(project: Path) -> None:
    (project / "docs" / "horaires.md").write_bytes("# Fermé l'été\n".encode("latin-1"))


def endless_id(project: Path) -> None:
    replace(project / "data" / "sites.yml", "id: coursives", f"id: {'c' * 260}")


def never_checked(project: Path) -> None:
    replace(project / "data" / "sites.yml", "    verifie_le: 2026-11-02\n", "")


def nothing(project: Path) -> None:
    assert project.exists()


Break = Callable[[Path], None]


def assert_nothing_changed(project: Path, breaks: Break, *causes: str, **environment: str) -> str:
    """Break a project and build it: the build fails, names the causes, and leaves the last site as it was."""
    before = digest(project / "site")
    breaks(project)
    result = build(project, **environment)
    assert result.returncode != 0
    for cause in causes:
        assert cause in result.stderr
    assert digest(project / "site") == before
    assert remains(project) == []
    return result.stderr


@pytest.mark.parametrize(
    ("breaks", "environment", "cause"),
    [
        (wrong_hours, {}, "25h"),
        (unknown_name_on_paper, {"LEAFLETS": "true"}, "unknown variable: nothing"),
        (nothing, {"SOURCE_DATE_EPOCH": "hier"}, "SOURCE_DATE_EPOCH : « hier »"),
        (nothing, {"EXEMPLES": "peut-être"}, "EXEMPLES : « peut-être » : écrivez oui ou non"),
        (never_checked, {"STRICT": "1"}, "atrium : jamais vérifié"),
        (dead_link, {}, "partenaires/nowhere.md"),
        (latin_1, {}, "docs/horaires.md:"),
        (endless_id, {}, "data/sites.yml:"),
    ],
)
def test_what_is_wrong_is_told_before_mkdocs_begins(
    project: Path, breaks: Break, environment: dict[str, str], cause: str
) -> None:
    messages = assert_nothing_changed(project, breaks, cause, **environment)
    assert "Traceback" not in messages
    assert "Cleaning site directory" not in messages


@pytest.mark.parametrize(
    ("breaks", "cause"), [(unknown_name_on_a_page, "'nothing' is undefined"), (bug, "has no attribute 'nothing'")]
)
def test_a_bug_shows_where_it_is_before_mkdocs_begins(project: Path, breaks: Break, cause: str) -> None:
    messages = assert_nothing_changed(project, breaks, cause, "Traceback")
    assert "Cleaning site directory" not in messages


@pytest.mark.parametrize(
    ("breaks", "cause"),
    [
        (unknown_name_in_the_frame, "No filter named 'nothing'"),
        (empty_frame, "nothing was written in a-propos/index.html, index.html"),
        (dead_anchor, "#nowhere"),
    ],
)
def test_what_mkdocs_stumbles_on_leaves_the_last_site(project: Path, breaks: Break, cause: str) -> None:
    assert_nothing_changed(project, breaks, cause)


def test_an_empty_moment_of_the_build_is_none(project: Path) -> None:
    before = digest(project / "site")
    assert build(project, SOURCE_DATE_EPOCH="").returncode == 0
    assert digest(project / "site") != before


def test_a_full_disk_leaves_the_last_site(project: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE, limits[1]))
    try:
        assert_nothing_changed(project, nothing, "File too large")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.fixture(scope="module")
def later(built: Path) -> str:
    """The digest of the site that is built the day after, which is not the same."""
    assert build(built, "--site-dir", "later", SOURCE_DATE_EPOCH=LATER).returncode == 0
    assert digest(built / "later") != digest(built / "site")
    return digest(built / "later")


def test_a_build_killed_at_any_instant_leaves_a_whole_site(project: Path, later: str) -> None:
    before = digest(project / "site")
    log = build(project, "--verbose", "--site-dir", "elsewhere").stderr.splitlines()
    for line in random.Random(7).sample(range(len(log)), KILLS):
        process = start(project, "--verbose", SOURCE_DATE_EPOCH=LATER)
        assert process.stderr
        for _ in range(line):
            process.stderr.readline()
        process.kill()
        process.communicate()
        assert digest(project / "site") in (before, later), log[line]
    assert build(project, SOURCE_DATE_EPOCH=LATER).returncode == 0
    assert digest(project / "site") == later
    assert remains(project) == []


def test_of_two_builds_at_once_the_last_wins_whole(project: Path, later: str) -> None:
    before = digest(project / "site")
    at_once = [start(project, SOURCE_DATE_EPOCH=epoch) for epoch in (NOW, LATER)]
    assert [process.communicate() and process.returncode for process in at_once] == [0, 0]
    assert digest(project / "site") in (before, later)
    assert remains(project) == []


def test_the_preview_shows_what_changes_and_leaves_nothing_behind(project: Path, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*free.getsockname())
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "LEAFLETS": "false", "TMPDIR": str(tmp_path / "temporary")}
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for("Les Coursives", address, server)
            replace(project / "data" / "sites.yml", "nom_court: Les Coursives", "nom_court: Étouvie")
            wait_for("Étouvie", address, server)
        finally:
            server.send_signal(signal.SIGINT)
    assert list((tmp_path / "temporary").iterdir()) == []


def wait_for(text: str, address: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the home page says so; fail when the server has stopped, or after a long while."""
    for _ in range(1000):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://{address}/", timeout=60) as page:
            if text in page.read().decode():
                return
        if server.poll() is not None:
            break
        time.sleep(0.2)
    pytest.fail(f"« {text} » never came")


def test_another_folder_can_be_asked_for(project: Path) -> None:
    before = digest(project / "site")
    assert build(project, "--site-dir", "public/www").returncode == 0
    assert digest(project / "public" / "www") == before


def test_what_left_the_data_leaves_the_site_and_what_is_hidden_in_it_stays(project: Path) -> None:
    site = project / "site"
    (site / "maisons" / "fermee").mkdir()
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages\n", encoding="utf-8")
    (site / ".nojekyll").touch()
    assert build(project).returncode == 0
    assert not (site / "maisons" / "fermee").exists()
    assert (site / ".git" / "HEAD").read_text(encoding="utf-8") == "ref: refs/heads/pages\n"
    assert (site / ".nojekyll").exists()


def test_a_site_folder_that_is_a_link_stays_one(project: Path) -> None:
    (project / "site").rename(project / "served")
    (project / "site").symlink_to("served")
    (project / "served" / "index.html").unlink()
    assert build(project).returncode == 0
    assert (project / "site").is_symlink()
    assert (project / "served" / "index.html").exists()
