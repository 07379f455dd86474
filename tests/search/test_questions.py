"""What is answered in the box itself: hours of a day, next dates, how to book, papers, calls.

The town is made here, so that its permanences are facts and not examples. It is Monday 23 November 2026, noon.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from playwright.sync_api import Browser, Page

from portal import addresses
from portal.clock import PARIS
from portal.model.document import Document
from portal.model.guide import FrontMatter, Guide
from portal.outputs.search import search_outputs
from portal.portal import Portal
from tests.conftest import NOW
from tests.search.conftest import PHONE, SearchBox
from tests.unit.samples import PUBLICATION, house, partner

Ask = Callable[[str], str]

VISIT = "site: atrium\njour: mardi\nheures: 9h-12h\nrendez_vous: obligatoire\nprendre_rendez_vous: au 32 30\n"
CONFIRMED = "source: CAF\nverifie_le: 2026-11-02"
CHECKED = "quartier: Amiens Nord\nverifie_le: 2026-11-02\nexceptions: [{le: 2026-12-24, motif: Inventaire}]"

GUIDE = {"documents": ["rib"], "cout": "Gratuit", "delai": "Un mois", "source": "ANTS", "verifie_le": "2026-11-02"}


def town(visit: str = f"{VISIT}{CONFIRMED}", house_keys: str = CHECKED) -> Portal:
    """A town of one house and one partner, whose permanence a test may replace."""
    caf = partner(visit).model_copy(update={"phone": "32 30"})
    papers = (Document(id="rib", name="Un relevé d'identité bancaire"),)
    head = {"titre": "Faire la carte grise", "theme": "Véhicule", "resume": "Le papier.", "pour_qui": "Vous.", **GUIDE}
    guide = Guide("carte-grise", FrontMatter.model_validate(head), {})
    day = date(2026, 11, 23)
    return Portal(PUBLICATION, day, (house(house_keys),), partners=(caf,), documents=papers, guides=(guide,))


@pytest.fixture
def ask_in(browser: Browser, served_site: str) -> Iterator[Callable[..., Ask]]:
    """Open the search of a town at a moment, and return what asks it: the first result, as it is read."""
    contexts = []

    def open_town(portal: Portal, moment: datetime = NOW) -> Ask:
        index = dict(search_outputs(portal))[addresses.SEARCH_INDEX]
        context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
        contexts.append(context)
        context.clock.set_fixed_time(moment)
        page = context.new_page()
        page.route("**/search_index.json", lambda route: route.fulfill(body=index, content_type="application/json"))
        page.goto(served_site, wait_until="networkidle")
        page.get_by_role("button", name="Chercher").click()
        return lambda text: first_answer(page, text)

    yield open_town
    for context in contexts:
        context.close()


def first_answer(page: Page, text: str) -> str:
    """Return the first result as it is read, with ordinary spaces."""
    SearchBox(page).ask(text)
    read = page.locator(".md-search-result__item").first.inner_text()
    return " ".join(read.split())


def test_the_next_date_of_a_partner_in_a_house_with_how_to_book(ask_in: Callable[..., Ask]) -> None:
    answer = ask_in(town())("caf amiens nord")
    assert "Mardi 24 novembre, 9 h – 12 h" in answer
    assert "Atrium, 39 avenue de la Paix" in answer
    assert "Sur rendez-vous seulement : au 32 30" in answer
    assert answer.endswith("Appeler le 32 30")
    assert "1er décembre" not in answer
    assert "confirmer" not in answer


def test_a_date_that_is_past_is_not_the_next_one_whenever_the_site_was_built(ask_in: Callable[..., Ask]) -> None:
    answer = ask_in(town(), datetime(2026, 11, 24, 12, 1, tzinfo=PARIS))("rdv caf")
    assert "24 novembre" not in answer
    assert "Mardi 1er décembre, 9 h – 12 h" in answer


def test_without_a_date_left_the_answer_says_so(ask_in: Callable[..., Ask]) -> None:
    answer = ask_in(town(), datetime(2027, 3, 1, 12, tzinfo=PARIS))("rdv caf")
    assert "Les dates suivantes ne sont pas connues ici : appelez." in answer
    assert "décembre" not in answer


def test_an_unconfirmed_permanence_says_so(ask_in: Callable[..., Ask]) -> None:
    assert "À confirmer" in ask_in(town(VISIT))("rdv caf")


def test_an_example_gives_neither_day_nor_hour_nor_place(ask_in: Callable[..., Ask]) -> None:
    ask = ask_in(town(f"{VISIT}exemple: oui"))
    for text in ("rdv caf", "caf amiens nord", "quand vient la caf"):
        answer = ask(text)
        assert "Jours et heures de permanence non connus : appelez le 32 30." in answer
        assert not [word for word in ("mardi", "Mardi", "12 h", "Atrium", "rendez-vous seulement") if word in answer]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("atrium demain", "Mardi 24 novembre 9 h – 17 h"),
        ("ouvert samedi", "Samedi 28 novembre Fermé"),
        ("atrium le 24 décembre", "Jeudi 24 décembre Fermé (Inventaire)"),
        ("ouvert à noël", "Vendredi 25 décembre Fermé (Noël)"),
        ("ouvert le 2 janvier", "Samedi 2 janvier Fermé"),
        ("lundi", "Lundi 23 novembre 9 h – 17 h"),
        ("c'est ouvert ?", "Lundi 23 novembre 9 h – 17 h"),
        ("ouvert lundi matin", "Lundi 23 novembre 9 h – 17 h"),
        ("ouvert entre noël et nouvel an", "Vendredi 25 décembre Fermé (Noël)"),
        ("atrium apres-demain", "Mercredi 25 novembre 9 h – 17 h"),
    ],
)
def test_the_hours_of_the_day_that_is_asked(ask_in: Callable[..., Ask], text: str, answer: str) -> None:
    assert answer in ask_in(town())(text)


def test_a_weekday_is_the_next_one_and_may_be_today(ask_in: Callable[..., Ask]) -> None:
    ask = ask_in(town(), datetime(2026, 11, 28, 8, tzinfo=PARIS))  # a Saturday
    assert "Lundi 30 novembre" in ask("ouvert lundi")
    assert "Samedi 28 novembre" in ask("ouvert samedi")


def test_a_house_says_whether_it_is_open_and_its_week(ask_in: Callable[..., Ask]) -> None:
    answer = ask_in(town())("horaires atrium")
    assert "Ouvert, ferme à 17 h" in answer
    assert "Du lundi au vendredi : 9 h – 17 h." in answer
    assert answer.endswith("Appeler le 03 22 66 10 28")
    assert "confirmer" not in answer


def test_hours_that_nobody_confirmed_say_so(ask_in: Callable[..., Ask]) -> None:
    ask = ask_in(town(house_keys=""))
    assert "À confirmer" in ask("atrium demain")
    assert "À confirmer" in ask("horaires atrium")


@pytest.mark.parametrize("text", ["que faut-il pour la carte grise", "papiers carte grise"])
def test_what_to_bring_is_told_when_asked(ask_in: Callable[..., Ask], text: str) -> None:
    assert "À apporter : Un relevé d’identité bancaire." in ask_in(town())(text)


def test_the_number_of_a_partner_is_one_tap_away(ask_in: Callable[..., Ask]) -> None:
    assert ask_in(town())("numéro caf").endswith("Appeler le 32 30")


def test_a_house_may_be_named_after_a_place_that_is_far_from_others(ask_in: Callable[..., Ask]) -> None:
    lyon = house(CHECKED).model_copy(update={"short_name": "Lyon"})
    assert "Ouvert, ferme à 17 h" in ask_in(replace(town(), partners=(), houses=(lyon,)))("horaires lyon")


def test_of_many_houses_none_is_told_hour_by_hour(ask_in: Callable[..., Ask]) -> None:
    many = tuple(house(CHECKED).model_copy(update={"id": f"m{number}"}) for number in range(13))
    answer = ask_in(replace(town(), partners=(), houses=many))("ouvert samedi")
    assert "28 novembre" not in answer


def test_markup_in_an_answer_is_shown_as_it_was_typed(ask_in: Callable[..., Ask]) -> None:
    one = house(CHECKED).model_copy(update={"short_name": "<i>A</i>", "phone": "03 22 66 10 28"})
    other = house().model_copy(update={"id": "autre", "short_name": "B&B"})
    answer = ask_in(replace(town(), partners=(), houses=(one, other)))("ouvert samedi")
    assert "<i>A</i> : fermé" in answer
    assert "B&B : fermé" in answer
