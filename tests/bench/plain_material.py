"""A site of plain Material for MkDocs with as many short pages as another site: what the portal is compared with."""

from pathlib import Path

CONFIGURATION = """\
site_name: Plain Material
site_url: https://example.org/
theme: {name: material, language: fr, font: false}
plugins: [{search: {lang: fr}}]
markdown_extensions: [tables, attr_list]
nav: [index.md]
not_in_nav: "*"
"""
PAGE = """\
# Maison numéro {number}

{number} rue de la Paix. Cette maison vous accueille sans rendez-vous. C’est gratuit et confidentiel.

## Horaires

| Jour | Heures |
|---|---|
| lundi | 13 h 30 – 17 h |
| mardi | 9 h – 17 h |
| mercredi | 9 h – 17 h |
| jeudi | 9 h – 17 h |
| vendredi | 9 h – 17 h |

## Ce que vous pouvez y faire

- remplir un formulaire ou écrire un courrier
- imprimer et scanner des papiers
- utiliser un ordinateur et Internet
- rencontrer la CAF, l’Assurance maladie ou France Travail
"""


def write_plain_site(folder: Path, pages: int) -> Path:
    """Write a project of so many pages into a folder; return it."""
    (folder / "docs" / "maisons").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Accueil\n", encoding="utf-8")
    for number in range(1, pages):
        page = folder / "docs" / "maisons" / f"maison-{number:05}.md"
        page.write_text(PAGE.format(number=number), encoding="utf-8")
    return folder
