"""One build: everything made from what the webmaster wrote, or why nothing is, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.clock import ClockError, today
from portal.languages import LANGUAGES, UnknownLanguageError, language_named
from portal.outputs import Content, finish_outputs, make_outputs
from portal.outputs.leaflets import LeafletError
from portal.outputs.pages.frame import frame
from portal.outputs.pages.written_pages import typeset_markdown
from portal.portal import Portal, Publication
from portal.source.loader import load
from portal.source.messages import say
from portal.source.problems import DataError
from portal.source.report import error_report, warning_report
from portal.source.switches import SwitchError, read_switches


class PortalError(Exception):
    """Nothing is built; the message is for the webmaster, who can mend it."""


@dataclass(frozen=True)
class Build:
    """What is made: files by their path below docs/, what the theme's frame reads, the warnings in words."""

    portal: Portal
    outputs: Mapping[str, Content]
    frame: Mapping[str, Any]
    report: str

    def finished(self, others: Mapping[str, Content]) -> dict[str, Content]:
        """Return every file that is made, those included which depend on all files of the site.

        ``others`` are the files that are not made here: those of docs/ and of the theme.
        """
        return {**self.outputs, **dict(finish_outputs(self.portal, {**others, **self.outputs}))}

    def written_page(self, markdown: str) -> str:
        """Return the Markdown of a page written by hand as it is to be converted."""
        return typeset_markdown(self.portal.language, markdown)


def build(root: Path, name: str, url: str, *, language: str, switches: Mapping[str, object]) -> Build:
    """Read, check and make everything of the project in a folder; the rest says how it is published.

    ``switches`` are those of ``portal.source.switches``, among whatever else.
    Raises PortalError when the data, the clock, a switch, the language or a text that cannot be printed stand in the
    way.
    """
    try:
        publication = Publication(name, url, language=language_named(language), **read_switches(switches))
        portal, warnings = load(root, publication, today())
        return Build(portal, dict(make_outputs(portal)), frame(portal), warning_report(warnings))
    except DataError as error:
        raise PortalError(error_report(error.problems)) from None
    except (LeafletError, SwitchError) as error:
        raise PortalError(str(error)) from None
    except ClockError as error:
        raise PortalError(say("clock.no_moment", found=error.found)) from None
    except UnknownLanguageError as error:
        raise PortalError(say("languages.unknown", found=error.code, known=", ".join(LANGUAGES))) from None
