"""Pydantic's validation errors, said in the webmaster's words with the place of each in the YAML."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from portal.model.refusals import Reason
from portal.source.messages import say, say_reason
from portal.source.problems import Problem
from portal.source.reading.suggestions import did_you_mean, nearest
from portal.source.reading.yaml_file import Location, YamlFile, entry_name

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
    if "." in kind:  # a refusal of our own models, whose kind is the key of its message
        return say_reason(Reason(kind, error.get("ctx", {})))
    match kind:
        case "missing":
            return say("refused.missing", key=location[-1], example=_example(model, location))
        case "literal_error" | "enum":
            return _one_of(found, str(error["ctx"]["expected"]))
        case "tuple_type":
            return _list_expected(found, model, location)
        case "too_short":
            return say("refused.too_few", least=error["ctx"]["min_length"])
        case "model_type":
            return say("refused.no_keys", found=_shown(found), keys=", ".join(_keys(model, location)))
    return _text_message(kind, error)


def _text_message(kind: str, error: Mapping[str, Any]) -> str:
    found = error["input"]
    match kind:
        case "string_too_long":
            return say("refused.too_long", length=len(found), longest=error["ctx"]["max_length"])
        case "string_too_short":
            return say("refused.empty")
        case "string_type":
            return _text_expected(found)
    return say("refused.other", reason=error["msg"])


def _text_expected(found: Any) -> str:
    if not isinstance(found, Mapping):
        return say("refused.list")
    if not found:
        return say("refused.no_text")
    key, value = next(iter(found.items()))
    return say("refused.key_in_text", key=key, value=value)


def _list_expected(found: Any, model: type[BaseModel], location: Location) -> str:
    if not found:
        return say("refused.empty_list")
    if _model_at(model, location):
        return say("refused.no_entries", found=_shown(found), keys=", ".join(_keys(model, location)))
    if isinstance(found, str):
        return say("refused.no_list", found=_shown(found), example=found)
    return say("refused.no_list_of_texts")


def _shown(found: Any) -> str:
    return say("refused.shown", found=found) if isinstance(found, str) and found else ""


def _one_of(found: Any, expected: str) -> str:
    if not isinstance(found, str):
        return say("texts.not_one")
    choices = [choice.strip("'\" ") for choice in expected.replace(" or ", ", ").split(", ")]
    if not found:
        return say("refused.empty_choice", choices=", ".join(choices))
    near = nearest(found, choices)
    return say("refused.no_choice", found=found, choices=say("quoted", text=near) if near else ", ".join(choices))


def _unknown_key(location: Location, model: type[BaseModel]) -> str:
    known = _keys(model, location[:-1])
    remedy = did_you_mean(nearest(str(location[-1]), known)) or say("refused.known_keys", keys=", ".join(known))
    return say("refused.unknown_key", remedy=remedy)


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
