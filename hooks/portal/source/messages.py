"""What the webmaster is told: every sentence stands in the catalogue of the language in which the data are written."""

from pydantic_core import PydanticCustomError

from portal.languages import Language
from portal.languages.french import FRENCH
from portal.model.refusals import Reason

#: The keys of the data are French, in whatever language the site is published.
WEBMASTER: Language = FRENCH


def say(message: str, /, **names: object) -> str:
    """Return a message by its key, with its names filled in. Raises KeyError on a key or a name that is missing."""
    return WEBMASTER.words.say(f"messages.{message}", **names)


def say_count(message: str, count: int) -> str:
    """Return the message of how many there are, which has one form for one and another for more."""
    return say(f"{message}.{'many' if count > 1 else 'one'}", count=count)


def say_reason(why: Reason) -> str:
    """Return why a value cannot be right."""
    return say(
        why.key, **{name: say_reason(fact) if isinstance(fact, Reason) else fact for name, fact in why.facts.items()}
    )


def say_refusal(error: PydanticCustomError) -> str:
    """Return why a model refuses a value."""
    return say_reason(Reason(error.type, error.context or {}))
