"""The press: plain data and a Typst template become an accessible PDF and a small picture of its first page."""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from portal.languages import Language
from portal.outputs.leaflets.text import printable
from portal.source.messages import say

TEMPLATES = Path(__file__).parents[2] / "templates" / "leaflets"

#: Pixels an inch of the preview: an A4 sheet is 223 pixels wide.
PREVIEW_RESOLUTION = 27
_NAME = re.compile(r"\{(\w+)\}")
_MISSING_CHARACTER = re.compile(r'the text `"(.+?)"` could not be displayed')


class LeafletError(Exception):
    """A leaflet cannot be printed; the message is for the webmaster."""


class Press:
    """One Typst compiler with its fonts and its language; it must not be used by two threads at once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        words = in_pieces(printable(language.words["leaflets"], language))
        self._words = _json({"code": language.code, "direction": language.direction, "words": words})
        self._compiler = typst.Compiler(root=str(TEMPLATES), font_paths=fonts())

    def pdf(self, template: str, data: Mapping[str, Any], path: str) -> bytes:
        """Return a sheet as PDF/UA-1. Raises LeafletError, naming the leaflet's path, on any error or warning."""
        pdf: bytes = self._compiled(path, template, data, format="pdf", pdf_standards=["ua-1"])
        return pdf

    def preview(self, template: str, data: Mapping[str, Any], path: str) -> bytes:
        """Return the first page of a sheet as PNG."""
        pages: bytes | list[bytes] = self._compiled(path, template, data, format="png", ppi=PREVIEW_RESOLUTION)
        return pages[0] if isinstance(pages, list) else pages

    def _compiled(self, path: str, template: str, data: Mapping[str, Any], **options: Any) -> Any:
        try:
            result, warnings = self._compiler.compile_with_warnings(
                str(TEMPLATES / template), sys_inputs={"sheet": self._sheet(data)}, **options
            )
        except typst.TypstError as error:
            raise LeafletError(say("leaflets.failed", leaflet=path, why=_told(str(error)))) from error
        if warnings:
            raise LeafletError(say("leaflets.failed", leaflet=path, why=say("semicolon").join(map(str, warnings))))
        return result

    def _sheet(self, data: Mapping[str, Any]) -> str:
        # One input for both: several come in any order, and the picture of a sheet just printed would be set anew.
        return f'{{"data": {_json(printable(data, self._language))}, "language": {self._words}}}'


def in_pieces(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return words with each text cut at its names: « le {day} à {time} » is « le », « day », « à », « time » and nothing.

    Templates fill names in with content; looking for them in each text of each sheet would double the cost of printing.
    """
    return {key: in_pieces(text) if isinstance(text, Mapping) else _NAME.split(text) for key, text in words.items()}


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def fonts() -> typst.Fonts:
    """Return the fonts of all leaflets: those of Typst itself, and the one made for low vision."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(files("fontpkg_ibm_plex_sans") / "files")])


def _told(error: str) -> str:
    missing = _MISSING_CHARACTER.search(error)
    return say("leaflets.no_font", characters=missing[1]) if missing else error
