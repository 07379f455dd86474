"""Pydantic's validation errors, said in French with the place of each in the YAML."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from portal.folding import fold
from portal.model.fields import ONE_VALUE
from portal.source.problems import Problem
from portal.source.yaml_file import Location, YamlFile, entry_name

M = TypeVar("M", bound=BaseModel)


def validate(file: YamlFile, model: type[M]) -> M | None:
    """Read a file's values as a model; errors are added to the file's problems, and None is returned."""
    try:
        # Only the French keys are the webmaster's; the English names are for the code.
        return model.model_validate(file.values, by_alias=True, by_name=False)
    except ValidationError as error:
        file.problems += [_problem(dict(one), file, model) for one in error.errors(include_url=False) if _counts(one)]
        return None


def _counts(error: Mapping[str, Any]) -> bool:
    # A list is « too short » for Pydantic, too, when all that it holds is wrong, which is told already.
    return not (error["type"] == "too_short" and error["input"])


def _problem(error: dict[str, Any], file: YamlFile, model: type[BaseModel]) -> Problem:
    location: Location = tuple(error["loc"])
    kind = str(error["type"])
    if kind == "extra_forbidden":
        mark, message = file.key_mark(location), _unknown_key(location, model)
    else:
        mark, message = file.mark(location), _message(kind, error, model)
    return Problem(file.name, mark, entry_name(file.values, location), message)


def _message(kind: str, error: Mapping[str, Any], model: type[BaseModel]) -> str:
    location, found = tuple(error["loc"]), error["input"]
    match kind:
        case "value_error":
            return str(error["ctx"]["error"])
        case "missing":
            return f"cette clé manque. Exemple : {location[-1]}: {_example(model, location)}"
        case "literal_error" | "enum":
            return _one_of(found, str(error["ctx"]["expected"]))
        case "tuple_type":
            return _list_expected(found, model, location)
        case "too_short":
            return f"cette liste est vide : rien ne serait publié. Il en faut au moins {error['ctx']['min_length']}"
        case "model_type":
            return f"{_shown(found)}des clés et leurs valeurs sont attendues : {', '.join(_keys(model, location))}"
    return _text_message(kind, error)


def _text_message(kind: str, error: Mapping[str, Any]) -> str:
    found = error["input"]
    match kind:
        case "string_too_long":
            return f"ce texte a {len(found)} caractères ; {error['ctx']['max_length']} au plus"
        case "string_too_short":
            return "cette valeur est vide. Remplissez-la, ou retirez la clé"
        case "string_type":
            return _text_expected(found)
    return f"valeur refusée ({error['msg']})"


def _text_expected(found: Any) -> str:
    if isinstance(found, Mapping):
        if not found:
            return 'ce texte se lit comme des clés. Mettez-le entre guillemets. Exemple : nom: "{Atrium}"'
        key, value = next(iter(found.items()))
        return f'« {key}: » se lit comme une clé. Mettez le texte entre guillemets. Exemple : "{key}: {value}"'
    return "un seul texte est attendu, pas une liste. Exemple : nom: Atrium"


def _list_expected(found: Any, model: type[BaseModel], location: Location) -> str:
    if not found:
        return "une liste est attendue. Remplissez-la, ou retirez la clé"
    if _model_at(model, location):
        keys = ", ".join(_keys(model, location))
        return f"{_shown(found)}une liste est attendue : un tiret devant chaque élément, puis ses clés : {keys}"
    return f"{_shown(found)}une liste est attendue. Exemple : [{found if isinstance(found, str) else 'premier'}]"


def _shown(found: Any) -> str:
    return f"« {found} » : " if isinstance(found, str) and found else ""


def _one_of(found: Any, expected: str) -> str:
    if not isinstance(found, str):
        return ONE_VALUE
    choices = [choice.strip("'\" ") for choice in expected.replace(" or ", ", ").split(", ")]
    refused = f"{_shown(found)}valeur inconnue" if found else "cette valeur est vide"
    return f"{refused}. Écrivez {suggestion(str(found), choices) or ', '.join(choices)}"


def suggestion(found: str, choices: Iterable[str]) -> str:
    """Return the choice that was probably meant, in French quotes, or nothing when none is near."""
    folded = {fold(choice): choice for choice in choices}
    near = get_close_matches(fold(found), folded, n=1, cutoff=0.6)
    return f"« {folded[near[0]]} »" if near else ""


def _unknown_key(location: Location, model: type[BaseModel]) -> str:
    known = _keys(model, location[:-1])
    near = suggestion(str(location[-1]), known)
    return f"clé inconnue. Vouliez-vous dire {near} ?" if near else f"clé inconnue. Clés possibles : {', '.join(known)}"


def _keys(model: type[BaseModel], location: Location) -> list[str]:
    owner = _model_at(model, location)
    return [field.alias or name for name, field in owner.model_fields.items()] if owner else []


def _example(model: type[BaseModel], location: Location) -> str:
    owner = _model_at(model, location[:-1])
    fields = owner.model_fields.items() if owner else ()
    examples = next((field.examples for name, field in fields if location[-1] in (field.alias, name)), None)
    return _flow(examples[0]) if examples else "…"


def _flow(value: Any) -> str:
    """Write a value on one line of YAML: « {lundi: 9h-12h} »."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    return f"[{', '.join(map(_flow, value))}]" if isinstance(value, list) else str(value)


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
