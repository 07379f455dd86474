"""What MkDocs loads: each event is one call into the portal package, which knows nothing of MkDocs."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from portal.clock import ClockError, today
from portal.folders import Replacement
from portal.french.typography import typeset_html
from portal.outputs import make_outputs
from portal.outputs.frame import frame
from portal.outputs.leaflets import LeafletError
from portal.outputs.search.worker import replace_worker
from portal.portal import Publication
from portal.source.loader import load
from portal.source.problems import DataError
from portal.source.report import error_report, warning_report


def on_config(config: MkDocsConfig) -> None:
    """Make everything here, before MkDocs begins to write, and let it write beside the last good site."""
    publication = Publication(config.site_name, config.site_url or "/", leaflets=config.extra["leaflets"])
    try:
        site = Replacement(Path(config.site_dir))
        portal, warnings = load(Path(config.config_file_path).parent, publication, today())
        config.extra |= {"site": site, "outputs": tuple(make_outputs(portal)), "frame": frame(portal)}
    except DataError as error:
        raise PluginError(error_report(error.problems)) from None
    except (ClockError, LeafletError) as error:
        raise PluginError(str(error)) from None
    config.site_dir = str(site.folder)
    get_plugin_logger("portail").info(warning_report(warnings))


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add every generated file; a generated page takes the place of the file it was made from."""
    for path, content in config.extra.pop("outputs"):
        if existing := files.get_file_from_path(path):
            files.remove(existing)
        files.append(File.generated(config, path, content=content))
    replace_worker(files)
    config.extra["files"] = files


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    """Give the theme what every page of the frame tells."""
    env.globals |= config.extra["frame"]


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep a generated page, which is all HTML, from being parsed as Markdown: that would take a third of the build."""
    page.meta["html"] = markdown if page.file.generated_by else None
    return "" if page.file.generated_by else markdown


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Give every page the typography of French print."""
    return typeset_html(page.meta.pop("html") or html)


def on_post_build(config: MkDocsConfig) -> None:
    """Put a whole site in its place. A warning fails a strict build, but later: MkDocs counts only then, as here."""
    included = (file for file in config.extra["files"] if file.inclusion.is_included())
    if missing := [file.src_uri for file in included if not Path(file.abs_dest_path).exists()]:
        raise PluginError(f"MkDocs n'a rien écrit pour : {', '.join(missing)}")
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    if not any(counter.get_counts() for counter in counters):
        config.extra["site"].take_place()
