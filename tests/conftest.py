"""What every test may use: the project's root and the shipped site, built once for the whole run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: The instant of the tests' build: Monday 23 November 2026, 9 h 00 in Paris. Every date of the shipped data is after it.
BUILD_INSTANT = "1795420800"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def build_environment() -> dict[str, str]:
    """The environment of a build whose « now » is fixed."""
    return {**os.environ, "SOURCE_DATE_EPOCH": BUILD_INSTANT, "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, build_environment: dict[str, str]) -> Path:
    """The shipped site, built as the webmaster builds it; any warning of MkDocs fails it."""
    site = tmp_path_factory.mktemp("shipped") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env=build_environment, check=True)
    return site
