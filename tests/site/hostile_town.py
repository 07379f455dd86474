"""A town whose every text is hostile: each text field of each model is filled in, so that a new one is too."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from portal.model.guide import FrontMatter, Section
from portal.model.static_page import StaticPageHead
from portal.source.reading.sources import MODELS
from tests.conftest import ROOT, make_project

#: A moment after the house closed, on the day of the build.
AFTERNOON = "2026-11-23T14:00:00+01:00"

HOSTILE = """<script>window.pwned=1</script><img src=x onerror=window.pwned=1>"'>{{ 7*7 }}{% raw %}${1+1}`</script>"""
#: For a text that may not be long.
SHORT = """<img src=x onerror=window.pwned=1>{{ 7*7 }}</script>"""

#: What the models cannot invent. A text that stands here stays, as a holiday or a word that a guide uses; one that is
#: absent becomes hostile.
_HOUSE = {
    **{"code_postal": "80080", "telephone": "03 22 66 10 28", "courriel": "a@ville.fr", "fauteuil_roulant": "oui"},
    "jours_feries_ouverts": ["Lundi de Pentecôte"],
    "acces_detail": {"parking": "oui"},
}
_WEEK = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), "9h-12h, 14h-17h")
_PERMANENCE = {"site": "atrium", "jour": "mardi", "heures": "9h-12h"}
_WORD = "attestation"
TOWN: dict[str, Any] = {
    "data/sites.yml": {
        "fermetures": [{"du": "2026-12-25", "au": "2027-01-02"}],
        "sites": [
            {
                **{"id": "atrium", "position": "49.91176, 2.30684", **_HOUSE},
                "horaires": _WEEK,
                "horaires_particuliers": [{"du": "2026-12-07", "au": "2026-12-12", "horaires": {"lundi": "9h-10h"}}],
                "exceptions": [{"le": "2026-11-23", "horaires": "9h-10h"}, {"le": "2026-11-24"}],
            },
            {
                **{"id": "rollin", "position": "49.874363, 2.306713", **_HOUSE},
                **{"horaires": _WEEK, "horaires_particuliers": [], "exceptions": []},
            },
        ],
    },
    "data/partners.yml": {
        "partenaires": [
            {
                **{"id": "caf", "telephone": "32 30", "site_web": "https://www.caf.fr", "documents": ["piece"]},
                "permanences": [
                    {**_PERMANENCE, "rendez_vous": "obligatoire", "annulations": [{"le": "2026-12-01"}]},
                    {**_PERMANENCE, "site": "rollin", "semaines": "1re", "annulations": []},
                ],
            },
            {"id": "autre", "permanences": []},
        ]
    },
    "data/documents.yml": {"documents": [{"id": "piece"}]},
    "data/landmarks.yml": {"reperes": [{"position": "49.912, 2.307"}]},
    "data/glossary.yml": {"glossaire": [{}, {"mot": _WORD, "en_clair": ""}]},
    "data/life-events.yml": {
        "demarches_frequentes": ["carte"],
        "evenements": [{"id": "demenagement", "demarches": ["carte"]}],
    },
    "data/ailleurs.yml": {
        "ailleurs": [{"id": "feu", "urgence": "oui", "telephone": "18", "verifie_le": "2026-11-02"}],
    },
    "docs/demarches/organismes.yml": {"organismes": [{"id": "mairie"}]},
}
_GUIDE = {"theme": "Santé", "documents": ["piece"], "partenaires": ["caf"], "verifie_le": "2026-11-02"}


def hostile_project(folder: Path) -> Path:
    """Make the project of such a town, whose guide and pages are as hostile as they may be."""
    texts = _texts()
    for name, content in TOWN.items():
        _write(folder / name, json.dumps(_filled(MODELS[name], content, texts), ensure_ascii=False))
    said = f"{_as_markdown(HOSTILE)}. Une {_WORD}."
    sections = (f"## {section.heading}\n\n{'1. ' if section is Section.HOW else ''}{said}\n\n" for section in Section)
    _write(folder / "docs/demarches/carte.md", _head(_filled(FrontMatter, _GUIDE, texts)) + "".join(sections))
    _write(folder / "docs/histoire.md", f"{_head(_filled(StaticPageHead, {}, texts))}# {said}\n\n{said}\n")
    for shared in ("assets", "a-propos.md", "accessibilite.md", "mentions-legales.md"):
        (folder / "docs" / shared).symlink_to(ROOT / "docs" / shared)
    return make_project(folder / "project", folder / "data", folder / "docs")


def _texts() -> Iterator[tuple[str, str]]:
    """Yield ever new hostile texts, a long one with a short one: many names may be given once only."""
    return ((f"{n} {HOSTILE}", f"{n} {SHORT}") for n in count(1))


def _filled(model: type[BaseModel], values: dict[str, Any], texts: Iterator[tuple[str, str]]) -> dict[str, Any]:
    """Return values with a hostile text for each free text that they lack, entries inside included."""
    filled = dict(values)
    for name, field in model.model_fields.items():
        key = field.alias or name
        if inner := _inner_model(field.annotation):
            assert key in values, f"{model.__name__}.{name}: an example of it is missing here"
            of_one = isinstance(values[key], dict)
            entries = [_filled(inner, entry, texts) for entry in ([values[key]] if of_one else values[key])]
            filled[key] = entries[0] if of_one else entries
        elif key not in values and (text := _accepted(field, next(texts))):
            filled[key] = text
    return filled


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part))), None)


def _accepted(field: FieldInfo, texts: tuple[str, str]) -> str | list[str] | None:
    """Return the text, or the list of it, that a field takes; None for a field that is no free text."""
    adapter: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    if '"pattern"' in json.dumps(adapter.json_schema()):  # the identifier of another entry
        return None
    candidates: list[str | list[str]] = [*texts, *([text] for text in texts)]
    for candidate in candidates:
        try:
            adapter.validate_python(candidate)
        except ValidationError:
            continue
        return candidate
    return None


def _as_markdown(text: str) -> str:
    """Return a text as a guide may show it: it has no tags."""
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _head(values: dict[str, Any]) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    return f"---\n{''.join(lines)}---\n\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
