"""Leaflets: what the counter hands out and what hangs beside the door, as accessible PDF made with Typst.

One direction only, each module knowing those before it:

    text, qr               words made printable, addresses made scannable
    validity               until when a sheet is right
    facts                  permanences, phones and papers as plain data, shared by the sheets
    landmarks              where a house lies seen from what everybody knows
    sheet                  what every sheet carries: its dates, how far it can be relied on, its QR code
    departures, houses     a house's closures as plain data, and the house itself
    month                  the days of five weeks on which the houses are open
    *_sheet                one kind of leaflet each: Portal -> plain data
    catalogue              which leaflets there are, without making any
    press                  plain data + Typst template -> PDF and preview
    production             all of them, in order

The words of a sheet stand in ``templates/leaflets``, its data come as JSON: no markup is put together from text.
"""

from portal.outputs.leaflets.catalogue import LeafletInfo, leaflet_list, offered_leaflets
from portal.outputs.leaflets.press import LeafletError
from portal.outputs.leaflets.production import leaflets

__all__ = ["LeafletError", "LeafletInfo", "leaflet_list", "leaflets", "offered_leaflets"]
