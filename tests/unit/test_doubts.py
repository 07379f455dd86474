"""Doubt: said once a page, clearly, with whom to call; then a small sign on each line that is not confirmed."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from portal.languages.french import FRENCH
from portal.model.elsewhere import Elsewhere
from portal.model.guide import FrontMatter, Guide, Section
from portal.outputs import make_outputs
from portal.outputs.live_hours import live_hours
from portal.outputs.pages.frame import frame
from portal.portal import Portal

from .samples import PUBLICATION, calendar, house, partner

TODAY = date(2026, 11, 23)
TUESDAY = "site: atrium\njour: mardi\nheures: 9h-12h\n"
HOUSE_PAGE, PARTNER_PAGE, WEEK, GUIDE = "maisons/atrium", "partenaires/caf", "semaine/index", "demarches/vitale"
#: Every page that tells hours or permanences of the sample town.
PAGES = ("index", "maisons/index", HOUSE_PAGE, "partenaires/index", PARTNER_PAGE, WEEK, GUIDE)
CONFIRM = "À confirmer : appelez avant de vous déplacer."
RECENT, OLD = "verifie_le: 2026-11-20", "verifie_le: 2024-08-01"


def town(permanence: str = "", checked: str = "", **caf: Any) -> Portal:
    """A town with one house, one partner and one guide, in which this partner helps."""
    typed = partner(TUESDAY + permanence) if permanence else partner(TUESDAY).model_copy(update={"permanences": ()})
    head = {"titre": "Vitale", "theme": "Santé", "resume": "Une carte.", "source": "ameli.fr", "partenaires": ["caf"]}
    guide = Guide("vitale", FrontMatter.model_validate(head | {"verifie_le": "2026-11-02"}), dict.fromkeys(Section, ""))
    publication = replace(PUBLICATION, leaflets=False)
    partners = (typed.model_copy(update=caf),)
    return Portal(publication, TODAY, (house(checked),), partners=partners, guides=(guide,))


def soups(portal: Portal) -> dict[str, BeautifulSoup]:
    made = {path.removesuffix(".md"): content for path, content in make_outputs(portal) if path.endswith(".md")}
    return {path: BeautifulSoup(str(content), "html.parser") for path, content in made.items()}


def said(element: Tag) -> str:
    """The words of an element as a screen reader has them, spaces all alike."""
    text = element.get_text(" ").replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    return re.sub(r"\s+", " ", text).replace(" .", ".").strip()


@pytest.mark.parametrize("path", PAGES)
def test_doubt_is_told_once_a_page_and_its_sign_explained_there(path: str) -> None:
    soup = soups(town("semaines: toutes"))[path]
    (notice,) = soup.select(".doubt")
    assert said(notice).startswith(CONFIRM)
    assert said(soup).count("À confirmer") == 1
    assert notice.select(".sign")
    assert len(soup.select(".sign")) > len(notice.select(".sign"))
    assert {said(sign) for sign in soup.select(".sign")} == {"à confirmer"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_doubt_tells_none(path: str) -> None:
    soup = soups(town(RECENT, RECENT))[path]
    assert soup.select(".doubt, .sign, .tag") == []
    assert "confirmer" not in said(soup)


@pytest.mark.parametrize(
    ("hours", "permanence", "told"),
    [
        (
            OLD,
            RECENT,
            "Les horaires marqués à confirmer n’ont pas été vérifiés depuis le 1er août 2024.",
        ),
        ("", RECENT, "Les horaires marqués à confirmer n’ont jamais été vérifiés."),
        (
            RECENT,
            OLD,
            "Les permanences marquées à confirmer n’ont pas été vérifiées depuis le 1er août 2024.",
        ),
        (
            RECENT,
            "semaines: toutes",
            "Les permanences marquées à confirmer n’ont jamais été vérifiées.",
        ),
    ],
)
def test_a_house_page_tells_which_facts_are_doubtful_since_when_and_whom_to_call(
    hours: str, permanence: str, told: str
) -> None:
    (notice,) = soups(town(permanence, hours))[HOUSE_PAGE].select(".doubt")
    assert said(notice) == f"{CONFIRM} {told}"
    # The number is said once: on the button just above.
    assert notice.find_previous("a", href="tel:+33322661028")


def test_the_last_check_of_several_is_the_date_since_which_none_was_made() -> None:
    houses = (house(OLD), house("verifie_le: 2025-01-15").model_copy(update={"id": "rollin"}))
    for two in (houses, houses[::-1]):
        (notice,) = soups(replace(town(RECENT), houses=two))[WEEK].select(".doubt")
        assert "n’ont pas été vérifiés depuis le 15 janvier 2025" in said(notice)


def test_the_week_tells_the_phone_of_each_house() -> None:
    houses = (house(), house().model_copy(update={"id": "rollin", "short_name": "Rollin", "phone": "03 22 50 32 70"}))
    (notice,) = soups(replace(town(RECENT), houses=houses))[WEEK].select(".doubt")
    assert "Atrium : 03 22 66 10 28 , Rollin : 03 22 50 32 70." in said(notice)


@pytest.mark.parametrize("path", ["index", HOUSE_PAGE, "partenaires/index", PARTNER_PAGE, WEEK, GUIDE])
def test_each_line_of_an_example_says_so_and_none_is_held_to_be_confirmed_by_a_call(path: str) -> None:
    soup = soups(town("exemple: oui\nannulations: [{le: 2026-12-01}]", RECENT))[path]
    visits = soup.select(".visit, .permanence, .prevented > li")
    assert visits
    assert all(said(visit).count("Exemple") == 1 for visit in visits)
    assert all("data-example" in visit.attrs for visit in soup.select(".visit"))
    (notice,) = soup.select(".doubt")
    assert said(notice) == "Les permanences marquées « Exemple » sont inventées."
    assert soup.select(".sign") == []


def test_nobody_who_is_invented_is_said_to_be_there() -> None:
    assert "Qui est là" not in said(soups(town("exemple: oui"))["index"])
    assert "Qui est là" in said(soups(town(RECENT))["index"])


def test_the_frame_of_every_page_tells_of_a_demonstration_while_an_example_is_shown() -> None:
    assert frame(town("exemple: oui"))["demonstration"]
    assert not frame(town("exemple: oui\nau: 2026-11-22"))["demonstration"]
    assert not frame(town(RECENT))["demonstration"]
    assert not frame(town("exemple: oui").without_examples())["demonstration"]


def test_what_is_found_elsewhere_is_marked_as_all_else() -> None:
    typed = {"id": "faim", "titre": "Manger", "texte": "On vous aide.", "source": "Croix-Rouge"}
    old, recent = (Elsewhere.model_validate({**typed, "verifie_le": day}) for day in ("2024-08-01", "2026-11-20"))
    soup = soups(replace(town(), elsewhere=(old, recent.model_copy(update={"id": "eau"}))))["ailleurs/index"]
    (notice,) = soup.select(".doubt")
    assert "Les informations marquées à confirmer n’ont pas été vérifiées depuis le 1er août 2024." in said(notice)
    assert len(soup.select(".sign")) == 2


UNKNOWN = "Jours et heures non connus : appelez"


def test_a_partner_whose_days_are_not_known_says_whom_to_call_and_what_it_helps_with() -> None:
    caf: dict[str, Any] = {"phone": "32 30", "helps_with": ("aide au logement",)}
    soup = soups(town("exemple: oui", **caf).without_examples())[PARTNER_PAGE]
    assert f"{UNKNOWN} le 32 30." in said(soup)
    assert "aide au logement" in said(soup)
    assert soup.select("a[href='tel:3230']")
    assert soup.select(".visit, .permanence, .doubt") == []


def test_a_partner_without_a_phone_leads_to_those_of_the_houses() -> None:
    soup = soups(town())[PARTNER_PAGE]
    assert f"{UNKNOWN} une maison." in said(soup)
    assert [said(item) for item in soup.select(".helpers li")] == ["Atrium 03 22 66 10 28"]


def test_a_house_whose_partners_are_not_known_says_so_once() -> None:
    soup = soups(town(checked=RECENT))[HOUSE_PAGE]
    assert said(soup).count("non connus") == 1
    assert f"{UNKNOWN} le 03 22 66 10 28." in said(soup)


def test_without_any_partner_nothing_is_said_of_who_comes() -> None:
    soup = soups(replace(town(checked=RECENT), partners=(), guides=()))[HOUSE_PAGE]
    assert "Qui vient" not in said(soup)
    assert "non connus" not in said(soup)


def test_a_week_in_which_nobody_is_known_to_come_says_so_once_and_keeps_the_hours() -> None:
    soup = soups(town(checked=RECENT))[WEEK]
    assert said(soup).count("Les jours et les heures des permanences ne sont pas connus : appelez une maison.") == 1
    assert "Atrium : 03 22 66 10 28" in said(soup)
    assert soup.select(".weekday__hours")
    assert soup.select(".visit, ul[data-permanences]") == []


def test_no_block_of_the_home_page_is_empty_when_nobody_is_known_to_come() -> None:
    soup = soups(town(checked=RECENT))["index"]
    assert soup.select("#presents, [data-permanences], .doubt") == []


@pytest.mark.parametrize(
    ("checked", "until"), [("", ""), ("verifie_le: 2026-05-23", "2026-11-23"), (RECENT, "2027-05-23")]
)
def test_the_phone_is_told_until_when_hours_are_confirmed_as_pages_are(checked: str, until: str) -> None:
    assert live_hours(calendar(checked), FRENCH)["confirmedUntil"] == until
    assert town().is_trusted(house(checked).checked_on) == (until >= TODAY.isoformat())
