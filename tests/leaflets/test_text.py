"""Texts made printable, and a guide's Markdown as blocks."""

from typing import Any

import pytest

from portal.languages.french import FRENCH
from portal.outputs.leaflets.markdown_blocks import markdown_blocks
from portal.outputs.leaflets.text import LONGEST_RUN, printable

PAGE = "https://maisons.example.org/demarches/demenager/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'été : « ouvert » ?", "L’été\u00a0: «\u202fouvert\u202f»\u202f?"),
        ("e\u0301te\u0301", "été"),
        ("Nord 🏠\ufe0f", "Nord "),
        ("21 °C, © Ville", "21 °C, © Ville"),
        ("a" * (LONGEST_RUN + 1), "a" * LONGEST_RUN + "\u200b" + "a"),
        ("accueil.nord@maisons.example.org", "accueil.\u200bnord@\u200bmaisons.\u200bexample.\u200borg"),
    ],
)
def test_texts_are_made_printable(text: str, expected: str) -> None:
    assert printable(text, FRENCH) == expected


def test_addresses_stay_as_they_are() -> None:
    data = {"href": "https://example.org/l'aide?a=1", "items": ["l'aide", {"tel": "tel:+33322661028"}], "n": 3}
    assert printable(data, FRENCH) == {"href": data["href"], "items": ["l’aide", {"tel": "tel:+33322661028"}], "n": 3}


def test_addresses_that_people_copy_stay_whole_where_there_is_room() -> None:
    email = "franceservicesamiensnord@amiens-metropole.com"
    assert printable({"email": email}, FRENCH) == {"email": email}
    assert "\u200b" in printable({"name": email}, FRENCH)["name"]


def words(blocks: list[dict[str, Any]]) -> list[Any]:
    return [
        "".join(run["text"] for run in block["runs"])
        if block["kind"] == "text"
        else [block["kind"], block["start"], *(words(item) for item in block["items"])]
        for block in blocks
    ]


def test_lists_keep_their_order_and_start_anew() -> None:
    text = "Avant :\n\n1. un\n2. deux\n    - a\n    - b\n\nAprès :\n\n1. trois\n\n- x"
    assert words(markdown_blocks(text, PAGE)) == [
        "Avant :",
        ["steps", 1, ["un"], ["deux", ["points", 1, ["a"], ["b"]]]],
        "Après :",
        ["steps", 1, ["trois"]],
        ["points", 1, ["x"]],
    ]


def test_emphasis_and_links_are_runs() -> None:
    (block,) = markdown_blocks("Un **mot** et *un [lien](https://a.example/b/)* & <b>gras</b>", PAGE)
    runs = [(r["text"], r["bold"], r["italic"], r["href"], r["shown"]) for r in block["runs"]]
    assert runs == [
        ("Un ", False, False, "", ""),
        ("mot", True, False, "", ""),
        (" et ", False, False, "", ""),
        ("un ", False, True, "", ""),
        ("lien", False, True, "https://a.example/b/", "a.example/b"),
        (" & ", False, False, "", ""),
        ("gras", True, False, "", ""),
    ]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[caf.fr](https://www.caf.fr/)", ""),
        ("[39 19](tel:3919)", ""),
        ("[ici](../aah/)", "maisons.example.org/demarches/aah"),
        ("[ici](https://www.caf.fr/allocataires/aides/logement-et-cadre-de-vie/)", "www.caf.fr"),
        ("[caf.fr](https://www.caf.fr/allocataires/aides/logement-et-cadre-de-vie/)", ""),
    ],
)
def test_paper_tells_the_address_that_a_link_hides(link: str, shown: str) -> None:
    (block,) = markdown_blocks(link, PAGE)
    assert block["runs"][0]["shown"] == shown
