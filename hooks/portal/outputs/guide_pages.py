"""The procedure guides: their list by theme and by moment of life, and the page of each."""

from collections.abc import Iterator
from itertools import islice

from portal.calendar.occurrences import Occurrence
from portal.model.guide import Guide, Section, Theme
from portal.model.partner import Partner
from portal.outputs.dated_lists import taking_place
from portal.outputs.glossary_links import explain_first_uses
from portal.outputs.leaflets import LeafletInfo, offered_leaflets
from portal.outputs.markdown import to_html
from portal.outputs.page_heads import PageHead, page_head
from portal.outputs.sizes import DATES_ON_GUIDE_PAGE
from portal.outputs.templating import page
from portal.portal import Portal


def guide_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /demarches/ and one page a guide."""
    themes = {theme: [guide for guide in portal.guides if guide.front.theme is theme] for theme in Theme}
    yield page(
        portal,
        "demarches/index.md",
        "guides.html",
        page_head("demarches"),
        themes={theme: guides for theme, guides in themes.items() if guides},
    )
    offered = offered_leaflets(portal)
    for guide in portal.guides:
        yield _guide_page(portal, guide, offered.get(("demarche", guide.slug)))


def next_dates(portal: Portal, partner: Partner) -> list[Occurrence]:
    """Return the coming dates of a partner over all houses."""
    return list(islice(taking_place(portal.occurrences_by_partner.get(partner.id, ())), DATES_ON_GUIDE_PAGE))


def _guide_page(portal: Portal, guide: Guide, leaflet: LeafletInfo | None) -> tuple[str, str]:
    html, words = explain_first_uses({name: to_html(text) for name, text in guide.sections.items()}, portal.glossary)
    partners = [portal.partner_by_id[name] for name in guide.front.partners if name in portal.partner_by_id]
    return page(
        portal,
        f"demarches/{guide.slug}.md",
        "guide.html",
        PageHead(guide.title, guide.front.summary),
        guide=guide,
        front=guide.front,
        leaflet=leaflet,
        section=Section,
        html=html,
        documents=portal.documents_named(guide.front.documents),
        partners=[(partner, next_dates(portal, partner)) for partner in partners],
        words=words,
    )
