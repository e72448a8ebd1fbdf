"""The style sheet and the icon of our plain pages, from our own origin."""

from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.web.headers import streamlit_static

_FOLDER = Path(__file__).parent / "static"
_KINDS = {"style.css": "text/css", "icon.svg": "image/svg+xml"}
_FONTS = {
    "Sociable Sans": "SourceSansVF-Upright.*.woff2",
    "Sociable Serif": "SourceSerifVariable-Roman.*.woff2",
}
_FACE = (
    '@font-face {{ font-family: "{family}"; src: url("{address}") format("woff2"); font-weight: 200 900; }}\n'
)


async def asset(request: Request) -> Response:
    """One file of the look; browsers ask again after an hour."""
    name = request.path_params.get("name", "icon.svg")
    if name not in _KINDS:
        raise HTTPException(404)
    return Response(
        _content(name), media_type=_KINDS[name], headers={"cache-control": "public, max-age=3600"}
    )


@cache
def _content(name: str) -> bytes:
    content = (_FOLDER / name).read_bytes()
    return _font_faces().encode() + content if name.endswith(".css") else content


def _font_faces() -> str:
    """The fonts that Streamlit brings, so that both kinds of page share them; their file names carry a hash."""
    media = streamlit_static() / "static" / "media"
    found = {family: next(iter(sorted(media.glob(pattern))), None) for family, pattern in _FONTS.items()}
    return "".join(
        _FACE.format(family=family, address=f"/static/media/{file.name}")
        for family, file in found.items()
        if file
    )


ROUTES = (Route("/assets/{name}", asset), Route("/favicon.png", asset))
"""The second is where Streamlit's page looks for an icon before the script has run."""
