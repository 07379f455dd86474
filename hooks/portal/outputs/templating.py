"""Pages from Jinja templates: autoescaped HTML inside a Markdown file with its front matter."""

import json
import posixpath
from collections.abc import Callable
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.french import dates, hours, lists
from portal.french.houses import say_wheelchair
from portal.french.permanences import say_appointment, say_obstacle, say_recurrence, say_validity
from portal.french.punctuation import capital, end_sentence
from portal.french.typography import typeset, typeset_html
from portal.model.fields import Weekday
from portal.model.hours import DaySlots
from portal.outputs.page_heads import PageHead
from portal.outputs.phone import say_phone, tel_link
from portal.outputs.sizes import has_few_houses
from portal.portal import Portal

_TEMPLATES = Path(__file__).parent.parent / "templates" / "pages"


def page(portal: Portal, path: str, template: str, head: PageHead, **context: Any) -> tuple[str, str]:
    """Make one page: its path, and its content as Markdown that holds one block of HTML.

    ``path`` is the Markdown file's, below docs/; templates link to other pages with ``link('maisons/atrium/')``,
    relative to it, so that the site works under any address.
    """
    here = page_address(path)
    names = {"portal": portal, "title": head.title, "page_url": portal.publication.url + here}
    body = _environment().get_template(template).render(**names, link=lambda to: relative(here, to), **context)
    return path, f"---\n{_front_matter(head)}---\n{typeset_html(body)}\n"


def _front_matter(head: PageHead) -> str:
    values = {"title": typeset(head.title), "description": typeset(head.description)}
    return yaml.safe_dump(values, allow_unicode=True, width=1000, sort_keys=False)


def page_address(path: str) -> str:
    """Return the address at which MkDocs publishes a Markdown file: « maisons/atrium.md » is « maisons/atrium/ »."""
    stem = path.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"


def relative(here: str, to: str) -> str:
    """Return the link from one address of the site to another; a final slash is kept."""
    path, mark, anchor = to.partition("#")
    link = posixpath.relpath(path or ".", here or ".")
    return link + ("/" if path.endswith("/") or link == "." or link.endswith("..") else "") + mark + anchor


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= _filters()
    environment.globals |= _globals()
    return environment


def _filters() -> dict[str, Callable[..., Any]]:
    """Return how values are said, by the name that templates give it."""
    return {
        "date": dates.say_date,
        "weekday_date": lambda day: dates.say_date(day, weekday=True, year=False),
        "hours": say_hours,
        "join_words": lists.join_words,
        "sentence": end_sentence,
        "recurrence": say_recurrence,
        "appointment": say_appointment,
        "validity": say_validity,
        "obstacle": say_obstacle,
        "wheelchair": say_wheelchair,
        "phone": say_phone,
        "tel": tel_link,
        "capital": capital,
        "json": _script_json,
        "query": lambda text: quote(text, safe=""),
    }


def _globals() -> dict[str, Any]:
    return {
        "icon": _icon,
        "say_span": dates.say_span,
        "say_week": lambda week: [(days, say_hours(slots)) for days, slots in hours.days_alike(week)],
        "weekdays": list(Weekday),
        "has_few_houses": has_few_houses,
    }


def say_hours(slots: DaySlots) -> Markup:
    """Return hours in words, as HTML in which no line ends within a slot: a browser may break it after the dash."""
    said = (Markup('<span class="nowrap">{}</span>').format(hours.say_slots((slot,))) for slot in slots)
    return Markup(", ").join(said) or Markup(hours.CLOSED)


def _script_json(value: Any) -> Markup:
    """Return JSON that can stand in a script element whatever the data: « < » cannot close it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


@cache
def _icon(name: str) -> Markup:
    """Return an icon of Material Design Icons, which mkdocs-material carries, hidden from screen readers."""
    file = distribution("mkdocs-material").locate_file(f"material/templates/.icons/material/{name}.svg")
    svg = Path(str(file)).read_text(encoding="utf-8")
    return Markup(svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))
