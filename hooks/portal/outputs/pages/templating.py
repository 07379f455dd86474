"""Pages from Jinja templates: autoescaped HTML inside a Markdown file with its front matter."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from portal import addresses
from portal.grouping import in_a_row
from portal.languages import Language
from portal.model.fields import Weekday
from portal.model.hours import DaySlots
from portal.model.house import House
from portal.outputs.access_notes import access_notes
from portal.outputs.pages.drawings import icon, pictogram, theme_pictogram
from portal.outputs.pages.page_heads import PageHead
from portal.outputs.phone import say_phone, sms_link, tel_link
from portal.outputs.sizes import has_few_houses
from portal.portal import Portal

#: Farther ahead, a day and a month alone might be taken for those of another year.
_NEXT_YEAR = timedelta(days=300)
_TEMPLATES = Path(__file__).parents[2] / "templates" / "pages"


def page(portal: Portal, address: str, template: str, head: PageHead, **context: Any) -> tuple[str, str]:
    """Make the page at an address: its path below docs/, and its content as Markdown that holds one block of HTML.

    Templates link to other pages with ``link(addresses.house('atrium'))``, relative to this one, so that the site works
    under any address.
    """
    names = {"portal": portal, "title": head.title, "page_url": portal.publication.url + address}
    template_of_page = _environment(portal.language).get_template(template)
    body = template_of_page.render(**names, link=lambda to: addresses.relative(address, to), **context)
    return addresses.markdown_file(
        address
    ), f"---\n{_front_matter(portal.language, head)}---\n{portal.language.typeset_html(body)}\n"


def _front_matter(language: Language, head: PageHead) -> str:
    values = {"title": language.typeset(head.title), "description": language.typeset(head.description)}
    marks = {"quick_exit": True} if head.quick_exit else {}
    return yaml.safe_dump(values | marks, allow_unicode=True, width=1000, sort_keys=False)


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= _filters(language)
    environment.globals |= _globals(language)
    return environment


def _filters(language: Language) -> dict[str, Callable[..., Any]]:
    """Return how values are said, by the name that templates give it."""
    return {
        "date": language.date,
        "coming_date": lambda day, today: say_coming_date(language, day, today),
        "weekday": language.weekday,
        "hours": lambda slots: say_hours(language, slots),
        "between": language.between,
        "listing": language.listing,
        "sentence": language.sentence,
        "recurrence": language.recurrence,
        "appointment": language.appointment,
        "validity": language.validity,
        "obstacle": language.obstacle,
        "reason": language.reason,
        "access_notes": lambda house, phone_link: say_access(language, house, phone_link),
        "capital": language.capital,
        "phone": say_phone,
        "tel": tel_link,
        "sms": sms_link,
        "json": script_json,
        "query": lambda text: quote(text, safe=""),
    }


def _globals(language: Language) -> dict[str, Any]:
    def words(key: str, **names: Any) -> Markup:
        """Return words by key as HTML: what is filled in is escaped, unless it is markup of the template's own."""
        return Markup.escape(language.words[f"pages.{key}"]).format(**names)

    def plain(key: str, **names: Any) -> str:
        """Return words by key as mere text, for what is no HTML."""
        return language.words.say(f"pages.{key}", **names)

    def days(days: Iterable[date], today: date) -> str:
        """Return coming dates as an enumeration; those in a row are said as a span."""
        return language.listing([_say_run(language, first, last, today) for first, last in in_a_row(days)])

    return {
        "t": words,
        "plain": plain,
        "say_days": days,
        "addresses": addresses,
        "icon": icon,
        "pictogram": pictogram,
        "theme_pictogram": theme_pictogram,
        "say_span": language.span,
        "say_week": language.week,
        "weekdays": list(Weekday),
        "has_few_houses": has_few_houses,
    }


def say_coming_date(language: Language, day: date, today: date) -> str:
    """Return a date with its weekday, and with its year when it is nearly a year ahead."""
    return language.date(day, weekday=True, year=day - today > _NEXT_YEAR)


def _say_run(language: Language, first: date, last: date, today: date) -> str:
    if first < last:
        return language.span(first, last)
    return language.words.say("pages.parts.on_day", day=say_coming_date(language, first, today))


def say_access(language: Language, house: House, phone_link: Markup) -> list[Markup]:
    """Return what is known of entering a house and what is not, as HTML; its phone is a link."""
    notes = access_notes(language, house)
    return [Markup.escape(language.words[key]).format(phone=phone_link, **names) for key, names in notes]


def say_hours(language: Language, slots: DaySlots) -> Markup:
    """Return hours in words, as HTML in which no line ends within a slot: a browser may break it after the dash."""
    said = [Markup('<span class="nowrap">{}</span>').format(language.hours((slot,))) for slot in slots]
    return Markup.escape(language.words["pages.parts.and_then"]).join(said) or Markup.escape(language.hours(()))


def script_json(value: Any) -> Markup:
    """Return JSON that can stand in a script element whatever the data: no text can close it."""
    return htmlsafe_json_dumps(value, ensure_ascii=False, separators=(",", ":"))
