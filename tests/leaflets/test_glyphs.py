"""Which characters paper can print, told without asking Typst, and whether that is what Typst says."""

import unicodedata

import pytest

from portal.glyphs import TABLE, unprintable

from .coverage import STYLES, Fonts, characters, drawn

_WHITE = 255

RUNS = [(int(first, 16), int(last, 16)) for first, last in (run.split("-") for run in TABLE.read_text().split())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’été : « ouvert » ? 9 h – 12 h 30, 5 €, n° 1, œuf", ""),
        ("Ελληνικά, русский, العربية, हिन्दी, Türkçe, Tiếng Việt, Հայերեն, ქართული", ""),
        ("e\u0301te\u0301, ɛ\u0301, 21 °C, © ™ → ✓", ""),
        ("Fermé 中文 le 中 日", "中文日"),
        ("Fête 🎉 du quartier", ""),
        ("🎉", "🎉"),
        (" 👩\u200d👧 🅿\ufe0f🎉 ", "👩\u200d👧 🅿\ufe0f🎉"),
        ("🎉 中", "中"),
        ("\u200b", "\u200b"),
        ("", ""),
        ("  \n", ""),
        ("か\u3099", "か\u3099"),
        ("\ufb1d \u212b \u0958", ""),
        ("﨎", "﨎"),
        ("a\u2329b", "\u2329"),
    ],
)
def test_what_cannot_be_printed_is_named(text: str, expected: str) -> None:
    assert unprintable(text) == expected


def test_the_table_is_what_typst_says() -> None:
    named = [character for first, last in RUNS for character in characters(first, last)]
    others = [c for first, last in RUNS for code in (first - 1, last + 1) for c in characters(code, code)]
    assert not {ascii(character) for character in Fonts().lacking(named)}
    assert not {ascii(character) for character in set(others) - Fonts().lacking(others)}


def test_composing_accents_loses_no_letter() -> None:
    """What is checked as it was typed is printed composed."""
    for first, last in RUNS:
        for character in characters(first, last):
            if not unprintable("a" + character):
                assert not unprintable("a" + unicodedata.normalize("NFD", character)), ascii(character)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: " ".join(style.values()))
def test_nothing_crosses_the_zero(style: dict[str, str]) -> None:
    """People who see badly read a slashed zero as « Ø », and a dotted one as an 8."""
    zero = drawn("0", style)
    assert zero.getpixel((zero.width // 2, zero.height // 2)) == _WHITE


def test_a_slash_would_be_seen() -> None:
    slashed = drawn("Ø", STYLES[0])
    assert slashed.getpixel((slashed.width // 2, slashed.height // 2)) != _WHITE
