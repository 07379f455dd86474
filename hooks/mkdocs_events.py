"""What MkDocs loads: each event is one call into the portal package, which knows nothing of MkDocs."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from portal.clock import ClockError, today
from portal.languages import UnknownLanguageError, language_named
from portal.outputs import make_outputs
from portal.outputs.leaflets import LeafletError
from portal.outputs.pages.frame import frame
from portal.outputs.pages.markdown import article
from portal.outputs.search.worker import replace_worker
from portal.portal import Publication
from portal.source.loader import load
from portal.source.problems import DataError
from portal.source.report import error_report, warning_report


def on_config(config: MkDocsConfig) -> None:
    """Make everything here: MkDocs empties site/ later, so that an error leaves the last good site as it was."""
    try:
        language = language_named(config.theme["language"])
        publication = Publication(config.site_name, config.site_url or "/", config.extra["leaflets"], language)
        portal, warnings = load(Path(config.config_file_path).parent, publication, today())
        config.extra |= {"outputs": tuple(make_outputs(portal)), "frame": frame(portal)}
    except DataError as error:
        raise PluginError(error_report(error.problems)) from None
    except (ClockError, LeafletError, UnknownLanguageError) as error:
        raise PluginError(str(error)) from None
    get_plugin_logger("portail").info(warning_report(warnings))


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add every generated file; a generated page takes the place of the file it was made from."""
    for path, content in config.extra.pop("outputs"):
        if existing := files.get_file_from_path(path):
            files.remove(existing)
        files.append(File.generated(config, path, content=content))
    replace_worker(files)


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep a generated page, which is all HTML, from being parsed as Markdown: that would take a third of the build."""
    page.meta["html"] = markdown if page.file.generated_by else None
    return "" if page.file.generated_by else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Give every page the typography of print, and keep scripts out of those that people wrote."""
    return article(language_named(config.theme["language"]), page.meta.pop("html"), html)
