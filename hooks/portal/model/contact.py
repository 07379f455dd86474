"""How to reach someone: a phone number, an e-mail address, a link, each of them what it looks like."""

import re
from typing import Annotated
from urllib.parse import unquote, urlsplit

import email_validator
import phonenumbers
from pydantic import AfterValidator

from portal.model.alphabets import reads_as_it_is
from portal.model.refusals import Reason, reason, refusal
from portal.model.texts import Line, on_paper, text_schema

#: The library would also read « Tél. 03 22 66 10 28 » and « 0800 LETTRES ».
_PHONE = re.compile(r"\+?[0-9 \u00a0\u202f.()-]+")
#: Regions in which a national number is looked for: those of France that have a country code of their own.
_PHONE_REGIONS = ("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "NC", "PF", "WF")
#: Mail allows more before « @ », but « ? », « & » and « % » in a link would add recipients or a text to the message.
_MAILBOX = re.compile(r"[A-Za-z0-9._+-]+")
#: A part of a host's name, between two dots.
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_NO_LINK = reason("contact.no_link")
_IMITATION = reason("contact.imitation")


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
    raise refusal("contact.phone", found=text)


def _email(text: str) -> str:
    if why := _wrong_email(text):
        raise refusal("contact.email", found=text, why=why)
    return text


def _wrong_email(text: str) -> Reason | None:
    try:
        address = email_validator.validate_email(text, check_deliverability=False)
    except email_validator.EmailNotValidError:
        return reason("contact.no_email")
    if not _MAILBOX.fullmatch(address.local_part):
        return reason("contact.no_mailbox")
    return None if reads_as_it_is(text.rpartition("@")[2]) else _IMITATION


def as_link(text: str) -> str:
    """Return an address of the web that leads where it seems to; raises ValueError on any other."""
    if why := _wrong_link(text):
        raise refusal("contact.link", found=text, why=why)
    return text


def misleading(address: str) -> Reason | None:
    """Return why a link within a text is not what it looks like, or nothing."""
    scheme, _, rest = address.partition(":")
    match scheme.lower():
        case "http" | "https":
            return _wrong_link(address)
        case "mailto":
            return _wrong_email(unquote(rest))
    return None


def _wrong_link(text: str) -> Reason | None:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port  # reading a port that cannot be raises, too
    except ValueError:
        return _NO_LINK
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\s<>\"\\]", text):
        return _NO_LINK
    if "@" in parts.netloc:
        return reason("contact.hidden_host", host=host)
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(_LABEL.fullmatch, labels)):
        return reason("contact.no_host", host=host)
    return None if reads_as_it_is(host) else _IMITATION


Phone = Annotated[Line, AfterValidator(_phone), text_schema("03 22 66 10 28")]
Email = Annotated[Line, AfterValidator(_email), AfterValidator(on_paper), text_schema("accueil@ville.fr")]
Link = Annotated[Line, AfterValidator(as_link), AfterValidator(on_paper), text_schema("https://www.caf.fr")]
