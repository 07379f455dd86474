"""Pydantic's validation errors, said in French with the place of each in the YAML."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from portal.source.problems import Problem
from portal.source.yaml_reader import Location, YamlFile, entry_name

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "string_type": "un texte est attendu. Exemple : nom: Atrium",
    "tuple_type": "une liste est attendue. Exemple : [premier, deuxième]",
    "model_type": "des clés et leurs valeurs sont attendues. Exemple : du: 2026-12-24",
    "string_too_short": "cette valeur est vide. Remplissez-la, ou retirez la clé",
}


def validate(file: YamlFile, model: type[M]) -> M | None:
    """Read a file's values as a model; errors are added to the file's problems, and None is returned."""
    try:
        return model.model_validate(file.values)
    except ValidationError as error:
        file.problems += [_problem(dict(one), file, model) for one in error.errors(include_url=False)]
        return None


def _problem(error: dict[str, Any], file: YamlFile, model: type[BaseModel]) -> Problem:
    location: Location = tuple(error["loc"])
    kind = str(error["type"])
    if kind == "extra_forbidden":
        mark, message = file.key_mark(location), _unknown_key(location, model)
    else:
        mark, message = file.mark(location), _message(kind, error)
    return Problem(file.name, mark, entry_name(file.values, location), message)


def _message(kind: str, error: Mapping[str, Any]) -> str:
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "missing":
        return "cette clé manque. Ajoutez-la"
    if kind in ("literal_error", "enum"):
        return _one_of(str(error["input"]), str(error["ctx"]["expected"]))
    if kind == "string_too_long":
        limit = error["ctx"]["max_length"]
        return f"ce texte a {len(error['input'])} caractères ; {limit} au plus"
    return _EXPECTED.get(kind, f"valeur refusée ({error['msg']})")


def _one_of(found: str, expected: str) -> str:
    choices = [choice.strip("'\" ") for choice in expected.replace(" or ", ", ").split(", ")]
    return f"« {found} » n'est pas accepté. Écrivez {suggestion(found, choices) or ', '.join(choices)}"


def suggestion(found: str, choices: list[str]) -> str:
    """Return the choice that was probably meant, in French quotes, or nothing when none is near."""
    near = get_close_matches(found.lower(), choices, n=1, cutoff=0.6)
    return f"« {near[0]} »" if near else ""


def _unknown_key(location: Location, model: type[BaseModel]) -> str:
    owner = _model_at(model, location[:-1])
    known = [field.alias or name for name, field in owner.model_fields.items()] if owner else []
    near = suggestion(str(location[-1]), known)
    return f"clé inconnue. Vouliez-vous dire {near} ?" if near else f"clé inconnue. Clés possibles : {', '.join(known)}"


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    for part in location:
        if isinstance(part, int):
            continue
        annotation = next((f.annotation for n, f in model.model_fields.items() if part in (f.alias, n)), None)
        inner = _find(annotation, lambda t: isinstance(t, type) and issubclass(t, BaseModel))
        if inner is None:
            return None
        model = inner
    return model


def _find(annotation: Any, wanted: Callable[[Any], bool]) -> Any:
    if wanted(annotation):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _find(arg, wanted))), None)
