"""A word of the offices and its plain meaning, as ``data/glossary.yml`` describes it."""

from typing import Annotated

from pydantic import AfterValidator, Field

from portal.folding import slug
from portal.model.fields import Model
from portal.model.refusals import refusal
from portal.model.texts import OptionalText, Text


def _addressable(word: str) -> str:
    if not slug(word):
        raise refusal("glossary.no_letter", found=word)
    return word


class GlossaryEntry(Model):
    """An acronym with its words, or an office word, explained in one sentence."""

    word: Annotated[Text, AfterValidator(_addressable)] = Field(
        alias="mot", description="Le mot ou le sigle", examples=["RSA"]
    )
    in_words: OptionalText = Field("", alias="en_clair", description="Pour un sigle : ses mots")
    explanation: Text = Field(
        alias="explication", description="Une phrase simple", examples=["Une aide pour les personnes sans revenu."]
    )

    @property
    def anchor(self) -> str:
        """The anchor of its explanation in a page: « mot-quotient-familial »."""
        return f"mot-{slug(self.word)}"


class GlossaryFile(Model):
    """The whole of ``data/glossary.yml``."""

    entries: tuple[GlossaryEntry, ...] = Field(alias="glossaire", description="Les mots expliqués", examples=[[]])
