"""Guides that can be left at once; numbers that come first; where « En danger ? » leads."""

from dataclasses import replace

import pytest
import yaml
from bs4 import BeautifulSoup

from portal.model.contact import as_link
from portal.model.document import Document
from portal.model.elsewhere import Elsewhere
from portal.model.guide import FrontMatter, Guide, Section
from portal.outputs.danger import danger_page
from portal.outputs.pages.frame import frame
from portal.outputs.pages.guide_pages import guide_pages
from portal.outputs.pages.home import home_page
from portal.portal import Portal
from portal.prose import cut_leading_quote

from .samples import REPOSITORY
from .test_dated_pages import MORNING, town

NUMBERS = "> - Appelez le [17](tel:17).\n> - Ou le [112](tel:112).\n"
RIB = Document.model_validate({"id": "rib", "nom": "Un RIB"})


def guide(**front: object) -> Guide:
    head = {"titre": "Violences", "theme": "Coups durs", "resume": "Qui appeler.", "source": "ameli.fr"}
    read = FrontMatter.model_validate({**head, "documents": ["rib"], "verifie_le": "2026-11-02", **front})
    return Guide("violences", read, dict.fromkeys(Section, "") | {Section.WHAT: f"{NUMBERS}\nLa loi punit tout cela."})


def portal(*guides: Guide, urgent: str = "") -> Portal:
    entry = {"id": "police", "titre": "Police", "texte": "Appelez.", "telephone": "17", "source": "Ministère"}
    entries = [Elsewhere.model_validate({**entry, "urgence": urgent, "verifie_le": "2026-11-02"})] if urgent else []
    return replace(town(MORNING), guides=guides, documents=(RIB,), elsewhere=tuple(entries))


def guide_page(**front: object) -> str:
    return dict(guide_pages(portal(guide(**front))))["demarches/violences.md"]


def test_numbers_at_the_head_of_a_guide_come_before_its_summary_and_everything() -> None:
    page = BeautifulSoup(guide_page(), "html.parser")
    after_title = [element.name for element in page.select(".guide > h1 ~ *")]
    assert after_title[:2] == ["blockquote", "p"]
    assert [link["href"] for link in page.select("blockquote a")] == ["tel:17", "tel:112"]
    assert len(page.select("blockquote")) == 1


@pytest.mark.parametrize(
    ("markdown", "quote", "rest"),
    [
        ("> Un.\n> Deux.\n\nTrois.\n", "> Un.\n> Deux.\n", "\nTrois.\n"),
        ("\n\n> Un.", "> Un.", ""),
        ("Un.\n\n> Deux.\n", "", "Un.\n\n> Deux.\n"),
        ("", "", ""),
    ],
)
def test_only_the_quote_at_the_head_of_a_text_is_cut(markdown: str, quote: str, rest: str) -> None:
    assert cut_leading_quote(markdown) == (quote, rest)


@pytest.mark.parametrize(("answer", "left"), [("oui", True), ("non", False)])
def test_a_guide_that_can_be_left_at_once_says_how_to_erase_and_keeps_no_box(answer: str, left: bool) -> None:
    made = guide_page(quitter_vite=answer)
    head = yaml.safe_load(made.split("---")[1])
    assert head.get("quick_exit", False) is left
    assert ("data-remember" in made, "fenêtre privée" in made) == (not left, left)


@pytest.mark.parametrize(
    ("known", "address"),
    [
        (portal(), ""),
        (portal(guide()), ""),
        (portal(guide(quitter_vite="oui")), "demarches/violences/"),
        (portal(guide(quitter_vite="oui"), urgent="non"), "demarches/violences/"),
        (portal(guide(quitter_vite="oui"), urgent="oui"), "ailleurs/"),
    ],
    ids=["nothing", "a guide like others", "a guide to leave at once", "no emergency", "emergencies"],
)
def test_whoever_is_in_danger_is_led_to_numbers_where_there_are_some(known: Portal, address: str) -> None:
    ((_, home),) = home_page(known)
    links = BeautifulSoup(home, "html.parser").select(".hero__danger a")
    assert [str(link["href"]) for link in links] == [address] * bool(address)
    assert danger_page(known) == frame(known)["danger"] == address


def test_the_site_that_takes_the_place_of_a_guide_is_a_page_of_the_web() -> None:
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    address = yaml.safe_load(settings)["extra"]["quick_exit"]
    assert as_link(address).startswith("https://")
