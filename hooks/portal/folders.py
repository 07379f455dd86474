"""A folder replaced as a whole: written beside the one that is there, then put in its place in one step.

Whatever stops the program before, an error, a full disk or a kill, the folder that was there keeps every byte.

A symbolic link turned from one folder to the next would do the same on every system, but pipelines move and pack
``site/`` itself. Linux exchanges two folders in one step. Where the system or the disk cannot, the old folder steps
aside and the new one takes its name: a kill between the two renames leaves none, and the next build puts the old one
back.
"""

import ctypes
import os
import re
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

#: From Linux's fcntl.h and fs.h: paths start from the working directory; exchange two names.
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2

#: The name that the old folder has in the workshop, where two renames are needed.
_ASIDE = "old"


class Replacement:
    """A folder in the making, which will replace ``target``; ``folder`` is where to write it.

    It stands in a workshop beside the target, thus on the same disk, named after the target and the process. Two
    programs at work never meet: of two replacements the last one wins, whole.
    """

    def __init__(self, target: Path) -> None:
        """Make an empty folder, and clear away the workshops of programs that were killed.

        Raises OSError when nothing can be written beside the target.
        """
        self._target = target.resolve()
        self._target.parent.mkdir(parents=True, exist_ok=True)
        _clear_away(self._target)
        prefix = f".{self._target.name}-{os.getpid()}-"
        self._workshop = Path(tempfile.mkdtemp(prefix=prefix, dir=self._target.parent))
        self._discard = weakref.finalize(self, shutil.rmtree, self._workshop, ignore_errors=True)
        self.folder = self._workshop / self._target.name
        self.folder.mkdir()

    def take_place(self, whole: Iterable[str] = ()) -> None:
        """Put the new folder in the place of the old one, which is removed but for its hidden files.

        Those are none of ours: MkDocs leaves them too, since a site's folder may be a git repository.
        ``whole`` are the paths without which the folder is not. Raises FileNotFoundError when some are missing, OSError
        when the target cannot be renamed, as when it is a disk of its own.
        """
        if missing := [path for path in whole if not (self.folder / path).exists()]:
            raise FileNotFoundError(f"nothing was written in {', '.join(missing)}")
        self._target.mkdir(exist_ok=True)
        _copy_hidden(self._target, self.folder)
        if not _exchange(self.folder, self._target):
            self._target.rename(self._workshop / _ASIDE)
            self.folder.rename(self._target)
        self._discard()


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return False where that is not possible."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    paths = os.fsencode(one), os.fsencode(other)
    return rename is not None and rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0


def _clear_away(target: Path) -> None:
    """Remove the workshops of programs that are no more, putting back a target that was only stepping aside."""
    name = re.compile(rf"\.{re.escape(target.name)}-(\d+)-\w+")
    for workshop in target.parent.iterdir():
        found = name.fullmatch(workshop.name)
        if found and not _is_at_work(int(found[1])):
            aside = workshop / _ASIDE
            if aside.exists() and not target.exists():
                aside.rename(target)
            shutil.rmtree(workshop, ignore_errors=True)


def _is_at_work(process: int) -> bool:
    """Tell whether another program of this number runs; one makes a single folder at a time."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return process != os.getpid()


def _copy_hidden(source: Path, destination: Path) -> None:
    for hidden in source.glob(".*"):
        copy = destination / hidden.name
        if hidden.is_dir() and not hidden.is_symlink():
            shutil.copytree(hidden, copy, symlinks=True, dirs_exist_ok=True)
        else:
            shutil.copy2(hidden, copy, follow_symlinks=False)
