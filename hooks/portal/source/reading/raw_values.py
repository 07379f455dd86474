"""Values of a file as they were typed, found by their path even when the file as a whole is not correct.

References are checked on these, so that one wrong hour in a file does not hide the unknown names of another.
"""

from collections.abc import Iterator
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from portal.source.reading.yaml_file import Location, YamlFile

M = TypeVar("M", bound=BaseModel)

#: Stands for each item of a list in a path.
ANY: Final = None
ValuePath = tuple[str | None, ...]


def values_at(file: YamlFile, path: ValuePath) -> Iterator[tuple[Location, Any]]:
    """Yield each value at a path with its place; what has not the expected form is passed over."""
    return _walk(file.values, path, ())


def texts_at(file: YamlFile, path: ValuePath) -> Iterator[tuple[Location, str]]:
    """Yield each text at a path with its place."""
    return ((location, value) for location, value in values_at(file, path) if isinstance(value, str))


def value_at(file: YamlFile, location: Location) -> Any:
    """Return the value that stands at a place of a file."""
    value = file.values
    for part in location:
        value = value[part]
    return value


def entries_at(file: YamlFile, path: ValuePath, model: type[M]) -> Iterator[tuple[Location, M]]:
    """Yield the correct entries at a path with their place; the errors of the others are told elsewhere."""
    for location, value in values_at(file, path):
        try:
            yield location, model.model_validate(value, by_alias=True, by_name=False)
        except ValidationError:
            continue


def _walk(value: Any, path: ValuePath, location: Location) -> Iterator[tuple[Location, Any]]:
    if not path:
        yield location, value
    elif path[0] is ANY and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, path[1:], (*location, index))
    elif path[0] is not ANY and isinstance(value, dict) and path[0] in value:
        yield from _walk(value[path[0]], path[1:], (*location, path[0]))
