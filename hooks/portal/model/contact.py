"""How to reach someone: a phone number, an e-mail address, a link, each of them what it looks like."""

import re
from typing import Annotated
from urllib.parse import urlsplit

import email_validator
import phonenumbers
from pydantic import AfterValidator

from portal.model.alphabets import reads_as_it_is
from portal.model.fields import Text, text_schema

#: The library would also read « Tél. 03 22 66 10 28 » and « 0800 LETTRES ».
_PHONE = re.compile(r"\+?[0-9 \u00a0\u202f.()-]+")
#: Regions in which a national number is looked for: those of France that have a country code of their own.
_PHONE_REGIONS = ("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "NC", "PF", "WF")
#: Mail allows more before « @ », but « ? », « & » and « % » in a link would add recipients or a text to the message.
_MAILBOX = re.compile(r"[A-Za-z0-9._+-]+")
#: A part of a host's name, between two dots.
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_NO_LINK = "un lien commence par https:// ou http://"
_IMITATION = "ce nom de site peut passer pour un autre : une lettre n'y est pas celle qu'elle semble. Retapez-le"


def _phone(text: str) -> str:
    for region in _PHONE_REGIONS if _PHONE.fullmatch(text) else ():
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return text
        if region == "FR" and phonenumbers.is_valid_short_number_for_region(number, region):
            return text
    raise ValueError(f"« {text} » : ce numéro de téléphone n'existe pas. Exemple : 03 22 66 10 28")


def _email(text: str) -> str:
    example = "Exemple : accueil@ville.fr"
    try:
        address = email_validator.validate_email(text, check_deliverability=False)
    except email_validator.EmailNotValidError:
        raise ValueError(f"« {text} » : cette adresse e-mail n'est pas correcte. {example}") from None
    if not _MAILBOX.fullmatch(address.local_part):
        allowed = (
            "avant « @ », une adresse n'a que des lettres sans accent, des chiffres, et « . », « _ », « - » ou « + »"
        )
        raise ValueError(f"« {text} » : {allowed}. {example}")
    if not reads_as_it_is(text.rpartition("@")[2]):
        raise ValueError(f"« {text} » : {_IMITATION}. {example}")
    return text


def as_link(text: str) -> str:
    """Return an address of the web that leads where it seems to; raises ValueError, in French, on any other."""
    if why := _wrong_link(text):
        raise ValueError(f"« {text} » : {why}. Exemple : https://www.caf.fr")
    return text


def _wrong_link(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port  # reading a port that cannot be raises, too
    except ValueError:
        return _NO_LINK
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\s<>\"\\]", text):
        return _NO_LINK
    if "@" in parts.netloc:
        return f"« @ » cache où mène ce lien : à {host}. Retapez-le"
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(_LABEL.fullmatch, labels)):
        return f"« {host} » n'est pas le nom d'un site"
    return "" if reads_as_it_is(host) else _IMITATION


Phone = Annotated[Text, AfterValidator(_phone), text_schema("03 22 66 10 28")]
Email = Annotated[Text, AfterValidator(_email), text_schema("accueil@ville.fr")]
Link = Annotated[Text, AfterValidator(as_link), text_schema("https://www.caf.fr")]
