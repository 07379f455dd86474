"""The commands name what a machine lacks, with what installs it: each test makes a machine of a few fake programs."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

RECENT = "exit 0"
OLD = '[ "$1" = -V ] && echo "Python 3.9.2"; [ "$1" = -V ]'
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; *venv*) echo python3.12-venv;; esac'
DEBIAN = {"apt-get": "exit 0", "uname": "echo Linux", "id": "echo 1000"}
MAC = {"uname": "echo Darwin", "id": "echo 501"}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "rm").symlink_to(shutil.which("rm") or "/bin/rm")
    return folder


def run(tool: str, machine: Path, programs: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    for name, body in programs.items():
        program = machine / name
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)
    environment = {"PATH": str(machine), "LC_ALL": "C.UTF-8"}
    command = [str(ROOT / "tools" / tool), *arguments]
    return subprocess.run(command, env=environment, cwd=machine.parent, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("programs", "cause", "remedy"),
    [
        (DEBIAN, "Python 3 n'est pas installé", "sudo apt-get install python3 python3-venv"),
        (DEBIAN | {"id": "echo 0"}, "Python 3 n'est pas installé", "\n    apt-get update && apt-get install python3"),
        (DEBIAN | {"python3": OLD}, "Python 3.9.2 est trop ancien", "apt-get install python3.11 python3.11-venv"),
        (DEBIAN | {"python3": WITHOUT_VENV}, "Le module venv de python3", "sudo apt-get install python3.12-venv"),
        (MAC, "Python 3 n'est pas installé", "brew install python@3.13"),
        (MAC | {"python3": OLD}, "Python 3.9.2 est trop ancien", "brew install python@3.13"),
        ({"uname": "echo Linux", "id": "echo 0"}, "Python 3 n'est pas installé", "https://www.python.org/downloads/"),
    ],
)
def test_what_python_lacks_is_named_with_its_remedy(
    machine: Path, programs: dict[str, str], cause: str, remedy: str
) -> None:
    result = run("python", machine, programs, "environment", "requirements.txt")
    assert result.returncode == 1
    assert cause in result.stderr
    assert remedy in result.stderr


OLD_NODE = '[ "$1" = --version ] && echo v18.20.4; [ "$1" = --version ]'


@pytest.mark.parametrize(
    ("programs", "cause", "remedy"),
    [
        (DEBIAN, "Node.js n'est pas installé", "sudo apt-get install nodejs npm"),
        (DEBIAN | {"node": "exit 0"}, "npm n'est pas installé", "sudo apt-get install npm"),
        (DEBIAN | {"node": OLD_NODE}, "Node.js v18.20.4 est trop ancien", "https://nodejs.org/"),
        (MAC, "Node.js n'est pas installé", "brew install node"),
        ({"uname": "echo Linux", "id": "echo 0"}, "Node.js n'est pas installé", "https://nodejs.org/"),
        (DEBIAN | {"node": "exit 0", "npm": "exit 1"}, "L'installation a échoué", "la connexion à Internet"),
    ],
)
def test_what_the_checks_of_the_browser_code_lack_is_named_with_its_remedy(
    machine: Path, programs: dict[str, str], cause: str, remedy: str
) -> None:
    result = run("node", machine, programs)
    assert result.returncode == 1
    assert cause in result.stderr
    assert remedy in result.stderr


def test_the_libraries_that_check_the_browser_code_are_locked_and_tell_no_host() -> None:
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert locked[""]["devDependencies"] == wanted["devDependencies"]
    assert "dependencies" not in wanted
    del locked[""]
    assert all("integrity" in package and "resolved" not in package for package in locked.values())


def test_a_recent_python_beside_an_old_one_is_used(machine: Path) -> None:
    makes_an_environment = f'[ "$2" != venv ] || {{ {shutil.which("mkdir")} -p "$3/bin"; >"$3/made-by-3.12"; }}'
    run("python", machine, DEBIAN | {"python3": OLD, "python3.12": makes_an_environment}, "environment", "lock.txt")
    assert (machine.parent / "environment" / "made-by-3.12").exists()


def test_the_chromium_at_hand_is_used(machine: Path) -> None:
    result = run("chromium", machine, {"chromium": "exit 0"}, "playwright")
    assert result.stdout.strip() == str(machine / "chromium")


def test_a_chromium_that_does_not_start_is_passed_over(machine: Path) -> None:
    programs = {"chromium-browser": "exit 1", "id": "echo 1000", "playwright": "echo asked for $2"}
    result = run("chromium", machine, programs, "playwright")
    assert result.returncode == 0
    assert result.stdout == ""
    assert "asked for chromium" in result.stderr


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", "--dry-run", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_make_stage_asks_for_a_folder() -> None:
    assert "DIR=… manque, par exemple : make stage DIR=../site-simple" in make("stage").stderr
    assert make("stage").returncode == 2
    assert '-m portal.stage "../un site"' in make("stage", "DIR=../un site").stdout


def test_every_command_of_make_is_listed_by_make_alone() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = makefile.partition(".PHONY:")[2].partition("\n")[0].split()
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [name for name in declared if f"  make {name} " not in listed] == []
