"""The leaflets: the files themselves, and the page that offers them all."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from portal.outputs.leaflets import LeafletInfo, leaflet_list, leaflets
from portal.outputs.templating import page
from portal.portal import Portal

#: A leaflet's kind and what it is about: ("maison", "atrium").
Key = tuple[str, str]


def leaflet_outputs(portal: Portal) -> Iterator[tuple[str, str | bytes]]:
    """Make /depliants/ and, unless the build leaves them out, every leaflet with its preview."""
    offered = offered_leaflets(portal)
    groups = {group: list(infos) for group, infos in groupby(offered.values(), key=lambda info: info.group)}
    yield page(
        portal,
        "depliants/index.md",
        "leaflets.html",
        title="Les dépliants à imprimer",
        description="Des feuilles claires, à imprimer ou à donner : maisons, semaine, partenaires, démarches.",
        groups=groups,
    )
    if portal.publication.leaflets:
        yield from leaflets(portal)


def offered_leaflets(portal: Portal) -> Mapping[Key, LeafletInfo]:
    """Return the leaflets that this build makes, by kind and subject."""
    found = leaflet_list(portal) if portal.publication.leaflets else ()
    return {(info.group, info.subject): info for info in found}
