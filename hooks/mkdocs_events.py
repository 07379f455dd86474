"""What MkDocs loads: each event is one call into the portal package, which knows nothing of MkDocs."""

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
from portal.portal import Publication
from portal.source.loader import load
from portal.source.problems import DataError

log = get_plugin_logger("portail")


def on_config(config: MkDocsConfig) -> None:
    """Read and check the data here: MkDocs empties site/ later, so an error leaves the last good site as it was."""
    root = Path(config.config_file_path).parent
    publication = Publication(config.site_name, config.site_url or "/", leaflets=config.extra["leaflets"])
    try:
        portal, warnings = load(root, publication, today())
    except DataError as error:
        raise PluginError(f"données incorrectes, rien n'est publié :\n{error}") from None
    for warning in warnings:
        log.info(warning)
    config.extra["portal"] = portal


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file; a generated page takes the place of the file it was made from."""
    for path, content in make_outputs(config.extra["portal"]):
        if existing := files.get_file_from_path(path):
            files.remove(existing)
        files.append(File.generated(config, path, content=content))
    return files


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    """Tell the theme the day of the build."""
    env.globals["built_on"] = say_date(config.extra["portal"].today)


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep a generated page, which is all HTML, from being parsed as Markdown: that would take a third of the build."""
    if not page.file.generated_by:
        return markdown
    page.meta["html"] = markdown
    return ""


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Give every page the typography of French print."""
    return typeset_html(page.meta.pop("html", html))
