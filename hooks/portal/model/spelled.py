"""Choices as files spell them: code tests members, whose names are in no language; the webmaster writes words."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

E = TypeVar("E", bound=Hashable)


@dataclass(frozen=True, eq=False)
class Spelled(Generic[E]):
    """The word of each choice: ``Annotated[Weekday, Spelled({Weekday.MONDAY: "lundi"})]`` reads and writes them."""

    words: Mapping[E, str]

    def read(self, typed: object) -> E:
        """Return the member that a word means; raises Pydantic's own error of enumerations on any other value."""
        found = typed.strip() if isinstance(typed, str) else typed
        for member, word in self.words.items():
            if word == found:
                return member
        raise PydanticKnownError("enum", {"expected": ", ".join(self.words.values())})

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell Pydantic how a value is read, and written again."""
        write = core_schema.plain_serializer_function_ser_schema(self.words.__getitem__)
        return core_schema.no_info_plain_validator_function(self.read, serialization=write)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Tell editors which words there are."""
        return {"type": "string", "enum": list(self.words.values())}
