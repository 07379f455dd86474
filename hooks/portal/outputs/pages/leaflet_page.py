"""The leaflets: the files themselves, and the page that offers them all."""

from collections.abc import Iterator
from itertools import groupby

from portal import addresses
from portal.outputs.leaflets import leaflets, offered_leaflets
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import FEW_LEAFLETS
from portal.portal import Portal


def leaflet_outputs(portal: Portal) -> Iterator[tuple[str, str | bytes]]:
    """Make /depliants/ and, unless the build leaves them out, every leaflet with its preview."""
    offered = offered_leaflets(portal)
    groups = {group: list(infos) for group, infos in groupby(offered.values(), key=lambda info: info.kind)}
    yield page(
        portal,
        addresses.LEAFLETS,
        "leaflets.html",
        page_head(portal.language, "leaflets"),
        groups=groups,
        few_leaflets=FEW_LEAFLETS,
    )
    if portal.publication.leaflets:
        yield from leaflets(portal)
