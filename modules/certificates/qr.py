"""The QR code of a certificate, as lines that stay sharp at any size."""

import io

import segno


def qr_svg(address: str) -> str:
    """Return an SVG whose QR code opens the address; a quarter of it may be damaged and it still reads."""
    out = io.BytesIO()
    segno.make(address, error="q", micro=False, boost_error=False).save(
        out, kind="svg", border=4, xmldecl=False, light="#fff", dark="#000"
    )
    return out.getvalue().decode("ascii")
