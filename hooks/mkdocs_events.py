"""What MkDocs loads: each event is one call into the portal package, which knows nothing of MkDocs."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from portal.build import PortalError, build
from portal.folders import Replacement
from portal.safe_html import clean


def on_config(config: MkDocsConfig) -> None:
    """Make everything before MkDocs writes anything, and have it write beside the last good site."""
    root, url = Path(config.config_file_path).parent, config.site_url or "/"
    site = Replacement(Path(config.site_dir))
    try:
        made = build(root, config.site_name, url, language=config.theme["language"], switches=config.extra)
    except PortalError as error:
        raise PluginError(str(error)) from None
    get_plugin_logger("portail").info(made.report)
    config.site_dir = str(site.folder)
    config.extra |= {"frame": made.frame, "build": made, "site": site}


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add every generated file; it takes the place of the file that it was made from."""
    others = {file.src_uri: file.content_bytes for file in files}
    for path, content in config.extra["build"].finished(others).items():
        if path in others:
            files.remove(files.src_uris[path])
        files.append(File.generated(config, path, content=content))
    config.extra["files"] = files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Keep a generated page, which is all HTML, from being parsed as Markdown: that would take a third of the build."""
    page.meta["html"] = markdown if page.file.generated_by else None
    return "" if page.file.generated_by else config.extra["build"].written_page(markdown)


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Give a generated page its HTML back, and keep scripts out of those that people wrote."""
    return page.meta.pop("html") or clean(html)


def on_post_build(config: MkDocsConfig) -> None:
    """Put the site in its place. A warning fails a strict build only after this: it is looked for as MkDocs does."""
    handlers = logging.getLogger("mkdocs").handlers
    if not any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler)):
        files = config.extra["files"]
        config.extra["site"].take_place(file.dest_uri for file in files if file.inclusion.is_included())
