"""Reading a PDF back as a person or a screen reader would: its words, its codes, its structure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

MM = 72 / 25.4


@dataclass(frozen=True)
class Glyph:
    """One printed character and its box, in points from the page's left and bottom."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, other: "Glyph") -> bool:
        """Tell whether it lies over another one, more than kerning explains."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        smaller = min(self.area, other.area)
        return width > 0 and height > 0 and smaller > 0 and width * height > 0.35 * smaller

    @property
    def area(self) -> float:
        """Its box's area."""
        return (self.right - self.left) * (self.top - self.bottom)


def plain(text: str) -> str:
    """Return a text with plain spaces and apostrophes, and without invisible characters or narrow spaces."""
    visible = text.replace("\u200b", "").replace("\ufffe", "").replace("’", "'")
    # Narrow spaces are lost or kept as the reader guesses.
    return re.sub(r"\s+", " ", re.sub(r"\s+(?=[?!;»])|(?<=«)\s+", "", visible))


class Leaflet:
    """A printed leaflet."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.content = content
        self.pdf = pikepdf.open(BytesIO(content))
        self._pages = pypdfium2.PdfDocument(content)

    def __repr__(self) -> str:
        return self.path

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    @cached_property
    def text(self) -> str:
        """All its words, with plain spaces."""
        return plain(" ".join(self.page_text(number) for number in range(self.page_count)))

    def page_text(self, number: int) -> str:
        """The words of one page, with plain spaces."""
        return plain(self._pages[number].get_textpage().get_text_range())

    def glyphs(self, number: int) -> list[Glyph]:
        """The characters of a page that leave ink."""
        page = self._pages[number].get_textpage()
        text = [chr(pypdfium2.raw.FPDFText_GetUnicode(page, n)) for n in range(page.count_chars())]
        return [Glyph(c, *page.get_charbox(n)) for n, c in enumerate(text) if c.strip() and c.isprintable()]

    def qr_codes(self) -> list[str]:
        """The texts of the QR codes on its first page."""
        image = self._pages[0].render(scale=3, grayscale=True).to_pil()
        return [code.text for code in zxingcpp.read_barcodes(image)]

    def type_sizes(self) -> set[float]:
        """The sizes in which text is set."""
        instructions = (found for page in self.pdf.pages for found in pikepdf.parse_content_stream(page))
        return {round(float(found.operands[1]), 2) for found in instructions if str(found.operator) == "Tf"}

    def fonts(self) -> Iterator[Any]:
        """Every font that a page uses."""
        for page in self.pdf.pages:
            yield from page.resources.get("/Font", {}).values()

    def elements(self) -> Iterator[Any]:
        """Every structure element, in reading order."""
        yield from descend(self.pdf.Root.StructTreeRoot)


def descend(node: Any) -> Iterator[Any]:
    """Yield the structure elements below one, in reading order."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from descend(kid)
