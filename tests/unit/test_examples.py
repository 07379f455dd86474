"""Invented permanences: shown to whoever makes the site, dropped from what is published, refused where it is strict."""

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml

from portal.check import main as check
from portal.outputs import Content, make_outputs
from portal.portal import Portal, Publication
from portal.source.loader import load
from portal.source.problems import DataError
from portal.source.switches import SWITCHES, SwitchError, read_switches, switches_of
from tests.conftest import NOW, ROOT

from .samples import HERE, PUBLICATION, add_guide, project

#: Hours, a house and ways to book that only the examples have.
PARTNERS = """\
partenaires:
  - id: caf
    nom: Caisse d'allocations familiales de la Somme
    sigle: CAF
    telephone: 32 30
    aide_pour: [aide au logement]
    permanences:
      - site: atrium
        jour: jeudi
        heures: 13h37-15h53
        rendez_vous: obligatoire
        prendre_rendez_vous: par pigeon voyageur
        exemple: oui
  - id: laure
    nom: Laure
    permanences:
      - site: atrium
        jour: mardi
        heures: 9h41-11h19
        semaines: dernière
        exemple: oui
      - site: atrium
        jour: mercredi
        heures: 10h-12h
        source: Appel
        verifie_le: 2026-11-20
        exemple: non
"""
INVENTED = ("13 h 37", "13:37", "15:53", "9 h 41", "09:41", "11:19", "pigeon")


def portal(folder: Path, *, partners: str = PARTNERS, **switches: Any) -> Portal:
    """Load a town with examples as one build or another would."""
    publication = Publication(PUBLICATION.name, PUBLICATION.url, **switches)
    return load(project(folder, partners=partners), publication, NOW.date())[0]


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def read(path: str, content: Content) -> str:
    """Return all that a file says: the text of a PDF, the bytes of all else as text."""
    if path.endswith(".pdf"):
        assert isinstance(content, bytes)
        pages = pypdfium2.PdfDocument(content)
        title = str(pikepdf.open(io.BytesIO(content)).docinfo)
        return plain(title + "".join(page.get_textpage().get_text_range() for page in pages))
    text = content if isinstance(content, str) else content.decode("latin-1")
    return plain(text)


def found_in(made: Portal) -> dict[str, list[str]]:
    """Return the words of the examples that each file holds."""
    held = {path: [word for word in INVENTED if word in read(path, file)] for path, file in make_outputs(made)}
    return {path: words for path, words in held.items() if words}


def test_a_published_site_holds_nothing_of_an_example_in_any_file(tmp_path: Path) -> None:
    assert found_in(portal(tmp_path, examples=False)) == {}


def test_a_site_that_shows_examples_holds_them_so_that_the_search_for_them_sees(tmp_path: Path) -> None:
    found = found_in(portal(tmp_path))
    assert {word for words in found.values() for word in words} == set(INVENTED)
    assert {"maisons/atrium.md", "partenaires/caf.md", "semaine/index.md", "depliants/partenaire-caf.pdf"} <= set(found)


def test_a_published_site_keeps_the_partner_and_its_true_permanences(tmp_path: Path) -> None:
    made = portal(tmp_path, examples=False)
    assert [partner.id for partner in made.partners] == ["caf", "laure"]
    assert [len(partner.permanences) for partner in made.partners] == [0, 1]
    assert not made.has_examples
    assert not any(entry.is_example for partner in made.partners for entry in partner.permanences)
    index = json.loads(dict(make_outputs(made))["search/search_index.json"])
    assert "partenaires/caf/" in [page["location"] for page in index["docs"]]


def test_a_published_site_does_not_even_tell_the_house_of_an_example(tmp_path: Path) -> None:
    made = portal(tmp_path, examples=False)
    outputs = dict(make_outputs(made))
    assert "Atrium" not in read("page", outputs["partenaires/caf.md"])
    [caf] = [page for page in json.loads(outputs["search/search_index.json"])["docs"] if "/caf/" in page["location"]]
    assert "Atrium" not in str(caf)


def test_the_search_takes_no_example_for_an_answer_even_where_pages_show_it(tmp_path: Path) -> None:
    index = json.loads(dict(make_outputs(portal(tmp_path, leaflets=False)))["search/search_index.json"])
    [caf] = [page for page in index["docs"] if page["location"] == "partenaires/caf/"]
    assert "Atrium" not in str(caf)
    [laure] = [page for page in index["docs"] if page["location"] == "partenaires/laure/"]
    assert "Atrium" in str(laure)


def test_an_example_that_is_left_out_is_checked_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="hors des heures du site"):
        portal(tmp_path, partners=PARTNERS.replace("13h37", "3h37"), examples=False)


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    status = check(folder)
    return status, capsys.readouterr().out.splitlines()


def test_the_report_counts_examples_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines = report(project(tmp_path, partners=PARTNERS), capsys)
    assert status == 0
    assert [line for line in lines if "exemple" in line.casefold() or "invent" in line] == [
        "data/partners.yml:13:18: avertissement : caf, permanences, n° 1, exemple : 2 permanences sont inventées, celle-ci"
        " est la première : un site publié (EXEMPLES=non) les laisse de côté"
    ]
    assert not any("jamais" in line for line in lines)


def test_one_example_is_counted_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, lines = report(project(tmp_path, partners=PARTNERS.replace("exemple: oui", "exemple: non", 1)), capsys)
    assert any("n° 1, exemple : 1 permanence est inventée, celle-ci : un site publié" in line for line in lines)


def test_the_report_on_a_published_site_counts_them_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EXEMPLES", "non")
    _, lines = report(project(tmp_path, partners=PARTNERS), capsys)
    assert any("2 permanences sont inventées" in line for line in lines)


DOUBTFUL = PARTNERS.replace("verifie_le: 2026-11-20", "verifie_le: 2026-05-01")


def test_a_strict_check_refuses_examples_and_what_is_not_confirmed_each_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STRICT", "1")
    sites = (HERE / "right_data/sites.yml").read_text(encoding="utf-8").replace("    verifie_le: 2026-11-02\n", "", 1)
    status, lines = report(project(tmp_path, partners=DOUBTFUL, sites=sites), capsys)
    assert status == 1
    assert [line.split(" : ")[0] for line in lines[1:]] == [
        "data/partners.yml:13:18: caf, permanences, n° 1, exemple",
        "data/partners.yml:21:18: laure, permanences, n° 1, exemple",
        "data/partners.yml:26:21: laure, permanences, n° 2, verifie_le",
        "data/sites.yml:6:5: atrium",
    ]
    assert not any("avertissement" in line for line in lines)


def test_a_strict_check_tells_what_is_not_confirmed_along_with_every_other_error(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        portal(tmp_path, partners=PARTNERS.replace("site: atrium", "site: atrum", 1), strict=True)
    assert [("inventés" in problem.message) for problem in refused.value.problems].count(True) == 2
    assert any("atrum" in problem.message for problem in refused.value.problems)


def test_a_strict_check_refuses_a_guide_whose_official_page_is_to_be_read_again(tmp_path: Path) -> None:
    guide = (HERE / "right_guide.md").read_text(encoding="utf-8")
    folder = project(tmp_path)
    add_guide(folder, "carte-vitale", guide.replace("verifie_le: 2026-11-02", "verifie_le: 2025-11-02"))
    with pytest.raises(DataError, match=r"carte-vitale\.md:13:13: verifie_le : vérifié le 2.novembre 2025"):
        load(folder, Publication("Portail", "/", strict=True), NOW.date())


def test_what_is_confirmed_passes_a_strict_check(tmp_path: Path) -> None:
    assert portal(tmp_path, partners=PARTNERS.split("  - id: caf")[0] + "  []\n", strict=True)


@pytest.mark.parametrize("typed", ["oui", "true", "1", True, 1, " Oui "])
def test_a_switch_is_on(typed: object) -> None:
    assert read_switches({"examples": typed}) == {"examples": True}


@pytest.mark.parametrize("typed", ["non", "false", "0", False, 0, "NON"])
def test_a_switch_is_off(typed: object) -> None:
    assert read_switches({"examples": typed}) == {"examples": False}


@pytest.mark.parametrize("typed", [None, "", "  "])
def test_an_empty_switch_is_none(typed: object) -> None:
    assert read_switches({"leaflets": typed, "site": "oui"}) == {}


@pytest.mark.parametrize("typed", ["peut-être", "2", ["oui"], "oui\nnon"])
def test_a_wrong_switch_is_one_french_line(typed: object) -> None:
    with pytest.raises(SwitchError, match=r"\AEXEMPLES : « .+ » : écrivez oui ou non\Z"):
        read_switches({"examples": typed})


def test_environment_variables_are_the_switches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert switches_of({"EXEMPLES": "non", "STRICT": "1", "LANG": "fr"}) == {"examples": False, "strict": True}
    monkeypatch.setenv("STRICT", "un peu")
    assert report(project(tmp_path), capsys) == (1, ["STRICT : « un peu » : écrivez oui ou non"])


def test_mkdocs_asks_the_environment_for_each_switch() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    asked = yaml.load(settings.replace("!ENV", ""), yaml.BaseLoader)["extra"]
    assert {name: asked[name][0] for name in SWITCHES} == SWITCHES


@pytest.mark.parametrize("pipeline", [".github/workflows/site.yml", ".gitlab-ci.yml"])
def test_a_pipeline_publishes_no_example(pipeline: str) -> None:
    text = (ROOT / pipeline).read_text(encoding="utf-8")
    publishing = text.partition("pages:" if "gitlab" in pipeline else "  build:")[2].partition("artifact")[0]
    assert "EXEMPLES" in publishing
    assert text.count("make site") == publishing.count("make site") == 1
