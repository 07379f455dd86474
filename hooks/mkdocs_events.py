"""What MkDocs loads: each event is one call into the portal package, which knows nothing of MkDocs."""

from fnmatch import fnmatch
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from portal.clock import today
from portal.french.dates import say_date
from portal.french.typography import typeset_html
from portal.outputs import make_outputs
from portal.outputs.search.houses_to_call import houses_to_call
from portal.outputs.search.worker import MATERIAL_WORKER, search_worker
from portal.portal import Publication
from portal.source.loader import load
from portal.source.problems import DataError
from portal.source.report import error_report, warning_report

log = get_plugin_logger("portail")


def on_config(config: MkDocsConfig) -> None:
    """Read and check the data here: MkDocs empties site/ later, so an error leaves the last good site as it was."""
    root = Path(config.config_file_path).parent
    publication = Publication(config.site_name, config.site_url or "/", leaflets=config.extra["leaflets"])
    try:
        portal, warnings = load(root, publication, today())
    except DataError as error:
        raise PluginError(error_report(error.problems)) from None
    log.info(warning_report(warnings))
    config.extra["portal"] = portal


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file; a generated page takes the place of the file it was made from."""
    for path, content in make_outputs(config.extra["portal"]):
        if existing := files.get_file_from_path(path):
            files.remove(existing)
        files.append(File.generated(config, path, content=content))
    workers = [file for file in files if fnmatch(file.src_uri, MATERIAL_WORKER)]
    if len(workers) != 1:
        raise PluginError(f"mkdocs-material should have one {MATERIAL_WORKER}, not {len(workers)}")
    workers[0].content_string = search_worker(workers[0].content_string)
    return files


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    """Tell the theme the day of the build, and whom to call."""
    env.globals["built_on"] = say_date(config.extra["portal"].today)
    env.globals["houses_to_call"] = houses_to_call(config.extra["portal"])


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep a generated page, which is all HTML, from being parsed as Markdown: that would take a third of the build."""
    if not page.file.generated_by:
        return markdown
    page.meta["html"] = markdown
    return ""


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Give every page the typography of French print."""
    return typeset_html(page.meta.pop("html", html))
