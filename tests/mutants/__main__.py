"""``make mutants``: put each bug of ``mutants.toml`` into a copy of the project, and tell whether a suite sees it.

``make mutants ONLY=paper`` runs those whose name contains a word. It takes minutes: it is no part of the tests.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.mutants.mutants import ROOT, Mutant, mutants

#: pytest's exit status when it ran and a test failed.
_SEEN = 1


def main(only: str) -> int:
    """Print the fate of each bug; return the exit status: 1 when one is not seen."""
    chosen = [mutant for mutant in mutants() if only in mutant.name]
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_project(Path(folder) / "project")
        survivors = [mutant for mutant in chosen if not is_seen(mutant, copy)]
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} bugs are seen")
    return 1 if survivors else 0


def copy_project(folder: Path) -> Path:
    """Copy what git knows or would add, as it is in the working tree."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def is_seen(mutant: Mutant, project: Path) -> bool:
    """Run the suite on the project with the bug in it; the project is afterwards as it was."""
    file = project / mutant.file
    source = file.read_text(encoding="utf-8")
    file.write_text(mutant.seeded(source), encoding="utf-8")
    try:
        status = _run([*mutant.suite.split(), "--exitfirst"], project)
    finally:
        file.write_text(source, encoding="utf-8")
    print(f"{'seen    ' if status == _SEEN else f'NOT SEEN (pytest exits with {status})'} {mutant.name}", flush=True)
    return status == _SEEN


def _run(arguments: Iterable[str], project: Path) -> int:
    # Bytecode of a bug could outlive it within a second.
    command = [sys.executable, "-B", "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
