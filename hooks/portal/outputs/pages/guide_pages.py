"""The procedure guides: their list by theme and by moment of life, and the page of each."""

from collections.abc import Iterator

from portal import addresses
from portal.model.guide import Guide, Section, Theme
from portal.outputs.kept_page import kept_page
from portal.outputs.leaflets import LeafletInfo, offered_leaflets
from portal.outputs.leaflets.kinds import GUIDE
from portal.outputs.pages.dated_lists import coming_dates
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.glossary_links import explain_first_uses
from portal.outputs.pages.markdown import to_html
from portal.outputs.pages.page_heads import PageHead, page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import DATES_ON_GUIDE_PAGE, kilobytes_of
from portal.portal import Portal
from portal.prose import cut_leading_quote


def guide_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /demarches/ and one page a guide."""
    offered = offered_leaflets(portal)
    made = [(guide, _guide_page(portal, guide, offered.get((GUIDE.name, guide.slug)))) for guide in portal.guides]
    keepable = [content for guide, (_, content) in made if not guide.front.quick_exit]
    themes = {theme: [guide for guide in portal.guides if guide.front.theme is theme] for theme in Theme}
    yield page(
        portal,
        addresses.GUIDES,
        "guides.html",
        page_head(portal.language, "guides"),
        themes={theme: guides for theme, guides in themes.items() if guides},
        kept_page=kept_page(portal),
        kilobytes=kilobytes_of(keepable) if portal.publication.offline else 0,
    )
    yield from (page for _, page in made)


def _guide_page(portal: Portal, guide: Guide, sheet: LeafletInfo | None) -> tuple[str, str]:
    urgent, what = cut_leading_quote(guide.sections[Section.WHAT])
    sections = {**guide.sections, Section.WHAT: what}
    html, words = explain_first_uses({name: to_html(text) for name, text in sections.items()}, portal.glossary)
    named = [portal.partner_by_id[name] for name in guide.front.partners if name in portal.partner_by_id]
    partners = [(partner, coming_dates(portal, partner, DATES_ON_GUIDE_PAGE)) for partner in named]
    return page(
        portal,
        addresses.guide(guide.slug),
        "guide.html",
        PageHead(guide.title, guide.front.summary, quick_exit=guide.front.quick_exit),
        guide=guide,
        front=guide.front,
        leaflets=[sheet] if sheet else [],
        section=Section,
        html=html,
        urgent=to_html(urgent),
        documents=portal.documents_named(guide.front.documents),
        partners=partners,
        doubt=doubt_about(portal, permanences=[one.permanence for _, dates in partners for one in dates]),
        words=words,
    )
