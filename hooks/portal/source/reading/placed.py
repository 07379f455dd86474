"""Entries of data that keep their place, so that whoever finds one wrong can say in which file, line and key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import ValidationError

from portal.model.fields import Model
from portal.source.reading.yaml_file import Location, YamlFile

Place = tuple[str, Location]
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, eq=False)
class Placed(Generic[T_co]):
    """A value, the model of an entry or a text as typed, and where it stands."""

    value: T_co
    file: YamlFile
    location: Location

    def at(self, field: str) -> "Placed[Any]":
        """Return what was typed for a field of the model, which is named as in the code."""
        assert isinstance(self.value, Model)
        key = self.value.key_of(field)
        return Placed(self.file.value((*self.location, key)), self.file, (*self.location, key))

    @property
    def line(self) -> int:
        """The line of its file, from 1."""
        return self.file.mark(self.location).line

    @property
    def place(self) -> Place:
        """Its file and where it stands there: no other entry has the same."""
        return self.file.name, self.location

    @property
    def owner(self) -> Place:
        """The place of the entry that holds it, in a key or in the list of a key."""
        return self.file.name, self.location[: -2 if isinstance(self.location[-1], int) else -1]


@dataclass(frozen=True, eq=False)
class Entry:
    """A part of a file that is to be a model, as typed; ``value`` is None when something in it is wrong."""

    model: type[Model]
    value: Model | None
    typed: Any
    file: YamlFile
    location: Location

    def texts(self, field: str) -> Iterator[Placed[str]]:
        """Yield the text typed for a field, or each text of its list; what has not that form is passed over."""
        key = self.model.key_of(field)
        found = self.typed.get(key) if isinstance(self.typed, Mapping) else None
        location = (*self.location, key)
        if isinstance(found, str) and not _is_list(self.model, field):
            yield Placed(found, self.file, location)
        elif isinstance(found, list) and _is_list(self.model, field):
            placed = (Placed(text, self.file, (*location, number)) for number, text in enumerate(found))
            yield from (text for text in placed if isinstance(text.value, str))

    def inner(self) -> Iterator["Entry"]:
        """Yield the entries of its lists, those of a wrong one too."""
        for field, model in _lists(self.model):
            key = self.model.key_of(field)
            typed = self.typed.get(key) if isinstance(self.typed, Mapping) else None
            if isinstance(typed, list):
                values = getattr(self.value, field) if self.value else (_correct(model, one) for one in typed)
                for number, (one, value) in enumerate(zip(typed, values, strict=True)):
                    yield Entry(model, value, one, self.file, (*self.location, key, number))


def entries_of(entry: Entry) -> Iterator[Entry]:
    """Yield an entry and all that it holds, in reading order."""
    yield entry
    for inner in entry.inner():
        yield from entries_of(inner)


def _correct(model: type[Model], typed: Any) -> Model | None:
    """Return one entry of a file in which something is wrong; its own errors are told with those of the file."""
    try:
        return model.model_validate(typed, by_alias=True, by_name=False)
    except ValidationError:
        return None


def _lists(model: type[Model]) -> Iterator[tuple[str, type[Model]]]:
    """Yield the fields of a model that are lists of entries, and the model of these."""
    for name, field in model.model_fields.items():
        item = next(iter(get_args(field.annotation)), None)
        if _is_list(model, name) and isinstance(item, type) and issubclass(item, Model):
            yield name, item


def _is_list(model: type[Model], field: str) -> bool:
    return get_origin(model.model_fields[field].annotation) is tuple
