"""The press: plain data and a Typst template become an accessible PDF and a small picture of its first page."""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import typst

from portal.outputs.leaflets.catalogue import TEMPLATES
from portal.outputs.leaflets.text import printable

#: Pixels an inch of the preview: an A4 sheet is 223 pixels wide.
PREVIEW_RESOLUTION = 27
_MISSING_CHARACTER = re.compile(r'the text `"(.+?)"` could not be displayed')


class LeafletError(Exception):
    """A leaflet cannot be printed; the message is for the webmaster."""


class Press:
    """One Typst compiler with its fonts; it must not be used by two threads at once."""

    def __init__(self) -> None:
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
                str(TEMPLATES / template), sys_inputs=_inputs(data), **options
            )
        except typst.TypstError as error:
            raise LeafletError(f"{path} : {_in_french(str(error))}") from error
        if warnings:
            raise LeafletError(f"{path} : " + " ; ".join(str(warning) for warning in warnings))
        return result


def fonts() -> typst.Fonts:
    """Return the fonts of all leaflets: those of Typst itself, and the one made for low vision."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(files("fontpkg_atkinson_hyperlegible") / "files")])


def _inputs(data: Mapping[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(printable(data), ensure_ascii=False, sort_keys=True)}


def _in_french(error: str) -> str:
    missing = _MISSING_CHARACTER.search(error)
    return no_font_has(missing[1]) if missing else error


def no_font_has(characters: str) -> str:
    """Return what the webmaster is told of characters that cannot be printed."""
    return f"« {characters} » n'existe dans aucune des polices des dépliants. Écrivez-le autrement dans les données"
