"""Pages from Jinja templates: autoescaped HTML inside a Markdown file with its front matter."""

import json
import posixpath
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.french import dates, hours, lists
from portal.french.recurrence import say_recurrence
from portal.french.typography import typeset
from portal.model.fields import Weekday
from portal.outputs.glossary_links import word_anchor
from portal.outputs.phone import say_phone, tel_link
from portal.portal import Portal

_TEMPLATES = Path(__file__).parent.parent / "templates" / "pages"


def page(portal: Portal, path: str, template: str, *, title: str, description: str, **context: Any) -> tuple[str, str]:
    """Make one page: its path, and its content as Markdown that holds one block of HTML.

    ``path`` is the Markdown file's, below docs/; templates link to other pages with ``link('maisons/atrium/')``,
    relative to it, so that the site works under any address.
    """
    head = {"title": typeset(title), "description": typeset(description)}
    front_matter = yaml.safe_dump(head, allow_unicode=True, width=1000, sort_keys=False)
    here = page_address(path)
    body = (
        _environment()
        .get_template(template)
        .render(
            portal=portal,
            title=title,
            page_url=portal.publication.url + here,
            link=lambda to: relative(here, to),
            **context,
        )
    )
    return path, f"---\n{front_matter}---\n{body}\n"


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
    environment.filters |= {
        "date": dates.say_date,
        "weekday_date": lambda day: dates.say_date(day, weekday=True, year=False),
        "full_date": lambda day: dates.say_date(day, weekday=True),
        "hours": hours.say_slots,
        "time": hours.say_time,
        "join_words": lists.join_words,
        "recurrence": say_recurrence,
        "word_anchor": word_anchor,
        "phone": say_phone,
        "tel": tel_link,
        "capital": lambda text: text[:1].upper() + text[1:],
        "json": _script_json,
        "query": lambda text: quote(text, safe=""),
    }
    environment.globals |= {
        "icon": _icon,
        "say_span": dates.say_span,
        "say_week": hours.say_week,
        "weekdays": list(Weekday),
    }
    return environment


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
