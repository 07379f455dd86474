"""Why a value cannot be right, as a fact: the key of a message and what the message tells. The words stand elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError


@dataclass(frozen=True)
class Reason:
    """The key of a message in the webmaster's catalogue, and its facts, some of which may be reasons themselves."""

    key: str
    facts: Mapping[str, Any]


def reason(key: str, /, **facts: Any) -> Reason:
    """Return a reason."""
    return Reason(key, facts)


def refusal(key: str, /, **facts: Any) -> PydanticCustomError:
    """Return the error, a ValueError, with which a value is refused; Pydantic keeps its key and its facts."""
    # The key stands for the text as well: braces of facts are never read as a template.
    return PydanticCustomError(key, key, facts)
