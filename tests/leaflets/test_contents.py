"""What each leaflet says: every hour, phone number and date of the data, and what is not sure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from portal.languages.french.dates import say_date
from portal.languages.french.hours import say_slots
from portal.model.guide import Section
from portal.outputs.leaflets import leaflet_list
from portal.outputs.leaflets.press import LeafletError
from portal.outputs.leaflets.production import jobs
from portal.portal import Portal, Publication

from .printing import printed, text
from .reading import plain
from .towns import (
    LONG_NAME,
    PUBLICATION,
    WEEK,
    crowded_town,
    guide,
    house,
    ordinary_town,
    partner,
    permanence,
    portal,
)

CONFIRM = "À confirmer : appelez avant de vous déplacer"


@pytest.mark.parametrize("path", ["maison-nord", "maison-nord-gros-caracteres"])
def test_a_house_tells_its_hours_phone_access_and_visitors(path: str) -> None:
    said = text(ordinary_town(), path)
    for words in (
        *("Maison de Services au Public Nord", "39 avenue de la Paix", "80080 Amiens", "03 22 66 10 28"),
        *("accueil.nord@maisons.example.org", "Bus N2 : arrêt Colvert", "Accès partiel en fauteuil roulant"),
        *("Mardi, jeudi et vendredi", "9 h – 17 h", "9 h – 12 h 30, 13 h 30 – 17 h", "Samedi et dimanche", "fermé"),
        *("Imprimer et scanner", "Tous les mardis", "9 h – 12 h", "CAF", "Sans rendez-vous"),
        *("Le dernier vendredi du mois", "Sur rendez-vous seulement : à l'accueil", "27 novembre"),
        *("Horaires vérifiés le 1er octobre 2026", "Vendredi 25 décembre 2026", "Fermé (Noël)"),
    ):
        assert words in said


def test_exceptional_hours_are_among_the_next_changes() -> None:
    said = text(ordinary_town(), "maison-sud")
    assert "Jeudi 24 décembre 2026" in said
    assert "Veille de Noël" in said
    assert "9 h – 12 h" in said


@pytest.mark.parametrize("path", ["maison-nord", "semaine-nord"])
def test_every_hour_of_a_crowded_week_is_there(path: str) -> None:
    town = crowded_town()
    said = text(town, path)
    for slots in town.house_by_id["nord"].week:
        for slot in slots:
            assert plain(say_slots((slot,))) in said
    for _, visit in town.permanences_by_house["nord"]:
        assert plain(say_slots(visit.hours)) in said
    for n in range(8):
        assert f"numéro {n}" in said


@pytest.mark.parametrize("day", list(WEEK)[1:])
def test_a_poster_names_each_of_eight_visitors_a_day(day: str) -> None:
    town = crowded_town()
    said = text(town, "semaine-nord")
    assert day.capitalize() in said
    assert said.count("10 h – 11 h") == len(WEEK) - 1


def test_a_partner_tells_its_next_six_dates_and_no_more() -> None:
    town = ordinary_town()
    said = text(town, "partenaire-defenseur")
    dates = [o for o in town.occurrences_by_partner["defenseur"] if o.obstacle is None]
    assert len(dates) > 6
    for occurrence in dates[:6]:
        assert plain(say_date(occurrence.day)) in said
    assert plain(say_date(dates[6].day)) not in said
    assert "Les autres dates : maisons.example.org/villebois/partenaires/defenseur" in said
    assert "Une pièce d'identité" in said
    assert "Auprès de votre fournisseur" in said


def test_a_missed_date_says_why() -> None:
    town = portal(partners=(partner(permanences=[permanence(jour="vendredi")]),))
    _, missed = text(town, "partenaire-caf").split("Pas de permanence")
    assert "Vendredi 25 décembre 2026, Nord. Jour férié (Noël)." in missed
    assert "Vendredi 1er janvier 2027, Nord. Jour férié (Jour de l'an)." in missed


@pytest.mark.parametrize(
    "path",
    [
        "maison-nord",
        "maison-nord-gros-caracteres",
        "semaine-nord",
        "demarche-demenager",
        "demarche-demenager-gros-caracteres",
    ],
)
def test_a_cancelled_date_is_never_among_the_next_ones(path: str) -> None:
    # 25 December is a holiday, 29 January is cancelled.
    introduced = "Le dernier vendredi du mois" if path == "semaine-nord" else "Prochaines dates"
    assert f"{introduced} : 27 novembre, 26 février, 26 mars" in text(ordinary_town(), path)


def test_a_partner_tells_that_a_date_is_cancelled() -> None:
    _, cancelled = text(ordinary_town(), "partenaire-defenseur").split("Vendredi 29 janvier 2027")
    assert cancelled.startswith(", Nord. Annulée (Congés).")


def test_many_missed_dates_do_not_fill_a_sheet() -> None:
    away = [{"du": "2026-11-24", "au": "2027-02-19", "motif": "Travaux"}]
    visits = [permanence(jour=day, annulations=away) for day in ("mardi", "jeudi")]
    leaflet = printed(portal(partners=(partner(permanences=visits),)), "depliants/partenaire-caf.pdf")
    assert leaflet.text.count("Annulée (Travaux)") == 8
    assert "Et 18 autres dates sans permanence" in leaflet.text
    assert leaflet.page_count == 1


def test_a_partner_whose_hours_are_unknown_says_so_once_and_sends_to_the_houses() -> None:
    said = text(ordinary_town(), "partenaire-conciliateur")
    assert said.count("Jours et heures non connus : appelez le 32 30.") == 1
    assert "Pour : allocations familiales, RSA." in said
    assert "03 22 66 10 28" in said
    assert "03 22 50 32 70" in said


def test_a_partner_without_phone_nor_hours_sends_to_a_house() -> None:
    absent = partner(permanences=[], telephone=None)
    assert "Jours et heures non connus : appelez une maison." in text(portal(partners=(absent,)), "partenaire-caf")


@pytest.mark.parametrize("path", ["maison-nord", "maison-nord-gros-caracteres", "semaine-nord"])
def test_a_house_whose_visitors_are_unknown_says_so_once(path: str) -> None:
    said = text(portal(partners=(partner(permanences=[]),)), path)
    assert said.count("Jours et heures des permanences non connus : appelez le 03 22 66 10 28.") == 1


@pytest.mark.parametrize("path", ["maison-nord", "maison-nord-gros-caracteres", "semaine-nord"])
def test_a_town_without_partners_says_nothing_of_visits(path: str) -> None:
    said = text(portal(partners=()), path)
    assert "ermanences" not in said
    assert "Qui vient" not in said


def test_a_guide_says_once_that_no_visit_is_known() -> None:
    partners = (partner(permanences=[]), partner(id="defenseur", nom="Défenseur", permanences=[]))
    said = text(portal(partners=partners, guides=(guide(partenaires=["caf", "defenseur"]),)), "demarche-demenager")
    assert said.count("non connus") == 1


@pytest.mark.parametrize("path", ["demarche-demenager", "demarche-demenager-gros-caracteres"])
def test_a_guide_tells_its_steps_papers_and_helpers(path: str) -> None:
    said = text(ordinary_town(), path)
    for words in (
        *("Déménager", "Qui prévenir, et quand.", "Coût : Gratuit", "www.service-public.fr/changement"),
        *("Une pièce d'identité", "Comment faire?", "1. Écrivez", "2. Prévenez", "1. Gardez"),
        *("(a.example/b)", "Caisse d'allocations familiales", "32 30"),
        *("Tous les mardis, 9 h – 12 h", "03 22 66 10 28", "03 22 50 32 70", "Vérifié le 1er octobre 2026"),
    ):
        assert words in said


def test_a_guide_of_900_words_loses_none() -> None:
    words = " ".join(f"mot{n}" for n in range(450))
    said = text(portal(guides=(guide(how=f"1. {words}\n\n2. {words}"),)), "demarche-demenager")
    assert said.count("mot449") == 2
    assert all(f"mot{n} " in said for n in range(449))


def test_what_was_not_checked_lately_has_to_be_confirmed() -> None:
    town = portal(houses=(house(verifie_le="2024-08-01"),))
    for path in ("maison-nord", "partenaire-caf", "demarche-demenager", "semaine-nord", "reseau"):
        assert CONFIRM in text(town, path)
    assert "Horaires vérifiés le 1er août 2024" in text(town, "maison-nord")


@pytest.mark.parametrize("checked", [None, "2024-08-01"])
def test_no_sheet_is_valid_over_what_nobody_confirmed_lately(checked: str | None) -> None:
    visits = [permanence(verifie_le=checked)]
    town = portal(houses=(house(verifie_le=checked),), partners=(partner(permanences=visits),))
    for info in leaflet_list(town):
        for path in filter(None, (info.path, info.large_print)):
            leaflet = printed(town, path)
            assert "Valable" not in leaflet.text
            assert "Fait le 24 novembre 2026, à vérifier au 03 22 66 10 28." in leaflet.text


def test_a_sheet_of_several_houses_is_confirmed_by_any_of_them() -> None:
    houses = (house(verifie_le=None), house(id="sud", nom_court="Sud", position="49.87436, 2.30671"))
    assert "Fait le 24 novembre 2026, à vérifier auprès d'une maison." in text(portal(houses=houses), "reseau")


def test_a_sheet_whose_facts_are_all_confirmed_says_until_when_it_is_right() -> None:
    town = portal(partners=(partner(permanences=[permanence(verifie_le="2026-11-01")]),))
    for info in leaflet_list(town):
        leaflet = printed(town, info.path)
        assert "Valable jusqu'au 24 février 2027." in leaflet.text
        assert "vérifier" not in leaflet.text


def test_a_guide_whose_rules_may_have_changed_is_not_called_valid() -> None:
    town = portal(partners=(), guides=(guide(verifie_le="2025-01-10"),))
    said = text(town, "demarche-demenager")
    assert "Les règles ont pu changer : demandez-nous." in said
    assert "Valable" not in said


def half_checked_town() -> Portal:
    """Return three houses and five permanences: checked lately are the house Nord, and Thursdays there."""
    houses = [
        house(id=name, nom_court=name.capitalize(), position=f"49.{n + 88}, 2.3", verifie_le=checked)
        for n, (name, checked) in enumerate({"nord": "2026-11-01", "sud": "2024-08-01", "est": None}.items())
    ]
    visits = [permanence(jour=day, verifie_le="2026-11-01" if day == "jeudi" else None) for day in list(WEEK)[1:]]
    return portal(
        houses=tuple(houses),
        partners=(
            partner(permanences=[*visits, permanence(site="sud", jour="vendredi", heures="14h-15h")]),
            partner(id="defenseur", nom="Défenseur des droits", permanences=[]),
        ),
    )


@pytest.mark.parametrize(
    ("path", "items", "legends"),
    [
        # The explanation shows the sign itself.
        ("maison-nord", 3, 1),
        ("maison-nord-gros-caracteres", 3, 1),
        ("maison-sud", 2, 1),
        ("maison-est", 1, 1),
        ("semaine-nord", 3, 1),
        ("semaine-sud", 2, 1),
        # A guide tells three permanences of a partner; the third one is sure.
        ("demarche-demenager", 2 + 2, 1),
        ("demarche-demenager-gros-caracteres", 2 + 2, 1),
        # Without a permanence, a partner's sheet names the houses.
        ("partenaire-defenseur", 2, 1),
        # Five permanences are too many for a panel, which then counts the houses, with one sign for all.
        ("reseau", 2 + 1, 1),
    ],
)
def test_each_item_that_is_not_sure_has_its_own_sign(path: str, items: int, legends: int) -> None:
    assert text(half_checked_town(), path).count("!") == items + legends


def test_each_date_that_is_not_sure_has_its_own_sign() -> None:
    town = half_checked_town()
    places, dates = text(town, "partenaire-caf").split("Prochaines dates")
    told = [o for o in town.occurrences_by_partner["caf"] if o.obstacle is None][:6]
    # Each place, and the explanation.
    assert places.count("!") == 4 + 1
    assert dates.count("!") == sum(not town.is_trusted(o.permanence.checked_on) for o in told)


def test_what_was_checked_lately_says_so() -> None:
    checked = partner(permanences=[permanence(verifie_le="2026-11-01")])
    town = portal(partners=(checked,))
    said = text(town, "maison-nord")
    assert "À confirmer" not in said
    assert "Vérifié le 1er novembre 2026" in said


def test_the_network_names_houses_partners_and_services() -> None:
    said = text(ordinary_town(), "reseau")
    for words in ("Nord", "Sud", "03 22 66 10 28", "03 22 50 32 70", "CAF", "Imprimer et scanner", "9 h – 12 h 30"):
        assert words in said
    coming, _, others = said.partition("On vous aide à joindre")
    assert "Conciliateur" not in coming
    assert "Conciliateur" in others


def test_the_network_names_no_partner_whose_visits_have_ended() -> None:
    ended = permanence(du="2026-01-01", au="2026-11-23")
    town = portal(partners=(partner(permanences=[ended]), partner(id="b", sigle="CPAM")))
    coming, _, others = text(town, "reseau").partition("On vous aide à joindre")
    assert "CPAM" in coming
    assert "CAF" not in coming
    assert "CAF" in others


@pytest.mark.parametrize(
    ("visits", "until"),
    [
        ([permanence(au="2026-12-31")], "31 décembre 2026"),
        ([permanence(au="2026-12-31"), permanence(jour="jeudi", au="2027-01-15")], "31 décembre 2026"),
        ([permanence(du="2027-01-05")], "4 janvier 2027"),
        ([permanence(annulations=[{"le": "2026-12-29"}])], "28 décembre 2026"),
        ([permanence(au="2026-11-23")], "24 février 2027"),
    ],
)
def test_the_network_is_right_as_long_as_the_visits_it_tells(visits: list[dict[str, Any]], until: str) -> None:
    sure = [visit | {"verifie_le": "2026-11-01"} for visit in visits]
    said = text(portal(partners=(partner(permanences=sure),)), "reseau")
    assert f"Valable jusqu'au {until}" in said


def test_the_network_names_no_house_to_which_a_partner_does_not_come_yet() -> None:
    south = house(id="sud", nom_court="Sud", position="49.87436, 2.30671")
    checked = {"verifie_le": "2026-11-01"}
    visits = [permanence(**checked), permanence(site="sud", du="2026-11-25", **checked)]
    said = text(portal(houses=(house(), south), partners=(partner(permanences=visits),)), "reseau")
    assert "Nord : tous les mardis" in said
    assert "Sud : tous les mardis" not in said
    assert "Valable jusqu'au 24 novembre 2026" in said


def test_a_large_network_says_where_its_list_is() -> None:
    houses = tuple(
        house(id=f"maison-{n}", nom_court=f"Maison {n}", position=f"{47 + n % 30 / 10}, {2 + n % 70 / 20}")
        for n in range(3000)
    )
    leaflet = printed(portal(houses=houses, partners=()), "depliants/reseau.pdf")
    assert leaflet.page_count == 2
    assert "3000 maisons" in leaflet.text
    assert "maisons.example.org/villebois/maisons" in leaflet.text


@pytest.mark.parametrize("count", [1, 20])
def test_a_site_without_address_has_sheets_without_code(count: int) -> None:
    houses = tuple(house(id=f"maison-{n}", position=f"49.{n + 10}, 2.3") for n in range(count))
    visits = [permanence(site="maison-0")]
    partners = (partner(permanences=visits), partner(id="b", permanences=[]))
    town = portal(publication=Publication("Maisons", "/"), houses=houses, partners=partners)
    for path in (
        "maison-maison-0",
        "semaine-maison-0",
        "partenaire-caf",
        "partenaire-b",
        "demarche-demenager",
        "reseau",
    ):
        leaflet = printed(town, f"depliants/{path}.pdf")
        assert "À jour sur" not in leaflet.text
        assert not leaflet.qr_codes()


def test_a_house_goes_by_its_long_name_uncut() -> None:
    assert LONG_NAME in text(crowded_town(), "maison-nord")


def test_a_closure_in_progress_stands_on_the_front() -> None:
    town = crowded_town()
    leaflet = printed(town, "depliants/maison-nord.pdf")
    assert "En ce moment : Travaux." in leaflet.text


def test_letters_of_other_scripts_are_printed_and_ornaments_left_out() -> None:
    town = portal(houses=(house(nom_court="Nord 🏠", services=["écrire en arabe : العربية", "Ελληνικά"]),))
    said = text(town, "maison-nord")
    assert "Ελληνικά" in said
    assert "🏠" not in said


@pytest.mark.parametrize("name", ["🎉", "Nord 中文"])
@pytest.mark.parametrize(
    "values",
    [
        lambda name: {"houses": (house().model_copy(update={"name": name}),)},
        lambda name: {"houses": (house().model_copy(update={"short_name": name}),)},
        lambda name: {"partners": (partner().model_copy(update={"name": name}),)},
        lambda name: {"partners": (partner().model_copy(update={"name": name, "acronym": ""}),)},
        lambda name: {"partners": (partner().model_copy(update={"acronym": name}),)},
        lambda name: {"guides": (replace(guide(), front=guide().front.model_copy(update={"title": name})),)},
        lambda name: {"publication": Publication(name, PUBLICATION.url)},
    ],
)
def test_a_name_that_would_leave_a_title_empty_is_never_printed(
    name: str, values: Callable[[str], dict[str, Any]]
) -> None:
    # The models refuse such a name; the name of the site is no part of them.
    lost = "🎉" if "🎉" in name else "中文"
    with pytest.raises(LeafletError, match=f"« {name} » : .*« {lost} ».*les données"):
        next(jobs(portal(**values(name))))


def test_a_name_with_an_ornament_is_printed_without_it() -> None:
    assert len(list(jobs(portal(houses=(house(nom_court="Nord 🏠"),))))) == len(list(jobs(portal())))


def test_a_character_that_no_font_has_is_named_in_french() -> None:
    town = portal(houses=(house().model_copy(update={"services": ("中文",)}),))
    with pytest.raises(LeafletError, match=r"maison-nord\.pdf : « .* » n'existe dans aucune des polices"):
        text(town, "maison-nord")


def test_the_numbers_to_call_in_danger_come_before_anything_else_and_once() -> None:
    what = "> - **En danger : appelez le [03 22 66 10 28](tel:+33322661028).**\n\nCe que dit la loi."
    usual = guide(quitter_vite="oui")
    danger = replace(usual, sections={**usual.sections, Section.WHAT: what})
    said = text(portal(partners=(), guides=(danger,)), "demarche-demenager")
    assert said.count("En danger : appelez le") == 1
    assert said.index("Qui prévenir, et quand.") < said.index("En danger") < said.index("Valable jusqu'au")
    assert said.index("De quoi s'agit-il") < said.index("Ce que dit la loi.")
