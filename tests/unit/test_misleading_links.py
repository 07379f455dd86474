"""A link within a text leads where it seems to, in guides and in the pages of docs/."""

from pathlib import Path

import pytest

from .samples import HERE, add_guide, project, report

GUIDE = (HERE / "right_guide.md").read_text(encoding="utf-8")

MISLEADING = {
    "[ameli](https://www.ameli.fr@evil.example/)": "« @ » cache où mène ce lien : à evil.example. Retapez-le",
    "<https://www.ameli.fr@evil.example/>": "« @ » cache où mène ce lien : à evil.example. Retapez-le",
    "[ameli](https://аррӏе.com)": "ce nom de site peut passer pour un autre",
    "[ameli](https://xn--80ak6aa92e.com)": "ce nom de site peut passer pour un autre",
    "[ameli](https://127.0.0.1)": "« 127.0.0.1 » n'est pas le nom d'un site",
    "[écrire](mailto:x@ville.fr?bcc=z@ailleurs.fr)": "cette adresse e-mail n'est pas correcte",
    "[écrire](mailto:x%3Fbcc=z@ville.fr)": "avant « @ », une adresse n'a que des lettres",
}
HONEST = [
    "[caf](HTTPS://www.caf.fr/a?b=c&d=e#f)",
    "[mairie](https://mairie-étouvie.fr/accès)",
    "[écrire](mailto:accueil@ville.fr)",
    "<accueil@ville.fr>",
    "[appeler](tel:+33322661028)",
]


def report_on(typed: str, folder: Path) -> list[str]:
    add_guide(project(folder), "carte-vitale", GUIDE.replace("Pour toute personne", f"{typed} Pour toute personne"))
    (folder / "docs" / "page.md").write_text(f"---\ntitle: Page\n---\n\n{typed}\n", encoding="utf-8")
    return report(folder)


@pytest.mark.parametrize(("typed", "message"), MISLEADING.items())
def test_a_link_that_leads_elsewhere_is_refused_where_it_stands(typed: str, message: str, tmp_path: Path) -> None:
    guide, page = report_on(typed, tmp_path)
    column = 2 if typed.startswith("<") else 1
    assert page.startswith(f"docs/page.md:5:{column}: « ")
    assert guide.startswith(f"docs/demarches/carte-vitale.md:22:{column}: Pour qui ? : « ")
    assert f" » : {message}" in page
    assert f" » : {message}" in guide


@pytest.mark.parametrize("typed", HONEST)
def test_a_link_that_leads_where_it_seems_to_is_accepted(typed: str, tmp_path: Path) -> None:
    assert report_on(typed, tmp_path) == []
