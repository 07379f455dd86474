"""Placeholder replaced when the leaflets land."""

from collections.abc import Iterator

from portal.portal import Portal


def leaflet_outputs(portal: Portal) -> Iterator[tuple[str, str | bytes]]:
    """Make nothing yet."""
    yield from ()
