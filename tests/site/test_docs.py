"""The pages of docs/ that MkDocs converts: checked before it begins, and converted as the checks believe."""

import importlib.util
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.config import load_config

from portal.safe_html import PAGE_EXTENSIONS, PAGE_SETTINGS
from tests.conftest import ROOT, TOWN, build, make_project

HEAD = b"---\ntitle: Notre histoire\n---\n\n"


def test_mkdocs_converts_a_page_as_the_checks_do() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert set(config.markdown_extensions) == set(PAGE_EXTENSIONS)
    assert {name: values for name, values in config.mdx_configs.items() if values} == PAGE_SETTINGS


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Été".encode("latin-1"), "5:1: ce fichier n'est pas en UTF-8"),
        (b"<script>alert(1)</script>", "5:1: « <script> » : cette balise HTML n'est pas acceptée"),
        (b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n", "5:1: « <<<<<<< » : git a laissé ici deux versions"),
        (b"Un [lien](rien.md).", "5:4: « rien.md » : ce lien ne mène à aucun fichier de docs/"),
    ],
)
def test_a_wrong_page_of_docs_is_refused_and_the_last_good_site_stays(body: bytes, line: str, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", TOWN)
    (project / "docs" / "histoire.md").write_bytes(HEAD + body)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("le dernier bon site", encoding="utf-8")
    result = build(project, tmp_path / "site", LEAFLETS="false")
    assert result.returncode == 1
    assert f"docs/histoire.md:{line}" in result.stderr
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["index.html"]


def test_what_mkdocs_converted_is_cleaned_whatever_the_checks_let_through() -> None:
    spec = importlib.util.spec_from_file_location("hook", ROOT / "hooks" / "mkdocs_events.py")
    assert spec
    assert spec.loader
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    page = SimpleNamespace(meta={"html": None})
    assert hook.on_page_content('<p onclick="run()">Bonjour<script>run()</script></p>', page) == "<p>Bonjour</p>"
