"""A link of a page of ``docs/`` that leads nowhere."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from portal import addresses
from portal.model.elsewhere import Elsewhere
from portal.model.house import SitesFile
from portal.model.partner import PartnersFile
from portal.safe_html import Piece, pieces, refused
from portal.source.problems import Problem
from portal.source.reading.sources import Sources
from portal.source.rules.markup_places import ADDRESSES, quoted
from portal.source.rules.page_rule import page_html, page_problems
from portal.source.rules.rule import Draft


def dead_links(draft: Draft) -> Iterator[Problem]:
    """Yield each address that names neither a file of ``docs/`` nor a page that will be made."""
    known = _known_files(draft.sources)
    for page in draft.sources.static_pages if known else ():
        for piece in _links(page_html(page)):
            target = _target(piece.value, page.path)
            if target and target not in known and not target.startswith(addresses.MADE_FILES):
                yield from page_problems(page, piece, "dead_links.dead", found=quoted(piece))


def _links(html: str) -> Iterator[Piece]:
    """Yield the addresses that no other rule refuses."""
    told = set(refused(html))
    return (piece for piece in pieces(html) if piece.attribute in ADDRESSES and piece not in told)


def _target(address: str, page: str) -> str:
    """Return the file below docs/ that an address of a page designates; empty for one that leads elsewhere."""
    try:
        scheme, host, path, *_ = urlsplit(address)
    except ValueError:
        return address  # no file is called so
    return "" if scheme or host or not path else normpath(join(dirname(page), unquote(path)))


def _known_files(sources: Sources) -> frozenset[str]:
    """Return all files below docs/ and all pages that will be made; empty when wrong data leave the latter unknown."""
    sites, partners = sources.file(SitesFile).content, sources.file(PartnersFile).content
    if not sites or not partners:
        return frozenset()
    houses = (addresses.house(house.id) for house in sites.houses)
    visitors = (addresses.partner(partner.id) for partner in partners.partners)
    elsewhere = [addresses.ELSEWHERE] if sources.entries(Elsewhere) else []
    pages = (addresses.HOME, *addresses.LISTS.values(), *elsewhere, *houses, *visitors)
    return sources.in_docs | {addresses.markdown_file(page) for page in pages}
