"""``make stage``: the whole site as plain files, which MkDocs and its heirs build without any hook of ours.

    docs/        every page, made or written by hand, and every other file of the site
    theme/       the frame around the pages
    mkdocs.yml   the project's, without its hooks; ``extra`` holds what the frame tells

A page that is made stands in a folder of its own, as ``maisons/atrium/index.md``: some generators take the links of
``maisons/atrium.md`` for those of another page of its folder, and add « ../ » to them.
"""

import posixpath
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from portal.build import Build, PortalError, build
from portal.folders import Replacement
from portal.outputs import Content
from portal.source.messages import say
from portal.source.reading.front_matter import cut_front_matter
from portal.source.reading.static_pages import files_below

Files = Mapping[str, Content]

#: Begins the configuration of a stage: of all folders that hold something, only such a one is replaced.
_MARK = "# Made by `make stage`: what is changed here is lost the next time.\n"
_MARKDOWN_LINK = re.compile(r"(?<=\]\()[^()\s#]+\.md(?=[)#\s])")


class _SettingsLoader(yaml.SafeLoader):
    """YAML with the « !ENV » of MkDocs."""


_SettingsLoader.add_constructor("!ENV", construct_env_tag)


def main(root: Path, target: Path) -> int:
    """Stage the project of a folder in another one; return the exit status: 1 when there is an error."""
    if any(target.glob("*")) and not _is_stage(target):
        print(say("stage.taken", folder=target))
        return 1
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _SettingsLoader)
    try:
        made = _build(root, settings)
    except PortalError as error:
        print(error)
        return 1
    stage = Replacement(target)
    for path, content in _staged(root, settings, made).items():
        file = stage.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    stage.take_place()
    print(made.report)
    return 0


def _is_stage(folder: Path) -> bool:
    settings = folder / "mkdocs.yml"
    return settings.exists() and settings.read_text(encoding="utf-8").startswith(_MARK)


def _build(root: Path, settings: Mapping[str, Any]) -> Build:
    url = (settings.get("site_url") or "").rstrip("/") + "/"
    return build(root, settings["site_name"], url, language=settings["theme"]["language"], switches=settings["extra"])


def _staged(root: Path, settings: Mapping[str, Any], made: Build) -> Files:
    """Return every file of the stage by its path in it."""
    theme = settings["theme"]["custom_dir"]
    files = {
        **{f"docs/{path}": content for path, content in _docs(_read(root / "docs"), made).items()},
        **{f"{theme}/{path}": content for path, content in _read(root / theme).items()},
    }
    plain = {key: value for key, value in settings.items() if key not in ("hooks", "watch")}
    plain["extra"] = settings["extra"] | {"frame": made.frame}
    return files | {"mkdocs.yml": _MARK + yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)}


def _docs(written: Files, made: Build) -> Files:
    """Return what stands in docs/: what is made takes the place of the file it was made from."""
    generated = made.finished(written)
    moved = {path: f"{path.removesuffix('.md')}/index.md" for path in generated if _is_lone_page(path)}
    kept = {path: content for path, content in written.items() if path not in generated}
    pages = {path: _page(made, path, content, moved) for path, content in kept.items() if path.endswith(".md")}
    return {**kept, **pages, **{moved.get(path, path): content for path, content in generated.items()}}


def _is_lone_page(path: str) -> bool:
    name = posixpath.basename(path)
    return name.endswith(".md") and name != "index.md"


def _page(made: Build, path: str, content: Content, moved: Mapping[str, str]) -> str:
    """Return a page written by hand with its typography, its links leading where pages have moved."""

    def follow(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[0]))
        return f"{link[0].removesuffix('.md')}/index.md" if target in moved else link[0]

    assert isinstance(content, bytes)
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    parts = cut_front_matter(text)
    head, body = (f"---\n{parts.head}---\n", parts.body) if parts else ("", text)
    return head + made.written_page(_MARKDOWN_LINK.sub(follow, body))


def _read(folder: Path) -> Files:
    return {path.as_posix(): (folder / path).read_bytes() for path in files_below(folder)}


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), Path(sys.argv[1])))
