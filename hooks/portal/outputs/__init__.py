"""Makers of files: each is a function from the Portal to (path, content) pairs.

To add an output, add a module with such a function and one line here: among the makers, or among the finishers when it
has to see what the site is made of.
"""

from collections.abc import Callable, Iterator, Mapping

from portal.outputs.leaflet_sizes import leaflet_sizes
from portal.outputs.map.houses_map import map_outputs
from portal.outputs.offline.manifest import web_manifest
from portal.outputs.offline.worker import offline_worker
from portal.outputs.page_weights import page_weights
from portal.outputs.pages.a_z import a_z_page
from portal.outputs.pages.elsewhere import elsewhere_page
from portal.outputs.pages.guide_pages import guide_pages
from portal.outputs.pages.home import home_page
from portal.outputs.pages.house_pages import house_pages
from portal.outputs.pages.leaflet_page import leaflet_outputs
from portal.outputs.pages.offline_page import offline_page
from portal.outputs.pages.partner_pages import partner_pages
from portal.outputs.pages.quality import quality_page
from portal.outputs.pages.week import week_page
from portal.outputs.scripts import light_files
from portal.outputs.search import search_outputs
from portal.portal import Portal

Content = str | bytes
Output = tuple[str, Content]
Maker = Callable[[Portal], Iterator[Output]]
Finisher = Callable[[Portal, Mapping[str, Content]], Iterator[Output]]

MAKERS: tuple[Maker, ...] = (
    home_page,
    house_pages,
    partner_pages,
    week_page,
    guide_pages,
    elsewhere_page,
    map_outputs,
    a_z_page,
    quality_page,
    leaflet_outputs,
    offline_page,
    web_manifest,
    search_outputs,
)
FINISHERS: tuple[Finisher, ...] = (leaflet_sizes, page_weights, light_files, offline_worker)


def make_outputs(portal: Portal) -> Iterator[Output]:
    """Yield every generated file: its path below docs/, and its content.

    Raises ValueError on a path made twice, which is a mistake of a maker: one file would silently replace the other.
    """
    made: set[str] = set()
    for maker in MAKERS:
        for path, content in maker(portal):
            if path in made:
                raise ValueError(f"{path} is made twice, the second time by {maker.__name__}")
            made.add(path)
            yield path, content


def finish_outputs(portal: Portal, files: Mapping[str, Content]) -> Iterator[Output]:
    """Yield the files that depend on all others of the site, by path: made, written by hand, of the theme.

    Each finisher sees what those before it made. One may replace a file: a path that is known already.
    """
    seen = dict(files)
    for finisher in FINISHERS:
        for path, content in tuple(finisher(portal, seen)):
            seen[path] = content
            yield path, content
