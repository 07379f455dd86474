"""The list of the partners, and the page of each: where and when to meet them, over all houses."""

from collections.abc import Iterator

from portal import addresses
from portal.model.partner import Partner
from portal.outputs.leaflets import LeafletInfo, offered_leaflets
from portal.outputs.leaflets.kinds import PARTNER
from portal.outputs.pages.dated_lists import coming_dates, missed_dates
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import DATES_ON_PARTNER_LIST, DATES_ON_PARTNER_PAGE
from portal.portal import Portal


def partner_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /partenaires/ and one page a partner."""
    partners = [(one, coming_dates(portal, one, DATES_ON_PARTNER_LIST)) for one in portal.partners]
    yield page(
        portal,
        addresses.PARTNERS,
        "partners.html",
        page_head(portal.language, "partners"),
        partners=partners,
        doubt=doubt_about(portal, permanences=[one.permanence for _, dates in partners for one in dates]),
    )
    offered = offered_leaflets(portal)
    for partner in portal.partners:
        sheet = offered.get((PARTNER.name, partner.id))
        yield _partner_page(portal, partner, [sheet] if sheet else [])


def _partner_page(portal: Portal, partner: Partner, sheets: list[LeafletInfo]) -> tuple[str, str]:
    occurrences = portal.occurrences_by_partner.get(partner.id, ())
    permanences = portal.current_permanences(partner)
    return page(
        portal,
        addresses.partner(partner.id),
        "partner.html",
        page_head(portal.language, "partner", name=partner.full_name),
        partner=partner,
        permanences=permanences,
        doubt=doubt_about(portal, permanences=permanences),
        leaflets=sheets,
        dates=coming_dates(portal, partner, DATES_ON_PARTNER_PAGE),
        missed=missed_dates(portal, occurrences),
        guides=portal.guides_by_partner.get(partner.id, ()),
    )
