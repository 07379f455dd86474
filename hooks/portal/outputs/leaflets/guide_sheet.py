"""The sheet of a procedure: the guide with boxes to tick, and where to be helped."""

from collections.abc import Sequence
from itertools import chain

from portal import addresses
from portal.model.guide import Guide, Section
from portal.model.house import House
from portal.model.partner import Partner, Permanence
from portal.outputs.leaflets.facts import Facts, document_facts, permanence_facts, phone_facts
from portal.outputs.leaflets.houses import house_facts
from portal.outputs.leaflets.markdown_blocks import markdown_blocks
from portal.outputs.leaflets.sheet import MOST_HOUSES_NAMED, Desk, Told, typed_address
from portal.prose import cut_leading_quote

#: Permanences of one partner that a guide tells; its own sheet has them all.
_MOST_PERMANENCES = 3


def guide_sheet(desk: Desk, title: str, guide: Guide, *, large: bool) -> Facts:
    """Return the data of a procedure's sheet."""
    partners = [desk.portal.partner_by_id[n] for n in guide.front.partners if n in desk.portal.partner_by_id]
    visits = {partner.id: desk.portal.current_permanences(partner)[:_MOST_PERMANENCES] for partner in partners}
    permanences = list(chain.from_iterable(visits.values()))
    houses = _houses(desk, permanences)
    told = Told(houses, permanences, is_sure=desk.portal.is_guide_trusted(guide))
    return {
        **desk.head(title, addresses.guide(guide.slug), told),
        "large": large,
        **_guide_facts(desk, guide),
        "partners": [_helper(desk, partner, visits[partner.id]) for partner in partners],
        "houses": [house_facts(desk.portal, house) for house in houses],
        "list": desk.address(addresses.HOUSES) if len(houses) < len(desk.portal.houses) else None,
    }


def _houses(desk: Desk, permanences: Sequence[Permanence]) -> list[House]:
    """Return all houses when they are few, else the first ones in which a partner helps with the procedure."""
    if len(desk.portal.houses) <= MOST_HOUSES_NAMED:
        return list(desk.portal.houses)
    names = list(dict.fromkeys(permanence.house_id for permanence in permanences))
    return [desk.portal.house_by_id[name] for name in names[:MOST_HOUSES_NAMED]]


def _guide_facts(desk: Desk, guide: Guide) -> Facts:
    front, language = guide.front, desk.portal.language
    page = desk.portal.publication.url + addresses.guide(guide.slug)
    urgent, what = cut_leading_quote(guide.sections.get(Section.WHAT, ""))
    sections = {**guide.sections, Section.WHAT: what}
    return {
        "theme": language.words[f"pages.themes.{front.theme.name}"],
        "summary": front.summary,
        "urgent": markdown_blocks(urgent, page),
        "audience": front.audience,
        "cost": front.cost,
        "delay": front.delay,
        "online": {"href": front.online, "shown": typed_address(front.online)} if front.online else None,
        "source": language.sentence(front.source),
        "checked": language.date(guide.checked_on),
        "trusted": desk.portal.is_guide_trusted(guide),
        "documents": [document_facts(desk.portal.document_by_id[name]) for name in front.documents],
        "sections": {s.name.lower(): markdown_blocks(sections.get(s, ""), page) for s in Section},
    }


def _helper(desk: Desk, partner: Partner, permanences: Sequence[Permanence]) -> Facts:
    dates = desk.portal.occurrences_by_partner.get(partner.id, ())
    return {
        "label": partner.label,
        "name": partner.name if partner.acronym else "",
        **phone_facts(partner.phone),
        "site": {"href": partner.website, "shown": typed_address(partner.website)} if partner.website else None,
        "permanences": [permanence_facts(desk.portal, partner, permanence, dates) for permanence in permanences],
    }
