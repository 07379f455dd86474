"""One build in a fresh process, and what it cost."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
#: What MkDocs needs of the project.
PARTS = ("data", "docs", "hooks", "theme", "mkdocs.yml")
#: ``ru_maxrss`` counts bytes on macOS, kibibytes elsewhere.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of processor, peak memory in megabytes."""

    wall: float
    processor: float
    peak: float


def copy_project(folder: Path) -> Path:
    """Copy the shipped project into a new folder; return it."""
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def median_cost(project: Path, runs: int, *, leaflets: bool = False) -> Cost:
    """Build several times, each in a process of its own; return the median of each figure."""
    costs = [_build(project, leaflets) for _ in range(runs)]
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.processor for cost in costs),
        median(cost.peak for cost in costs),
    )


def _build(project: Path, leaflets: bool) -> Cost:
    command: Sequence[str] = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    environment = {**os.environ, "LEAFLETS": str(leaflets).lower(), "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=project, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _PEAK_UNIT / 1e6)
