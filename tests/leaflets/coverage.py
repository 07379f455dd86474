"""Asks Typst itself which characters the leaflets' fonts have.

``PYTHONPATH=hooks .venv/bin/python -m tests.leaflets.coverage`` writes ``hooks/portal/glyphs.txt`` again, after a
change of the fonts or of Typst.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst
from PIL import Image, ImageOps

from portal.glyphs import TABLE
from portal.outputs.leaflets.press import fonts

TEMPLATE = Path(__file__).parent / "coverage.typ"
LETTER = Path(__file__).parent / "letter.typ"
ROOT = Path(__file__).parents[2]
#: Text of a sheet is regular, bold or italic, and a font may lack in the one what it has in another.
STYLES = [{"weight": weight, "style": style} for weight in ("regular", "bold") for style in ("normal", "italic")]
#: The place of a character on the page, in points.
_STEP = 2
#: No encoded character stands in these for good: surrogates, unassigned, private use.
_NO_CHARACTERS = ("Cs", "Cn", "Co")


def characters(first: int = 0, last: int = 0x10FFFF) -> Iterator[str]:
    """Yield the encoded characters from one code to another, both included."""
    return (c for c in map(chr, range(first, last + 1)) if unicodedata.category(c) not in _NO_CHARACTERS)


class Fonts:
    """The leaflets' fonts in Typst."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(root=str(ROOT), font_paths=fonts())

    def lacking(self, wanted: Sequence[str]) -> set[str]:
        """Return the characters for which some style has no glyph; what leaves no trace on paper needs none."""
        pages = (wanted[start : start + 1000] for start in range(0, len(wanted), 1000))
        return {page[place] for page in pages for style in STYLES for place in self._missing(page, style)}

    def _missing(self, wanted: Sequence[str], style: dict[str, str]) -> Iterator[int]:
        # Texts are printed with composed accents, in which some characters become another one, their twin.
        composed = [unicodedata.normalize("NFC", character) for character in wanted]
        inputs = {"characters": json.dumps(composed), **style}
        for x, glyphs in _shown(self._pdf(inputs)):
            # The glyph 0 of every font is the box that stands for a missing character.
            if 0 in glyphs:
                yield round(x / _STEP)

    def _pdf(self, inputs: dict[str, str]) -> pikepdf.Pdf:
        content = self._compiler.compile(str(TEMPLATE), format="pdf", sys_inputs=inputs)
        assert isinstance(content, bytes)
        return pikepdf.open(BytesIO(content))


def _shown(pdf: pikepdf.Pdf) -> Iterator[tuple[float, list[int]]]:
    """Yield where each piece of text stands, and its glyphs."""
    (page,) = pdf.pages
    places = [0.0]
    x = 0.0
    for found in pikepdf.parse_content_stream(page):
        match str(found.operator):
            case "q":
                places.append(places[-1])
            case "Q":
                places.pop()
            case "cm":
                places[-1] += float(found.operands[4])
            case "Tm":
                x = places[-1] + float(found.operands[4])
            case "Tj" | "TJ":
                yield x, list(_glyphs(found.operands[0]))


def _glyphs(shown: Any) -> Iterator[int]:
    """Yield the glyphs of a piece of text: two bytes each, in a string or in several with kerning between them."""
    strings = [shown] if isinstance(shown, pikepdf.String) else [s for s in shown if isinstance(s, pikepdf.String)]
    codes = b"".join(map(bytes, strings))
    return (int.from_bytes(codes[start : start + 2]) for start in range(0, len(codes), 2))


def drawn(character: str, style: dict[str, str]) -> Image.Image:
    """Return a picture of a character as the leaflets set it, in black on white, without the white around it."""
    compiler = typst.Compiler(root=str(ROOT), font_paths=fonts())
    content = compiler.compile(str(LETTER), format="png", ppi=72, sys_inputs={"character": character, **style})
    assert isinstance(content, bytes)
    picture = Image.open(BytesIO(content)).convert("L")
    return picture.crop(ImageOps.invert(picture).getbbox())


def ranges(found: Iterable[str]) -> list[tuple[int, int]]:
    """Return characters as runs of codes, both ends included."""
    runs: list[tuple[int, int]] = []
    for code in sorted(map(ord, found)):
        if runs and runs[-1][1] == code - 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


if __name__ == "__main__":
    every = list(characters())
    runs = ranges(set(every) - Fonts().lacking(every))
    TABLE.write_text("".join(f"{first:04X}-{last:04X}\n" for first, last in runs), encoding="ascii")
