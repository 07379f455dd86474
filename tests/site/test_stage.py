"""The stage: plain files from which MkDocs alone builds the site that the hook makes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, TOWN, build
from tests.site.built import pages

NOW = "1795431600"  # 23 November 2026, noon in Paris

#: A page written by hand with all that typography and links have to survive.
BY_HAND = """\
---
title: L'essai d'une page
---

# L'essai : pour qui ?

C'est l'*essai* d'[une maison](maisons/atrium.md#horaires) ; voir « [la liste](maisons/index.md) » !
"""


def stage(project: Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "portal.stage", str(folder)]
    base = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "LEAFLETS": "false", "SOURCE_DATE_EPOCH": NOW}
    return subprocess.run(command, cwd=project, env=base | environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged") / "project"
    folder.mkdir()
    for name in ("mkdocs.yml", "hooks", "theme"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "data").symlink_to(TOWN)
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / "docs" / "essai.md").write_text(BY_HAND, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def staged(project: Path) -> Path:
    result = stage(project, project.parent / "stage")
    assert result.returncode == 0, result.stderr
    return project.parent / "stage"


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def articles(site: Path) -> dict[str, str]:
    """The article of each page; blank lines, which no browser shows, are left out."""
    return {address: re.sub(r"\n+", "\n", str(page.soup.find("article"))) for address, page in pages(site).items()}


def test_mkdocs_alone_makes_the_same_site_of_it(project: Path, staged: Path) -> None:
    sites = {}
    for source in (project, staged):
        result = build(source, source / "site", LEAFLETS="false", SOURCE_DATE_EPOCH=NOW)
        assert (result.returncode, result.stderr) == (0, "")
        sites[source] = source / "site"
    assert articles(sites[staged]) == articles(sites[project])
    assert "L’essai\u202f: pour qui\u202f?" in articles(sites[staged])["essai/"]
    own, plain = files(sites[project]), files(sites[staged])
    assert own.keys() == plain.keys()
    # MkDocs lists the pages of sitemap.xml in the order in which it finds them.
    not_compared = re.compile(r".*\.html|sitemap\.xml(\.gz)?")
    different = [path for path in own if own[path] != plain[path] and not not_compared.fullmatch(path)]
    assert different == []


def test_it_has_no_code_of_ours(staged: Path) -> None:
    settings = yaml.safe_load((staged / "mkdocs.yml").read_text(encoding="utf-8"))
    assert "hooks" not in settings
    assert [path for path in files(staged) if path.endswith(".py")] == []


def test_each_page_that_is_made_stands_in_a_folder_of_its_own(staged: Path) -> None:
    by_hand = {path.name for path in (ROOT / "docs").glob("*.md")} | {"essai.md"}
    found = {path for path in files(staged / "docs") if path.endswith(".md") and not path.endswith("index.md")}
    assert found == by_hand
    assert (staged / "docs" / "maisons" / "atrium" / "index.md").exists()
    assert (staged / "docs" / "demarches" / "rsa" / "index.md").exists()


def test_the_address_of_publication_is_the_one_asked_for(project: Path, tmp_path: Path) -> None:
    stage(project, tmp_path / "stage", SITE_URL="https://example.org/portail")
    page = (tmp_path / "stage" / "docs" / "maisons" / "atrium" / "index.md").read_text(encoding="utf-8")
    assert "https%3A%2F%2Fexample.org%2Fportail%2Fmaisons%2Fatrium%2F" in page


def test_it_takes_the_place_of_an_older_stage(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "stage"
    assert stage(project, target).returncode == 0
    (target / "docs" / "old.md").touch()
    assert stage(project, target).returncode == 0
    assert not (target / "docs" / "old.md").exists()


def test_it_takes_the_place_of_nothing_else(project: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Autre\n", encoding="utf-8")
    result = stage(project, tmp_path)
    assert (result.returncode, [path.name for path in tmp_path.iterdir()]) == (1, ["mkdocs.yml"])
    assert "contient déjà autre chose" in result.stdout


def test_what_is_wrong_is_told_and_the_older_stage_stays(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "stage"
    assert stage(project, target).returncode == 0
    before = files(target)
    result = stage(project, target, SOURCE_DATE_EPOCH="hier")
    assert result.returncode == 1
    assert result.stdout.startswith("SOURCE_DATE_EPOCH : « hier »")
    assert files(target) == before
