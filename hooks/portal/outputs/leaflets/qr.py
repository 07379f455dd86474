"""QR codes: the sheet's public address, for a phone."""

from functools import lru_cache
from io import BytesIO

import segno

#: Modules of white around the code, without which cameras do not find it (ISO/IEC 18004 asks for 4).
QUIET_ZONE = 4


# The large-print twin comes right after the ordinary sheet, with the same code; finding the best mask takes its time.
@lru_cache(maxsize=16)
def qr_svg(address: str) -> str:
    """Return the QR code of an address as SVG; error correction M survives a fold or a stain."""
    out = BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=QUIET_ZONE, xmldecl=False, light="#fff")
    return out.getvalue().decode("utf-8")
