"""All leaflets of a Portal, in order, on as many threads as there are processors: Typst works outside Python's lock."""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue

from portal.glyphs import unprintable
from portal.outputs.leaflets.catalogue import LeafletInfo, leaflet_list
from portal.outputs.leaflets.facts import Facts
from portal.outputs.leaflets.press import LeafletError, Press
from portal.outputs.leaflets.sheet import Desk
from portal.portal import Portal
from portal.source.messages import say

Output = tuple[str, bytes]
#: More threads than this gain nothing: Python prepares the data on one.
_MOST_THREADS = 8
#: Sheets in the making at once, for each thread: enough to keep it busy, few enough to keep memory flat.
_AHEAD = 3


@dataclass(frozen=True)
class Job:
    """One sheet to print; with ``preview``, its picture too."""

    path: str
    template: str
    data: Facts
    preview: str | None


def leaflets(portal: Portal) -> Iterator[Output]:
    """Yield every leaflet as PDF, each followed by its preview: path below the site's root, content.

    Raises LeafletError when the data hold what cannot be printed.
    """
    threads = min(_MOST_THREADS, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2)
    presses: SimpleQueue[Press] = SimpleQueue()
    for _ in range(threads):
        presses.put(Press(portal.language))
    waiting: deque[Future[list[Output]]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        for job in jobs(portal):
            waiting.append(pool.submit(_print, presses, job))
            if len(waiting) >= threads * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def jobs(portal: Portal) -> Iterator[Job]:
    """Yield the sheets to print, each made when it is asked for.

    Raises LeafletError on a name that cannot be printed: it would leave a title empty, which PDF/UA forbids.
    """
    for name in _names(portal):
        if lost := unprintable(name):
            raise LeafletError(say("leaflets.no_name", name=name, why=say("leaflets.no_font", characters=lost)))
    desk = Desk.of(portal)
    for info in leaflet_list(portal):
        template = f"{info.kind.name}.typ"
        yield Job(info.path, template, sheet_data(desk, info, large=False), info.preview)
        if info.large_print:
            yield Job(info.large_print, template, sheet_data(desk, info, large=True), None)


def _names(portal: Portal) -> Iterator[str]:
    """Yield what becomes a title on some sheet."""
    yield portal.publication.name
    for house in portal.houses:
        yield from (house.name, house.label)
    for partner in portal.partners:
        yield from (partner.name, partner.label)
    for guide in portal.guides:
        yield guide.title


def sheet_data(desk: Desk, info: LeafletInfo, *, large: bool) -> Facts:
    """Return the data of one leaflet, in ordinary or in large type."""
    return info.kind.sheet(desk, info.title, info.subject, large=large)


def _print(presses: SimpleQueue[Press], job: Job) -> list[Output]:
    press = presses.get()
    try:
        printed = [(job.path, press.pdf(job.template, job.data, job.path))]
        if job.preview:
            printed.append((job.preview, press.preview(job.template, job.data, job.preview)))
    finally:
        presses.put(press)
    return printed
