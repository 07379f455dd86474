"""The list of the partners, and the page of each: where and when to meet them, over all houses."""

from collections.abc import Iterator

from portal.model.partner import Partner
from portal.outputs.dated_lists import coming_dates, missed_dates
from portal.outputs.leaflets import LeafletInfo, offered_leaflets
from portal.outputs.page_heads import page_head
from portal.outputs.sizes import DATES_ON_PARTNER_LIST, DATES_ON_PARTNER_PAGE
from portal.outputs.templating import page
from portal.portal import Portal


def partner_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /partenaires/ and one page a partner."""
    yield page(
        portal,
        "partenaires/index.md",
        "partners.html",
        page_head("partenaires"),
        partners=[(one, coming_dates(portal, one, DATES_ON_PARTNER_LIST)) for one in portal.partners],
    )
    offered = offered_leaflets(portal)
    for partner in portal.partners:
        sheet = offered.get(("partenaire", partner.id))
        yield _partner_page(portal, partner, [sheet] if sheet else [])


def _partner_page(portal: Portal, partner: Partner, sheets: list[LeafletInfo]) -> tuple[str, str]:
    occurrences = portal.occurrences_by_partner.get(partner.id, ())
    return page(
        portal,
        f"partenaires/{partner.id}.md",
        "partner.html",
        page_head("partenaire", name=partner.full_name),
        partner=partner,
        permanences=portal.current_permanences(partner),
        leaflets=sheets,
        dates=coming_dates(portal, partner, DATES_ON_PARTNER_PAGE),
        missed=missed_dates(portal, occurrences),
        guides=portal.guides_by_partner.get(partner.id, ()),
    )
