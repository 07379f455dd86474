"""What people write in Markdown never becomes a script, nor a call to another site; the report tells where it stands."""

from pathlib import Path

import pytest

from portal.addresses import LISTS, MADE_FILES, MANIFEST, OFFLINE, house, markdown_file, partner
from portal.outputs import make_outputs
from portal.outputs.pages.markdown import to_html
from portal.safe_html import PAGE_EXTENSIONS, clean, convert

from .samples import HERE, add_guide, project, read, report

RIGHT = (HERE / "right_guide.md").read_text(encoding="utf-8")
HEAD = "---\ntitle: Notre histoire\n---\n\n"

#: What is typed, the line and column at which it is wrong when it begins on line 33, what the report quotes.
ATTACKS = [
    ("<mailto:x/autofocus/onfocus=alert(1)> texte", "33:1", "<mailto:x/autofocus/onfocus=alert(1)>"),
    ("> [x]: javascript:alert(1)\n\n[Cliquez][x]", "33:3", "javascript:alert(1)"),
    ("- Un.\n\n    [x]: javascript:alert(1)\n\n- [Cliquez][x]", "35:5", "javascript:alert(1)"),
    ("1. Un.\n2. > [x]: javascript:alert(1)\n\n    [Cliquez][x]", "34:6", "javascript:alert(1)"),
    ("Ici : [x](java&#115;cript:alert(1))", "33:7", "java&#115;cript:alert(1)"),
    ("Un [très [petit] lien](javascript:alert(1))", "33:24", "javascript:alert(1)"),
    ('- <https://a.example" onclick=alert(1)>', "33:4", "https://a.example&quot;"),
    ("<ftp://a.example>", "33:2", "ftp://a.example"),
    ("Voici ![](https://ailleurs.example/p.gif)", "33:7", "https://ailleurs.example/p.gif"),
    ("![Le plan](assets/plan.png)", "33:1", "assets/plan.png"),
    ("- un\n- <details ontoggle=alert(1) open>", "34:3", "<details"),
    ("Un <em>mot</em>", "33:4", "<em>"),
    ("Un <![si x]> mot", "33:4", "<![si"),
]


@pytest.mark.parametrize(("typed", "place", "quoted"), ATTACKS, ids=lambda text: text[:30])
def test_an_attack_in_a_guide_is_refused_where_it_stands(typed: str, place: str, quoted: str, tmp_path: Path) -> None:
    add_guide(project(tmp_path), "carte-vitale", RIGHT.replace("La carte arrive par la poste.", typed))
    found = f"docs/demarches/carte-vitale.md:{place}: Et après ? : « {quoted} » : "
    assert any(line.startswith(found) for line in report(tmp_path)), report(tmp_path)


def test_a_mistake_that_stands_twice_is_told_twice(tmp_path: Path) -> None:
    twice = "[un](javascript:x)\n\n[deux](javascript:x)"
    add_guide(project(tmp_path), "carte-vitale", RIGHT.replace("La carte arrive par la poste.", twice))
    assert [line.split(": ")[0].split(".md:")[1] for line in report(tmp_path)] == ["33:1", "35:1"]


def test_a_mistake_that_cannot_be_found_is_told_at_its_heading(tmp_path: Path) -> None:
    split = "> [x](javascript:a&b&amp;c)"
    add_guide(project(tmp_path), "carte-vitale", RIGHT.replace("La carte arrive par la poste.", split))
    assert any(line.startswith("docs/demarches/carte-vitale.md:31:1: Et après ?") for line in report(tmp_path))


def report_on_page(body: str, folder: Path) -> list[str]:
    (project(folder) / "docs" / "histoire.md").write_text(HEAD + body, encoding="utf-8")
    return report(folder)


WRONG_PAGES = [
    ("<script>alert(1)</script>", "5:1", "« <script> » : cette balise HTML n'est pas acceptée"),
    ("Du texte <iframe src='https://a.example'></iframe>", "5:10", "« <iframe » : cette balise HTML"),
    ("Un\n\n<p title='x'\n onclick='alert(1)'>deux</p>", "7:1", "« onclick » : cet attribut HTML n'est pas accepté"),
    ("Un mot.\n{: onclick=alert(1) }", "6:4", "« onclick » : cet attribut HTML n'est pas accepté"),
    ("[Cliquez](javascript:alert(1))", "5:1", "« javascript:alert(1) » : ce lien n'est pas accepté. Un lien commence"),
    ("- Un\n\n    [x]: javascript:alert(1)\n- [y][x]", "7:5", "« javascript:alert(1) » : ce lien n'est pas accepté"),
    ("<a href=' javascript:alert(1)'>x</a>", "5:1", "« javascript:alert(1) » : ce lien n'est pas accepté"),
    (
        "![](https://a.example/p.gif)",
        "5:1",
        "« https://a.example/p.gif » : ce lien n'est pas accepté : chaque visiteur",
    ),
    ("![](//a.example/p.gif)", "5:1", "« //a.example/p.gif » : ce lien n'est pas accepté : chaque visiteur"),
    ("<img src='/\\a.example/p.gif'>", "5:1", "« /\\a.example/p.gif » : ce lien n'est pas accepté : chaque visiteur"),
    ("<mailto:x/autofocus/onfocus=alert(1)>", "5:1", "« <mailto:x/autofocus/onfocus=alert(1)> » : cette balise"),
    ("Un <![si x]> mot", "5:4", "« <![si » : cette balise HTML n'est pas acceptée"),
    ("[x](//a.example/rien.md)", "5:1", "« //a.example/rien.md » : ce lien n'est pas accepté. Un lien commence par"),
    ("[x](<//[>)", "5:1", "« //[ » : ce lien n'est pas accepté. Un lien commence par"),
    ("<<<<<<< HEAD\nUn\n=======\nDeux\n>>>>>>> main", "5:1", "« <<<<<<< » : git a laissé ici deux versions"),
    ("Un\u202e mot", "5:3", "caractère invisible interdit (U+202E)"),
]


@pytest.mark.parametrize(("body", "place", "message"), WRONG_PAGES, ids=lambda text: text[:30])
def test_a_mistake_in_a_page_of_docs_is_refused_where_it_stands(
    body: str, place: str, message: str, tmp_path: Path
) -> None:
    (line,) = report_on_page(body, tmp_path)
    assert line.startswith(f"docs/histoire.md:{place}: {message}")


DEAD_LINKS = [
    "rien.md",
    "rien.md#ici",
    "maisons/nulle-part.md",
    "/maisons/atrium/",
    "maisons/atrium/",
    "assets/rien.png",
]
DEAD_LINKS += ["../README.md", "Histoire.md", "maisons/atrium", "demarches/rien.md"]
GOOD_LINKS = ["maisons/atrium.md", "maisons/index.md#liste", "index.md", "#ici", "depliants/reseau.pdf", "histoire.md"]
GOOD_LINKS += ["demarches/carte-vitale.md", "assets/un%20plan.png", "partenaires/caf.md?x", "https://a.example/rien.md"]
GOOD_LINKS += ["mailto:a@ville.fr", "tel:17"]


@pytest.mark.parametrize("address", DEAD_LINKS)
@pytest.mark.parametrize("form", ["[x]({})", "![x]({})", "[x][1]\n\n> [1]: {}"])
def test_a_link_that_leads_nowhere_is_refused_where_it_stands(form: str, address: str, tmp_path: Path) -> None:
    (line,) = report_on_page(f"Un {form.format(address)}", tmp_path)
    place = "7:3" if "\n" in form else "5:4"
    assert line.startswith(f"docs/histoire.md:{place}: « {address} » : ce lien ne mène à aucun fichier"), line


@pytest.mark.parametrize("address", GOOD_LINKS)
def test_a_link_to_a_page_or_a_file_is_accepted(address: str, tmp_path: Path) -> None:
    (tmp_path / "docs" / "assets").mkdir(parents=True)
    (tmp_path / "docs" / "assets" / "un plan.png").touch()
    (tmp_path / "docs" / "histoire.md").write_text(f"{HEAD}[x]({address})", encoding="utf-8")
    add_guide(project(tmp_path), "carte-vitale", RIGHT)
    assert report(tmp_path) == []


def test_links_are_not_judged_while_wrong_data_leave_the_pages_unknown(tmp_path: Path) -> None:
    (project(tmp_path, partners="partenaires: x\n") / "docs" / "histoire.md").write_text(f"{HEAD}[x](partenaires/a.md)")
    assert [line.split(":")[0] for line in report(tmp_path)] == ["data/partners.yml"]


def test_what_links_may_lead_to_is_what_is_made(tmp_path: Path) -> None:
    add_guide(project(tmp_path), "carte-vitale", RIGHT)
    portal, _ = read(tmp_path)
    made = {path for path, _ in make_outputs(portal)}
    pages = {path for path in made if path.endswith(".md")}
    entries = {house(h.id) for h in portal.houses} | {partner(p.id) for p in portal.partners}
    # No link leads to what the worker shows without network, nor to what phones read of the site.
    lists = ("", *LISTS.values(), OFFLINE)
    assert pages == {markdown_file(page) for page in (*lists, *entries)} | {"demarches/carte-vitale.md"}
    assert all(path.startswith(MADE_FILES) for path in made - pages - {MANIFEST})


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (HEAD.encode() + "Un\nété".encode("latin-1"), "6:1: ce fichier n'est pas en UTF-8"),
        ("# Été".encode("utf-16"), "1:1: ce fichier n'est pas en UTF-8"),
        (b"# Titre\n", "1:1: une page commence par un en-tête entre deux lignes"),
        (b"author: x\n\n# Titre\n", "1:1: une page commence par un en-tête"),
        (b"---\ntitle: x\n...\nauthor: y\n\n# Titre\n", "1:1: une page commence par un en-tête"),
        (b"---\ntitle: x\nauthor: y\n---\n", "3:1: author : clé inconnue. Clés possibles : title, description"),
        (b"---\ntitle: x\ntitle: y\n---\n", "3:1: title : cette clé est déjà donnée à la ligne 2"),
        (b"---\ndescription: x\n---\n", "2:1: title : cette clé manque. Exemple : title: "),
        (b"---\ntitle: [x\n---\n", "2:8: "),
        (b"", "1:1: une page commence par un en-tête"),
    ],
)
def test_a_page_of_docs_that_cannot_be_read_is_refused(content: bytes, line: str, tmp_path: Path) -> None:
    (project(tmp_path) / "docs" / "histoire.md").write_bytes(content)
    (found,) = report(tmp_path)
    assert found.startswith(f"docs/histoire.md:{line}")


def test_a_guide_in_another_encoding_is_refused_where_it_begins(tmp_path: Path) -> None:
    add_guide(project(tmp_path), "carte-vitale", RIGHT.encode("latin-1", errors="ignore"))
    (line,) = report(tmp_path)
    assert line.startswith("docs/demarches/carte-vitale.md:3:")
    assert "n'est pas en UTF-8" in line


@pytest.mark.parametrize("name", ["autre/page.md", "demarches/autre/page.md"])
def test_a_page_in_a_folder_of_docs_is_checked_too(name: str, tmp_path: Path) -> None:
    path = project(tmp_path) / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + "[x](javascript:x)", encoding="utf-8")
    (line,) = report(tmp_path)
    assert line.startswith(f"docs/{name}:5:1: ")


def test_a_page_whose_name_ends_otherwise_is_refused(tmp_path: Path) -> None:
    (project(tmp_path) / "docs" / "histoire.markdown").write_text(HEAD, encoding="utf-8")
    (line,) = report(tmp_path)
    assert line == "docs/histoire.markdown:1:1: le nom d'une page finit par .md. Renommez ce fichier"


HARMLESS = """\
# Titre

Un **mot**, *un autre*, `du code`, [un lien](https://a.example?a=1&b=2 "titre"), <abbr title="x">RSA</abbr>.<br>
![Le plan](histoire.md){ .grand width=300 }

| a | b |
|--:|:-:|
| 1 | 2 |

3. trois

```js
x < y
```

> Une citation, <a@ville.fr>.
"""


def test_what_a_page_may_hold_is_accepted_and_published_as_it_is(tmp_path: Path) -> None:
    assert report_on_page(HARMLESS, tmp_path) == []
    html = convert(HARMLESS, PAGE_EXTENSIONS)
    for kept in (
        '<h1 id="titre">',
        '<td align="center">',
        '<ol start="3">',
        'class="grand"',
        'width="300"',
    ):
        assert kept in html
        assert kept in clean(html)


@pytest.mark.parametrize("typed", [attack for attack, _, quoted in ATTACKS if "alert" in quoted])
def test_an_attack_that_is_not_refused_is_cleaned_all_the_same(typed: str) -> None:
    for html in (to_html(typed), clean(convert(typed, PAGE_EXTENSIONS))):
        assert "onfocus" not in html
        assert "javascript:" not in html.replace("[x]: javascript:", "")
