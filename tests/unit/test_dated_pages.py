"""What pages say of coming dates: those that are held, those that are missed with the reason, the hours that change."""

import re
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag

from portal.model.guide import FrontMatter, Guide, Section
from portal.outputs.map.houses_map import map_outputs
from portal.outputs.pages.guide_pages import guide_pages
from portal.outputs.pages.home import home_page
from portal.outputs.pages.house_pages import house_pages
from portal.outputs.pages.partner_pages import partner_pages
from portal.outputs.pages.week import week_page
from portal.portal import Portal

from .samples import PUBLICATION, closures, house, partner

TODAY = date(2026, 11, 23)
HOUSE_PAGE, PARTNER_PAGE = "maisons/atrium.md", "partenaires/caf.md"
CANCELLED = """\
site: atrium
jour: mardi
heures: 9h-10h, 14h-15h
du: 2026-11-24
annulations:
  - {le: 2026-12-01, motif: Congés, remplacement: Appelez pour un autre jour.}
"""
MORNING = "site: atrium\njour: mardi\nheures: 9h-12h"
AFTERNOON = "site: atrium\njour: mardi\nheures: 14h-17h"
HALF_DAY = "exceptions: [{le: 2026-12-01, horaires: 9h-12h, motif: Inventaire}]"
FESTIVE = "- {du: 2026-12-24, au: 2027-01-02, motif: Fêtes}"
ALL_CANCELLED = """\
site: atrium
jour: mardi
heures: 9h-12h
au: 2026-12-06
annulations:
  - {du: 2026-11-24, au: 2026-12-01, motif: Congés, remplacement: allez à l'agence}
"""


def town(*permanences: str, extra: str = "", common: str = "") -> Portal:
    """The sample house, and one partner with these permanences."""
    caf = partner(permanences[0])
    every = tuple(one for typed in permanences for one in partner(typed).permanences)
    partners = (caf.model_copy(update={"permanences": every}),)
    return Portal(PUBLICATION, TODAY, (house(extra),), tuple(closures(common)) if common else (), partners)


def plain(text: str) -> str:
    """A text with spaces of one kind."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def words(html: str) -> str:
    """The text of a page, one space between words and none before a comma."""
    text = re.sub(r"\s+", " ", re.sub(r"<svg.*?</svg>|<[^>]*>", " ", html))
    return text.replace(" ,", ",")


def pages(portal: Portal) -> dict[str, str]:
    """The words of the pages that list dates; of the week, those of each date."""
    ((_, week),) = week_page(portal)
    cells = re.split(r'data-day="(\d{4}-\d\d-\d\d)"', week)
    said = {path: words(content) for path, content in (*house_pages(portal), *partner_pages(portal))}
    return said | {day: words(cell) for day, cell in zip(cells[1::2], cells[2::2], strict=True)}


def test_a_cell_of_the_week_says_who_does_not_come_and_why() -> None:
    cell = pages(town(CANCELLED))["2026-12-01"]
    assert "CAF : pas de permanence, annulée (Congés). Appelez pour un autre jour." in cell
    assert cell.count("CAF") == 1


def test_a_house_and_a_partner_tell_the_same_missed_dates_once() -> None:
    said = "pas de permanence mardi 1er décembre, annulée (Congés). Appelez pour un autre jour."
    for path, name in ((HOUSE_PAGE, "CAF"), (PARTNER_PAGE, "Atrium")):
        page = pages(town(CANCELLED))[path]
        assert page.count("pas de permanence") == 1
        assert f"{name} : {said}" in page


@pytest.mark.parametrize(
    "permanences",
    [
        (f"{MORNING}, 14h-17h",),
        (MORNING, AFTERNOON),
    ],
    ids=["one permanence", "two permanences"],
)
def test_a_day_of_which_one_half_is_held_is_never_said_to_be_missed(permanences: tuple[str, ...]) -> None:
    said = pages(town(*permanences, extra=HALF_DAY))
    why = "la maison a d’autres horaires (Inventaire)."
    afternoon = "de 14 h à 17 h"
    for path, missed in (
        (HOUSE_PAGE, f"CAF : pas de permanence mardi 1er décembre {afternoon}, {why}"),
        (PARTNER_PAGE, f"Atrium : pas de permanence mardi 1er décembre {afternoon}, {why}"),
        ("2026-12-01", f"CAF : pas de permanence {afternoon}, {why}"),
    ):
        assert missed in said[path]
        assert said[path].count("pas de permanence") == 1
    assert "9 h – 12 h CAF" in said["2026-12-01"]
    assert "Mardi 1er décembre, 9 h – 12 h" in said[PARTNER_PAGE]


def test_slots_missed_for_two_reasons_say_their_hours() -> None:
    morning = f"{MORNING}\nannulations: [{{le: 2026-12-01, motif: Congés}}]"
    afternoon = AFTERNOON.replace("14h-17h", "14h-15h et 16h-24h")
    cell = pages(town(morning, afternoon, extra=HALF_DAY))["2026-12-01"]
    assert "CAF : pas de permanence de 9 h à 12 h, annulée (Congés)." in cell
    assert "CAF : pas de permanence de 14 h à 15 h et de 16 h à minuit, la maison a d’autres horaires" in cell


def test_two_permanences_missed_for_one_reason_are_told_once() -> None:
    said = pages(town(MORNING, AFTERNOON, common="- {le: 2026-12-01, motif: Grève}"))
    assert said["2026-12-01"].count("CAF : pas de permanence, maison fermée (Grève).") == 1
    assert said[PARTNER_PAGE].count("pas de permanence mardi 1er décembre, maison fermée (Grève).") == 1


def test_a_day_whose_visits_are_over_is_not_said_to_have_had_none() -> None:
    content = dict(house_pages(town(MORNING)))[HOUSE_PAGE]
    soup = BeautifulSoup(content, "html.parser")
    said = {
        name: words(str(soup.select_one(f"[{name}]"))).strip() for name in ("data-none-today", "data-none-left-today")
    }
    assert said["data-none-today"].startswith("Pas de permanence aujourd’hui.")
    assert said["data-none-left-today"].startswith("Plus de permanence aujourd’hui.")


def test_the_phone_drops_what_is_missed_when_its_last_slot_is_over() -> None:
    content = dict(partner_pages(town(CANCELLED)))[PARTNER_PAGE]
    (item,) = BeautifulSoup(content, "html.parser").select(".prevented > li")
    assert item["data-end"] == "2026-12-01T15:00+01:00"
    assert item.select_one("time[datetime='2026-12-01T09:00+01:00']")


@pytest.mark.parametrize("common", ["", FESTIVE], ids=["a public holiday", "a holiday within a closure"])
def test_the_reason_of_a_half_day_that_opens_is_never_that_of_a_closure(common: str) -> None:
    visit = "site: atrium\njour: vendredi\nheures: 9h-12h, 14h-16h"
    opening = "exceptions: [{le: 2026-12-25, horaires: 9h-12h, motif: Portes ouvertes}]"
    said = pages(town(visit, extra=opening, common=common))
    afternoon = "de 14 h à 16 h, la maison a d’autres horaires (Portes ouvertes)."
    assert "Le vendredi 25 décembre 2026 : 9 h – 12 h (Portes ouvertes)" in said[HOUSE_PAGE]
    assert "Atrium 9 h – 12 h (Portes ouvertes) à confirmer 9 h – 12 h CAF" in said["2026-12-25"]
    for path, told in ((HOUSE_PAGE, 2), (PARTNER_PAGE, 1), ("2026-12-25", 2)):
        assert afternoon in said[path]
        assert said[path].count("(Portes ouvertes)") == told


def test_a_partner_whose_every_date_is_cancelled_says_why_and_what_replaces_them() -> None:
    said = pages(town(ALL_CANCELLED))
    for day in ("24 novembre", "1er décembre"):
        missed = f"pas de permanence mardi {day}, annulée (Congés). Allez à l"
        assert f"Atrium : {missed}" in said[PARTNER_PAGE]
        assert f"CAF : {missed}" in said[HOUSE_PAGE]
    for path in (PARTNER_PAGE, HOUSE_PAGE):
        assert "Aucune date n’est prévue pour le moment." in said[path]
        assert "non connus" not in said[path]
        assert "Tous les mardis, 9 h – 12 h Jusqu’au 6 décembre 2026" in said[path]


def test_when_nothing_is_held_any_more_the_next_missed_dates_are_told_however_far() -> None:
    far = f"{MORNING}\ndu: 2027-03-01\nannulations: [{{du: 2027-01-01, au: 2028-12-31, motif: Travaux}}]"
    said = pages(town(far))[PARTNER_PAGE]
    assert "pas de permanence mardi 2 mars, annulée (Travaux)." in said


def test_missed_dates_that_are_far_are_not_told_while_others_are_held() -> None:
    far = f"{MORNING}\nannulations: [{{le: 2027-03-02, motif: Travaux}}]"
    assert "pas de permanence" not in pages(town(far))[PARTNER_PAGE]


@pytest.mark.parametrize("validity", ["au: 2026-11-23", "du: 2028-06-01"], ids=["its last day", "far ahead"])
def test_a_house_and_a_partner_know_the_same_permanences(validity: str) -> None:
    said = pages(town(f"{MORNING}\n{validity}"))
    for path in (HOUSE_PAGE, PARTNER_PAGE):
        assert "Tous les mardis" in said[path]
        assert "non connus" not in said[path]


def test_a_permanence_that_has_ended_is_not_known_any_more() -> None:
    said = pages(town(f"{MORNING}\nau: 2026-11-22"))
    for path, whom in ((HOUSE_PAGE, "le 03 22 66 10 28."), (PARTNER_PAGE, "une maison.")):
        assert f"Jours et heures non connus : appelez {whom}" in plain(said[path]).replace(" .", ".")
        assert "Tous les mardis" not in said[path]


@pytest.mark.parametrize(
    ("permanence", "said"),
    [
        (ALL_CANCELLED, "Aucune date n’est prévue pour le moment."),
        (f"{MORNING}\nau: 2026-11-22", "Jours et heures non connus : appelez une maison."),
    ],
    ids=["all cancelled", "ended"],
)
def test_a_guide_tells_a_partner_without_a_date_from_one_without_a_permanence(permanence: str, said: str) -> None:
    front = {"titre": "Vitale", "theme": "Santé", "resume": "Une carte.", "source": "ameli.fr", "partenaires": ["caf"]}
    vitale = Guide(
        "vitale",
        FrontMatter.model_validate(front | {"verifie_le": "2026-11-02"}),
        dict.fromkeys(Section, ""),
    )
    helped = words(dict(guide_pages(replace(town(permanence), guides=(vitale,))))["demarches/vitale.md"])
    assert said in plain(helped)
    assert helped.count("Aucune date") + helped.count("non connus") == 1


def test_the_home_page_tells_of_examples_only_where_it_shows_some() -> None:
    ended = f"{MORNING}\nau: 2026-11-22\nexemple: oui"
    checked = f"{AFTERNOON}\nverifie_le: 2026-11-20"
    for permanence, told in ((ended, False), (ended.replace("-22", "-24"), True)):
        ((_, content),) = home_page(town(permanence, checked))
        assert ("Exemple" in content) == told
        assert ("Qui est là" in content) == (not told)


def test_a_date_that_is_nearly_a_year_ahead_says_its_year() -> None:
    far = f"{MORNING}\ndu: 2027-11-01"
    held = pages(town(far))
    missed = pages(town(far + "\nannulations: [{du: 2027-11-01, au: 2028-12-31}]"))
    for path in (PARTNER_PAGE, HOUSE_PAGE):
        assert "Mardi 2 novembre 2027" in held[path]
        assert "pas de permanence mardi 2 novembre 2027, annulée." in missed[path]


def test_a_permanence_that_has_not_begun_says_from_when() -> None:
    said = pages(town(CANCELLED))
    for path in (HOUSE_PAGE, PARTNER_PAGE):
        assert "Tous les mardis, 9 h – 10 h, 14 h – 15 h À partir du 24 novembre 2026" in said[path]


def announcement(portal: Portal, said: str) -> Tag:
    """The one announcement of the house's page that says this."""
    items = BeautifulSoup(dict(house_pages(portal))[HOUSE_PAGE], "html.parser").select("[data-announce-from]")
    (found,) = (item for item in items if said in words(item.get_text()))
    return found


def test_the_page_of_a_house_lists_a_closure_sixty_days_before_it_and_until_its_end() -> None:
    found = announcement(town(MORNING, common=FESTIVE), "Fêtes")
    assert (found["data-announce-from"], found["data-announce-until"]) == ("2026-10-25", "2027-01-02")
    assert found.select_one("time[datetime='2026-12-24']")


SOON = """\
horaires_particuliers: [{du: 2026-11-16, au: 2026-12-20, motif: Horaires d'hiver, horaires: {mardi: 9h-12h}}]
exceptions: [{le: 2027-01-29, motif: Inventaire}, {le: 2027-04-02, motif: Réunion}]
"""


def test_the_page_of_a_house_lists_every_change_in_the_order_of_the_dates() -> None:
    """Those of the coming 60 days, and those that come so near while the page stays as it is, for 60 days more."""
    page = BeautifulSoup(dict(house_pages(town(MORNING, extra=SOON)))[HOUSE_PAGE], "html.parser")
    winter, *closures = (words(item.get_text()).strip() for item in page.select(".closures li"))
    assert winter.startswith("Horaires d’hiver du 16 novembre au 20 décembre 2026 : mardi 9 h – 12 h ; ")
    assert closures == [
        "Fermé le vendredi 25 décembre 2026 (Noël)",
        "Fermé le vendredi 1er janvier 2027 (Jour de l’an)",
        "Fermé le vendredi 29 janvier 2027 (Inventaire)",
    ]


@pytest.mark.parametrize("page", ["home", "houses", "map"])
def test_cards_announce_the_next_change_fifteen_days_before_it(page: str) -> None:
    portal = town(MORNING, extra=SOON)
    made = {"home": home_page, "houses": house_pages, "map": map_outputs}[page](portal)
    (_, content) = next(iter(made))
    (card,) = BeautifulSoup(str(content), "html.parser").select(".card [data-announcements]")
    first, *_, last = card.select("li")
    assert card["data-show"] == "1"
    assert words(first.get_text()).strip() == "Fermé le vendredi 25 décembre (Noël)"
    assert (first["data-announce-from"], first["data-announce-until"]) == ("2026-12-10", "2026-12-25")
    assert "Horaires d’hiver" in last.get_text(), "what holds already comes after what is coming"


def test_christmas_is_found_a_month_before_on_the_page_to_which_the_home_page_leads() -> None:
    portal = town(MORNING)
    ((_, home),) = home_page(portal)
    assert BeautifulSoup(home, "html.parser").select_one(".card a[href='maisons/atrium/']")
    found = announcement(portal, "25 décembre")
    assert str(found["data-announce-from"]) <= TODAY.isoformat()


@pytest.mark.parametrize(
    ("spared", "said"),
    [
        ([], ""),
        (["2026-12-28"], ", sauf le lundi 28 décembre"),
        (["2026-12-28", "2026-12-30"], ", sauf le lundi 28 décembre et le mercredi 30 décembre"),
        (
            ["2026-12-26", "2026-12-28", "2026-12-30"],
            ", sauf le samedi 26 décembre, le lundi 28 décembre et le mercredi 30 décembre",
        ),
        (
            ["2026-12-26", "2026-12-28", "2026-12-29", "2026-12-30"],
            ", sauf le samedi 26 décembre et du 28 au 30 décembre 2026",
        ),
    ],
)
def test_a_closure_names_the_days_that_it_spares(spared: list[str], said: str) -> None:
    exceptions = ", ".join(f"{{le: {day}, horaires: 9h-12h}}" for day in spared)
    found = announcement(town(MORNING, extra=f"exceptions: [{exceptions}]", common=FESTIVE), "Fêtes")
    closed = f"Fermé du 24 décembre 2026 au 2 janvier 2027{said} (Fêtes)"
    assert words(found.get_text()).strip() == closed


def test_other_hours_name_the_days_on_which_the_house_opens_at_others_still() -> None:
    winter = """\
horaires_particuliers:
  - {du: 2026-12-07, au: 2027-01-10, motif: horaires d'hiver, horaires: {lundi: 9h-12h, vendredi: 9h-12h}}
exceptions:
  - {le: 2026-12-11, horaires: 9h-17h, motif: Portes ouvertes}
  - {le: 2026-12-14, horaires: 9h-12h}
  - {le: 2026-12-18, motif: Panne}
"""
    found = words(announcement(town(MORNING, extra=winter), "hiver").get_text()).strip()
    said = "Horaires d’hiver du 7 décembre 2026 au 10 janvier 2027, sauf le vendredi 11 décembre : lundi et vendredi"
    assert found.startswith(said)


def test_no_line_ends_within_a_slot() -> None:
    ((_, content),) = week_page(town(CANCELLED))
    slots = re.findall(r"\d+\u00a0h(?:\u00a0\d+)?\u00a0–", content)
    assert slots
    assert len(slots) == len(re.findall(r'<span class="nowrap">\d+\u00a0h(?:\u00a0\d+)?\u00a0–', content))
