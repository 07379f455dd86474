"""The page about quality: the true counts, the oldest first, every rule in words, and weights that are measured."""

import gzip
import re
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from portal.freshness import checked_houses, oldest_first
from portal.languages.french import FRENCH
from portal.model.house import House
from portal.outputs import make_outputs
from portal.outputs.page_weights import page_weights, weight
from portal.outputs.pages.quality import quality_page
from portal.portal import Portal
from portal.source.problems import Severity
from portal.source.rules import RULES

from .samples import PUBLICATION, house, partner

TODAY = date(2026, 11, 23)


def checked(name: str, on: str | None) -> House:
    values = house().to_data() | {"id": name, "nom": f"Maison {name}", "nom_court": name}
    return House.model_validate(values | ({"verifie_le": on} if on else {}))


HOUSES = (checked("new", "2026-11-01"), checked("old", "2024-08-01"), checked("never", None))
TOWN = Portal(PUBLICATION, TODAY, houses=HOUSES, partners=(partner("site: new\njour: mardi\nheures: 9h-12h"),))


def made(portal: Portal) -> str:
    ((_, content),) = quality_page(portal)
    return content


def soup(portal: Portal) -> BeautifulSoup:
    return BeautifulSoup(made(portal), "html.parser")


def texts(portal: Portal, selector: str) -> list[str]:
    return [re.sub(r"\s+", " ", found.get_text().replace("\u202f", " ")) for found in soup(portal).select(selector)]


def test_what_was_never_checked_comes_first_then_the_oldest() -> None:
    assert [fact.name for fact in oldest_first(checked_houses(TOWN))] == ["never", "old", "new"]
    (listed, *_) = soup(TOWN).select("#houses")[0].find_parents("details")
    assert [link.get_text() for link in listed.select("a")] == ["never", "old", "new"]
    assert [bool(line.select(".sign")) for line in listed.select("li")] == [True, True, False]


def test_what_is_not_confirmed_is_counted() -> None:
    assert "Horaires des maisons à confirmer : 2 sur 3." in texts(TOWN, "#a-confirmer + ul li")
    assert "Permanences à confirmer : 1 sur 1." in texts(TOWN, "#a-confirmer + ul li")


def test_an_example_is_counted_apart_and_never_as_a_fact() -> None:
    invented = partner("site: new\njour: mardi\nheures: 9h-12h\nexemple: oui")
    lines = texts(replace(TOWN, partners=(invented,)), "#a-confirmer + ul li")
    assert [line for line in lines if line.startswith("Permanences inventées")] == [
        "Permanences inventées pour montrer le site : 1. Elles ne sont jamais publiées."
    ]
    assert not any(line.startswith("Permanences à confirmer") for line in lines)


def test_nothing_is_told_of_what_the_town_has_not() -> None:
    assert len(texts(replace(TOWN, partners=()), "#a-confirmer + ul li")) == 1


def test_every_rule_is_said_in_words_and_counted() -> None:
    assert set(FRENCH.words["pages.quality.rules"]) == {rule.find.__name__ for rule in RULES}
    for severity in Severity:
        count = sum(rule.severity is severity for rule in RULES)
        (heading,) = soup(TOWN).select(f"#{severity.value}")
        assert heading.get_text().startswith(f"{count} contrôles")


def test_the_heaviest_page_of_a_kind_is_weighed_as_it_travels() -> None:
    pages = {"maisons/a.md": "a", "maisons/b.md": "b" * 10_000, "maisons/index.md": "c" * 90_000}
    assert weight("house", pages) == len(gzip.compress(b"b" * 10_000, mtime=0))
    assert weight("partner", pages) == 0
    with pytest.raises(KeyError):
        weight("garden", pages)


def test_files_asked_for_together_are_weighed_together() -> None:
    files = {"assets/map/leaflet.js": b"x" * 10, "assets/map/leaflet.css": b"y" * 10, "assets/map/images/a.png": b"z"}
    assert weight("map", files) == sum(len(gzip.compress(files[name], mtime=0)) for name in list(files)[:2])


def test_every_weight_is_written_rounded_up() -> None:
    files = dict(make_outputs(TOWN))
    ((path, page),) = page_weights(TOWN, files)
    assert path == "qualite/index.md"
    told = [span.get_text() for span in BeautifulSoup(page, "html.parser").select("[data-weight]")]
    assert len(told) == 7
    assert all(re.fullmatch(r"\d+\u00a0Ko", text) for text in told)
    assert told[0] == f"{-(-weight('home', files) // 1000)}\u00a0Ko"
