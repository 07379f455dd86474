"""Pages written by hand get the typography of the generated ones, and what is no prose in them stays as typed."""

from pathlib import Path

import pytest
from markdown import Markdown

from portal.languages.french import FRENCH
from portal.languages.french.typography import typeset_html
from portal.outputs.pages.written_pages import typeset_markdown
from tests.conftest import ROOT

PROSE = [
    "Qu'est-ce que c'est ? L'accueil : \"oui\" !",
    "# L'accueil des maisons : où ?\n\nC'est ici ; c'est « là ».",
    "l'*école* et l'**aide** : d'[abord](page.md) ! C'est _l'heure_ ?",
    "- l'un ;\n- l'autre !\n\n1. d'abord ;\n2. ensuite.",
    "> l'eau : `l'eau : ?` et ``d'ici ` ?``.",
    "L'image : ![accueil](l'accueil.png) et l'[adresse](https://example.org/L'Atrium_(Amiens)?l'un=1) !",
    "Voir [l'aide : ici][aide] !\n\n[aide]: https://example.org/l'aide \"l'aide\"",
    "Écrire à <https://example.org/aide> ou <aide@example.org> : c'est tout !",
    "```\nl'eau : ?\n```\n\nL'eau : ?",
    "<script>let l = 'a'; // l'eau : ?</script>\n\n<p title=\"l'eau : ?\">L'eau : ?</p>",
    "<!-- l'eau : ? -->\n\nL'eau : ?",
    "# L'eau : où ? {: title=\"d'un : ?\" }",
    "5 < 6 : c'est vrai ; 6 > 5 !",
]


def finish_page(markdown: str) -> str:
    return typeset_markdown(FRENCH, markdown)


def html(markdown: str) -> str:
    return Markdown(extensions=["attr_list", "sane_lists", "fenced_code"]).convert(markdown)


@pytest.mark.parametrize("typed", PROSE)
def test_typography_before_markdown_is_typography_after_it(typed: str) -> None:
    assert html(finish_page(typed)) == typeset_html(html(typed))
    assert finish_page(typed) != typed


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.stem)
def test_the_shipped_pages_look_as_their_html_typeset(page: Path) -> None:
    typed = page.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert html(finish_page(typed)) == typeset_html(html(typed))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("![l'accueil : ici](a.png)", "![l’accueil\u202f: ici](a.png)"),
        ("L'<https://example.org/l'aide>", "L’<https://example.org/l'aide>"),
    ],
)
def test_the_text_of_a_picture_is_prose_and_an_address_is_not(typed: str, printed: str) -> None:
    assert finish_page(typed) == printed


def test_a_page_is_typeset_once_however_often_it_passes() -> None:
    for typed in PROSE:
        assert finish_page(finish_page(typed)) == finish_page(typed)
