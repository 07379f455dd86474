"""The rules that the guides follow: each one has a wrong guide, and the line that is reported."""

import re
import shutil
from pathlib import Path

import pytest

from portal.clock import today
from portal.outputs import make_outputs
from portal.portal import Publication
from portal.source.loader import load
from portal.source.reading.guide_reader import read_guide

from .samples import HERE, REPOSITORY, add_guide, project, read, report, warnings

RIGHT = (HERE / "right_guide.md").read_text(encoding="utf-8")
GLOSSARY = """\
glossaire:
  - mot: RSA
    en_clair: revenu de solidarité active
    explication: Une aide pour les personnes qui ont peu de revenus.
  - mot: attestation
    explication: Un papier signé.
"""
HEADINGS = "De quoi s'agit-il ? ; Pour qui ? ; À apporter ; Comment faire ? ; Et après ? ; Où se faire aider ?"


def report_on(text: str | bytes, folder: Path, slug: str = "carte-vitale") -> list[str]:
    project(folder, glossary=GLOSSARY)
    add_guide(folder, slug, text)
    return report(folder)


def test_a_guide_that_follows_the_rules_is_accepted(tmp_path: Path) -> None:
    assert report_on(RIGHT, tmp_path) == []


@pytest.mark.parametrize("guide", sorted((REPOSITORY / "docs/demarches").glob("*.md")), ids=lambda path: path.stem)
def test_a_shipped_guide_can_be_read(guide: Path) -> None:
    file = read_guide(guide, guide.name)
    assert file.head.problems == []
    assert file.guide


def test_the_shipped_guides_follow_the_rules() -> None:
    assert report(REPOSITORY) == []


def long_sentence(words: int) -> str:
    return " ".join(["Le", *["mot"] * (words - 1)]) + "."


WRONG_FRONT_MATTER = [
    ("titre: Demander la carte Vitale", f"titre: {'x' * 61}", "2:8: titre : ce texte a 61 caractères ; 60 au plus"),
    ("resume: La carte", f"resume: {'x' * 150}", "4:9: resume : ce texte a 173 caractères ; 160 au plus"),
    ("cout: Gratuit", "coût: Gratuit", "9:1: coût : clé inconnue. Vouliez-vous dire « cout » ?"),
    (
        "cout: Gratuit",
        "cout: Gratuit\ncout: 5 euros",
        "10:1: cout : cette clé est déjà donnée à la ligne 9. Gardez-en une seule",
    ),
    ("theme: Santé", "theme: santé", "3:8: theme : « santé » : valeur inconnue. Écrivez « Santé »"),
    (
        "titre: Demander la carte Vitale\n",
        "",
        "2:1: titre : cette clé manque. Exemple : titre: Demander la carte Vitale",
    ),
    (
        "verifie_le: 2026-11-02",
        "verifie_le: 2026-11-31",
        "13:13: verifie_le : « 2026-11-31 » : cette date n'existe pas. Exemple : 2026-12-24",
    ),
    (
        "verifie_le: 2026-11-02",
        "verifie_le: 2026-11-24",
        "13:13: verifie_le : « 2026-11-24 » : une date de vérification ne peut pas être dans le futur. Exemple : 2026-11-23, aujourd'hui",
    ),
    (
        "https://www.ameli.fr",
        "www.ameli.fr",
        "11:11: en_ligne : « www.ameli.fr » : un lien commence par https:// ou http://. Exemple : https://www.caf.fr",
    ),
    (
        "[piece-identite]",
        "[piece-identite, piece-identites]",
        "6:29: documents, n° 2 : « piece-identites » : aucun document n'a cet identifiant dans data/documents.yml. Vouliez-vous dire « piece-identite » ?",
    ),
    (
        "[caf]",
        "[cpam]",
        "7:15: partenaires, n° 1 : « cpam » : aucun partenaire n'a cet identifiant dans data/partners.yml ni dans docs/demarches/organismes.yml. Corrigez-le, ou retirez-le d'ici",
    ),
    (
        "pour_qui: Vous",
        "pour_qui: Vous : ",
        '5:16: « : » inattendu. Alignez la ligne, ou mettez la valeur entre guillemets. Exemple : motif: "Attention : travaux"',
    ),
]
WRONG_BODY = [
    ("## Pour qui ?", "## Pour qui", "20:1: Pour qui : titre inconnu. Vouliez-vous dire « Pour qui ? » ?"),
    ("## Pour qui ?", "## Conditions", f"20:1: Conditions : titre inconnu. Titres attendus : {HEADINGS}"),
    ("## À apporter\n", "", "1:1: À apporter : ce titre manque. Ajoutez la ligne « ## À apporter »"),
    (
        "## De quoi",
        "Bonjour.\n\n## De quoi",
        "16:1: texte avant le premier titre. Commencez par « ## De quoi s'agit-il ? »",
    ),
    (
        "## Et après ?",
        "## Pour qui ?\n\nEncore.\n\n## Et après ?",
        "31:1: Pour qui ? : ce titre est déjà à la ligne 20. Gardez-en un seul",
    ),
    (
        "La carte Vitale prouve vos droits.\n",
        "",
        "16:1: De quoi s'agit-il ? : cette partie est vide. Écrivez-la en une ou deux phrases",
    ),
    (
        "1. **Remplissez** le formulaire.\n2. Envoyez-le.",
        "Remplissez le formulaire.",
        "26:1: Comment faire ? : les étapes sont numérotées. Exemple : 1. Réunissez vos papiers.",
    ),
    (
        "2. Envoyez-le.",
        f"2. Envoyez-le. {long_sentence(36)}",
        "29:1: Comment faire ? : « Le mot mot mot mot… » a 36 mots ; 35 au plus. Coupez la phrase en deux",
    ),
    (
        "La carte arrive par la poste.",
        "Un CARSA, puis le RSA.",
        "33:1: Et après ? : « RSA » est employé sans ses mots. Exemple : revenu de solidarité active (RSA)",
    ),
    (
        "La carte arrive par la poste.",
        "La carte\u202e arrive.",
        "33:9: caractère invisible interdit (U+202E). Effacez-le et retapez le mot",
    ),
]


ACCEPTED_LINKS = [
    "[CAF](https://www.caf.fr)",
    "[CAF](HTTP://www.caf.fr)",
    "[le 17](tel:17), [le 114](sms:114), [nous](mailto:a@ville.fr)",
    "<https://www.caf.fr>, <a@ville.fr>",
    "[CAF][1].\n\n[1]: https://www.caf.fr",
    "Moins de 3 < 4 enfants > 2, &lt;b&gt; [sic] (ici).",
]
REFUSED_LINKS = ["javascript:x", "JavaScript:x", "&#106;avascript:x", "data:text/html,x", "//caf.fr", "/x/"]
REFUSED_LINKS += ["www.caf.fr", "file:///x", "vbscript:x", "rsa.md", "#comment-faire"]
REFUSED_TAGS = ["<script>", "</b>", "<b", "<img", "<!--", "<?php", "<SVG/onload=x>", "<javascript:x>"]


@pytest.mark.parametrize("text", ACCEPTED_LINKS)
def test_a_link_that_leads_somewhere_is_accepted(text: str, tmp_path: Path) -> None:
    assert report_on(RIGHT.replace("La carte arrive par la poste.", text), tmp_path) == []


@pytest.mark.parametrize("link", REFUSED_LINKS)
@pytest.mark.parametrize("form", ["[x]({})", "![x]( {} )", "[x]({} 'x')", "[x](<{} b>)", "[x](\n{})", "[a]: {}"])
def test_a_link_that_could_run_a_script_or_leads_nowhere_is_refused(link: str, form: str, tmp_path: Path) -> None:
    lines = report_on(RIGHT.replace("La carte arrive par la poste.", f"La carte.\n{form.format(link)}"), tmp_path)
    found = f"docs/demarches/carte-vitale.md:34:1: Et après ? : « {link} » : ce lien n'est pas accepté"
    assert any(line.startswith(found) for line in lines)


@pytest.mark.parametrize("tag", REFUSED_TAGS)
def test_an_html_tag_is_refused(tag: str, tmp_path: Path) -> None:
    (line,) = report_on(RIGHT.replace("La carte arrive par la poste.", f"La carte.\nElle {tag} x>."), tmp_path)
    assert line.startswith(f"docs/demarches/carte-vitale.md:34:6: Et après ? : « {tag} » : pas de balise HTML")


@pytest.mark.parametrize(("right", "wrong", "line"), [*WRONG_FRONT_MATTER, *WRONG_BODY], ids=lambda text: text[:30])
def test_a_breach_of_a_rule_is_reported_with_its_line(right: str, wrong: str, line: str, tmp_path: Path) -> None:
    assert RIGHT.count(right) == 1
    assert f"docs/demarches/carte-vitale.md:{line}" in report_on(RIGHT.replace(right, wrong), tmp_path)


@pytest.mark.parametrize(("right", "wrong", "line"), WRONG_BODY, ids=lambda text: text[:30])
def test_one_breach_makes_one_line(right: str, wrong: str, line: str, tmp_path: Path) -> None:
    expected = 2 if "titre inconnu" in line else 1  # an unknown heading is also a missing one
    assert len(report_on(RIGHT.replace(right, wrong), tmp_path)) == expected


def test_headings_out_of_order_are_reported(tmp_path: Path) -> None:
    text = (
        RIGHT.replace("## Pour qui ?", "## X")
        .replace("## Et après ?", "## Pour qui ?")
        .replace("## X", "## Et après ?")
    )
    line = f"docs/demarches/carte-vitale.md:20:1: Et après ? : titre hors de sa place. Ordre attendu : {HEADINGS}"
    assert report_on(text, tmp_path) == [line]


@pytest.mark.parametrize("text", ["", "Bonjour\n", "titre: x\n---\n", "---\ntitre: x\n"])
def test_a_guide_without_front_matter_is_refused(text: str, tmp_path: Path) -> None:
    message = "une démarche commence par un en-tête entre deux lignes « --- ». Reprenez celui d'une autre démarche"
    assert report_on(text, tmp_path) == [f"docs/demarches/carte-vitale.md:1:1: {message}"]


def test_a_wrong_front_matter_does_not_hide_a_wrong_body(tmp_path: Path) -> None:
    text = RIGHT.replace("cout: Gratuit", "prix: 5").replace("La carte arrive par la poste.", "Le RSA.")
    assert [line.split(": ")[0].split(".md:")[1] for line in report_on(text, tmp_path)] == ["9:1", "33:1"]


@pytest.mark.parametrize("slug", ["Carte-Vitale", "carte_vitale", "été"])
def test_the_name_of_a_guide_is_an_address(slug: str, tmp_path: Path) -> None:
    (line,) = report_on(RIGHT, tmp_path, slug)
    assert f"« {slug}.md » : le nom du fichier n'a que des minuscules sans accent" in line


@pytest.mark.parametrize(
    ("typed", "column", "characters"),
    [
        ("Bonjour 你好 et 你", 9, "你好"),
        ("**你好**", 3, "你好"),
        ("[你好](https://www.ameli.fr)", 2, "你好"),
        ("### 🙂", 5, "🙂"),
        ("- 🙂", 3, "🙂"),
        ("🙂 🎄", 1, "🙂 🎄"),
        ("Bonjour 🙂", 0, ""),
        ("Українська, Ελληνικά, العربية", 0, ""),
        ("---", 0, ""),
    ],
)
def test_a_line_that_no_leaflet_prints_is_refused(typed: str, column: int, characters: str, tmp_path: Path) -> None:
    lines = report_on(RIGHT.replace("Pour toute personne", f"{typed}\n\nPour toute personne"), tmp_path)
    message = f"Pour qui ? : aucun dépliant ne peut imprimer « {characters} ». Écrivez-le autrement"
    assert lines == ([f"docs/demarches/carte-vitale.md:22:{column}: {message}"] if characters else [])


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("zéro&#8203;", "caractère invisible interdit (U+200B). Effacez-le et retapez le mot"),
        ("zéro&shy;", "caractère invisible interdit (U+00AD). Effacez-le et retapez le mot"),
        ("zéro&#X202E;", "caractère invisible interdit (U+202E). Effacez-le et retapez le mot"),
        ("C&#1072;F", "« &#1072; » : tapez la lettre elle-même, « а »"),
        ("&eacute;t&eacute;", "« &eacute; » : tapez la lettre elle-même, « é »"),
        ("&#x4e2d;", "« &#x4e2d; » : tapez la lettre elle-même, « 中 »"),
        ("5&nbsp;&euro; &amp; &lt; &#0; &inconnu; &copy;", ""),
    ],
)
def test_a_character_typed_as_its_number_or_name_hides_nothing(typed: str, message: str, tmp_path: Path) -> None:
    lines = report_on(RIGHT.replace("Pour toute personne", f"{typed} Pour toute personne"), tmp_path)
    column = typed.find("&") + 1
    assert lines[:1] == ([f"docs/demarches/carte-vitale.md:22:{column}: {message}"] if message else [])


@pytest.mark.parametrize(("length", "refused"), [(60, False), (61, True), (250, True)])
def test_the_name_of_a_guide_is_short_enough_for_the_files_made_of_it(
    length: int, refused: bool, tmp_path: Path
) -> None:
    lines = report_on(RIGHT, tmp_path, "a" * length)
    message = f"« {'a' * 20}… » a {length} caractères ; 60 au plus. Raccourcissez ce nom"
    assert lines == ([f"docs/demarches/{'a' * length}.md:1:1: nom du fichier : {message}"] if refused else [])


@pytest.mark.parametrize("slug", ["index", "rsa-gros-caracteres"])
def test_the_name_of_a_guide_is_not_one_that_the_site_keeps(slug: str, tmp_path: Path) -> None:
    (line,) = report_on(RIGHT, tmp_path, slug)
    assert line.startswith(f"docs/demarches/{slug}.md:1:1: nom du fichier : « {slug} » : ce nom est réservé")


@pytest.mark.parametrize("right", ["cout: Gratuit", "La carte arrive par la poste."])
def test_two_versions_that_git_left_are_refused_at_their_first_mark(right: str, tmp_path: Path) -> None:
    text = RIGHT.replace(right, f"<<<<<<< HEAD\n{right}\n=======\nAutre\n>>>>>>> main")
    (line,) = report_on(text, tmp_path)
    at = text.split("\n").index("<<<<<<< HEAD") + 1
    assert line.startswith(f"docs/demarches/carte-vitale.md:{at}:1: « <<<<<<< » : git a laissé ici deux versions")


def test_two_guides_cannot_have_one_title(tmp_path: Path) -> None:
    add_guide(project(tmp_path), "autre", RIGHT.replace("Demander la carte", "demander la carte"))
    add_guide(tmp_path, "carte-vitale", RIGHT)
    message = (
        "titre : « Demander la carte Vitale » est déjà le titre de docs/demarches/autre.md. Choisissez-en un autre"
    )
    assert report(tmp_path) == [f"docs/demarches/carte-vitale.md:2:8: {message}"]


@pytest.mark.parametrize(
    "said",
    [
        "Le revenu de solidarité active (RSA). Le RSA aide.",
        "Le RSA (revenu de solidarité active) aide.",
        "Le **revenu de solidarité active** (RSA) aide.",
        "Le [Revenu de Solidarité Active](https://rsa.fr) (RSA) aide.",
        "La CARSA et le RSA-jeune.",
        "Demandez une attestation.",
    ],
)
def test_an_acronym_explained_no_later_than_its_first_use_is_accepted(said: str, tmp_path: Path) -> None:
    assert report_on(RIGHT.replace("La carte arrive par la poste.", said), tmp_path) == []


@pytest.mark.parametrize("apostrophe", ["'", "’"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_headings_may_be_typed_with_either_apostrophe_and_any_space(
    apostrophe: str, space: str, tmp_path: Path
) -> None:
    text = RIGHT.replace("s’agit-il", f"s{apostrophe}agit-il").replace(" ?", f"{space}?")
    assert report_on(text, tmp_path) == []


def test_a_guide_with_windows_line_ends_is_the_same_guide(tmp_path: Path) -> None:
    windows, unix = tmp_path / "windows", tmp_path / "unix"
    assert report_on(RIGHT.replace("\n", "\r\n").encode("utf-8-sig"), windows) == []
    assert report_on(RIGHT, unix) == []
    assert read(windows)[0].guides == read(unix)[0].guides


def test_a_wrong_line_is_counted_the_same_with_windows_line_ends(tmp_path: Path) -> None:
    text = RIGHT.replace("La carte arrive par la poste.", "Le RSA.").replace("\n", "\r\n").encode()
    assert report_on(text, tmp_path)[0].startswith("docs/demarches/carte-vitale.md:33:1: ")


def test_a_longest_sentence_of_35_words_is_accepted(tmp_path: Path) -> None:
    assert report_on(RIGHT.replace("La carte arrive par la poste.", long_sentence(35)), tmp_path) == []


def add_organisations(folder: Path, text: str) -> None:
    (folder / "docs" / "demarches" / "organismes.yml").write_text(text, encoding="utf-8")


CAF_AND_CPAM = "organismes:\n  - {id: caf, nom: Caf}\n  - {id: cpam, nom: Cpam}\n"
OTHER_PARTNERS = ["[]", "[{id: mon-association, nom: Mon association}]", "[{id: caf, nom: Caf}, {id: ici, nom: Ici}]"]


@pytest.mark.parametrize("partners", OTHER_PARTNERS)
def test_guides_may_name_the_organisations_that_come_with_them(partners: str, tmp_path: Path) -> None:
    add_guide(project(tmp_path, partners=f"partenaires: {partners}\n"), "rsa", RIGHT.replace("[caf]", "[cpam, caf]"))
    add_organisations(tmp_path, CAF_AND_CPAM)
    assert report(tmp_path) == []


def test_a_guide_that_misspells_an_organisation_is_told_the_nearest(tmp_path: Path) -> None:
    add_guide(project(tmp_path), "carte-vitale", RIGHT.replace("[caf]", "[cpm]"))
    add_organisations(tmp_path, CAF_AND_CPAM)
    (line,) = report(tmp_path)
    assert line.startswith("docs/demarches/carte-vitale.md:7:15: partenaires, n° 1 : « cpm » : ")
    assert line.endswith("Vouliez-vous dire « cpam » ?")


def test_an_organisation_given_twice_is_refused(tmp_path: Path) -> None:
    add_organisations(project(tmp_path), CAF_AND_CPAM.replace("cpam", "caf"))
    assert report(tmp_path) == [
        "docs/demarches/organismes.yml:3:10: caf, id : « caf » est déjà pris à la ligne 2. Choisissez-en un autre"
    ]


def test_the_shipped_guides_hold_in_a_town_with_other_partners(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "data", tmp_path / "data")
    shutil.copytree(REPOSITORY / "docs", tmp_path / "docs")
    partners = "partenaires:\n  - id: caf\n    nom: Caf\n  - id: mon-association\n    nom: Mon association\n"
    (tmp_path / "data" / "partners.yml").write_text(partners, encoding="utf-8")
    portal, _ = load(tmp_path, Publication("Portail", "https://example.org/", leaflets=False), today())
    pages = {path: str(content) for path, content in make_outputs(portal)}
    assert {"partenaires/caf.md", "partenaires/mon-association.md"} < pages.keys()
    assert not any(re.search(r"partenaires/(cpam|carsat|dgfip|france-travail)\b", page) for page in pages.values())


@pytest.mark.parametrize(("checked", "warned"), [("2025-11-22", False), ("2025-11-21", True)])
def test_a_guide_read_over_a_year_ago_is_a_warning(checked: str, warned: bool, tmp_path: Path) -> None:
    add_guide(project(tmp_path), "carte-vitale", RIGHT.replace("2026-11-02", checked))
    lines = [line for line in warnings(tmp_path) if "demarches" in line]
    assert [line.split(" : vérifié")[0] for line in lines] == (
        ["docs/demarches/carte-vitale.md:13:13: avertissement : verifie_le"] if warned else []
    )


@pytest.mark.parametrize("guide", sorted((REPOSITORY / "docs/demarches").glob("*.md")), ids=lambda path: path.stem)
def test_a_number_in_a_shipped_guide_is_called_in_a_tap(guide: Path) -> None:
    body = guide.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    unlinked = re.sub(r"\[[^\]]*\]\([^)]*\)", "", body)
    assert re.findall(r"\b(?:0\d(?: \d\d){4}|0 \d{3} \d{3} \d{3}|3\d \d\d|116 \d{3})\b", unlinked) == []
