"""What residents type leads to the page that answers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.search.conftest import SearchBox

FIRST, AMONG_THREE = 0.85, 0.95


class Query(NamedTuple):
    """What is typed, and what the address or the title of the right page looks like."""

    text: str
    expected: re.Pattern[str]

    def rank(self, box: SearchBox) -> int | None:
        """Return the place of the right page in the answer, 1 for the first."""
        for place, result in enumerate(box.ask(self.text), 1):
            if self.expected.search(result.path) or self.expected.search(result.title):
                return place
        return None


def read_queries() -> Iterator[Query]:
    table = Path(__file__).with_name("queries.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            text, expected, _category = line.split("\t")
            yield Query(text, re.compile(expected, re.IGNORECASE))


def test_most_queries_find_the_right_page_first_and_nearly_all_among_three(box: SearchBox) -> None:
    ranks = {query.text: query.rank(box) for query in read_queries()}
    assert len(ranks) >= 150
    found = [rank for rank in ranks.values() if rank]
    missed = [text for text, rank in ranks.items() if not rank or rank > 3]
    assert sum(rank == 1 for rank in found) / len(ranks) >= FIRST
    assert sum(rank <= 3 for rank in found) / len(ranks) >= AMONG_THREE, missed


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("sécu", "/partenaires/cpam/"),
        ("chomage", "/demarches/inscription-france-travail/"),
        ("carte viatle", "/demarches/carte-vitale/"),
        ("papiers perdus", "/demarches/papiers-perdus-ou-voles/"),
        ("pole emploi", "/partenaires/france-travail/"),
        ("cmu", "/demarches/complementaire-sante-solidaire/"),
    ],
)
def test_the_words_most_typed_lead_to_their_page_first(box: SearchBox, text: str, page: str) -> None:
    assert box.ask(text)[0].path == page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("déménager", "DEMENAGER"),
        ("l’impôt", "l'impot"),
        ("carte d'identité", "carte didentite"),
        ("lettre au cœur", "lettre au coeur"),
        ("les retraites", "la retraite"),
        ("surendettement", "surendetement"),
        ("  rsa ", "rsa"),
    ],
)
def test_spellings_that_mean_the_same_find_the_same(box: SearchBox, one: str, other: str) -> None:
    assert box.ask(one) == box.ask(other)


def test_a_word_is_found_while_it_is_being_typed(box: SearchBox) -> None:
    assert box.ask("passep")[0].path == "/demarches/carte-d-identite-et-passeport/"


def test_a_short_word_is_not_taken_for_another(box: SearchBox) -> None:
    assert not [result for result in box.ask("rsz ") if "RSA" in result.title]


@pytest.mark.parametrize("text", ["pole emploi", "Pôle emploi", "pole em", "pole emploi rendez-vous"])
def test_who_types_a_former_name_is_told_the_new_one(box: SearchBox, text: str) -> None:
    assert "Pôle emploi s’appelle maintenant France Travail." in box.ask(text)[0].said


def test_nobody_is_told_of_a_former_name_that_was_not_typed(box: SearchBox) -> None:
    assert not [result for text in ("emploi", "per", "caf") for result in box.ask(text) if "s’appelle" in result.said]


def test_finding_nothing_says_whom_to_call(box: SearchBox) -> None:
    assert box.ask("zzzz") == []
    assert box.status == "Aucun résultat pour «\u202fzzzz\u202f». Appelez une maison\u202f:"
    links = box.page.locator(".search-call a")
    assert links.first.is_visible()
    assert all((link.get_attribute("href") or "").startswith("tel:+33") for link in links.all())


def test_what_is_typed_is_never_taken_for_markup(box: SearchBox) -> None:
    box.ask("<b>zzzz</b>")
    assert box.page.locator(".md-search [role=status] b").count() == 0
