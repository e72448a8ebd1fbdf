"""Tables as files: streamed from the database on a thread, so that nobody else waits and memory stays small."""

from collections.abc import Iterator, Mapping
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from modules.clock import Clock
from modules.exchange import DOWNLOADS
from modules.learning.errors import Invalid
from modules.learning.oversight import Asked
from modules.texts import say
from modules.web.downloads import as_file, caller_of
from modules.web.html import link, page, paragraph

BREATH = 0.0005
"""Seconds between two portions, in which other threads get their turn."""


async def export(request: Request) -> Response:
    """Exactly what the address filters, for whoever may have it; the use case decides and records."""
    work, me = await caller_of(request)
    make = DOWNLOADS.get(request.path_params["what"])
    if make is None:
        raise HTTPException(404)
    try:
        download = await run_in_threadpool(make, work, me, asked(request.query_params))
    except Invalid as invalid:
        return page(
            say("web.unusable.title"), paragraph(str(invalid)), link(say("home.link"), "/"), status=400
        )
    parts = _unhurried(download.parts, work.clock)
    return StreamingResponse(parts, media_type=download.media_type, headers=as_file(download.name))


def asked(query: Mapping[str, str]) -> Asked:
    """What an address asks for, spelled as the completion page spells it; what makes no sense is left aside."""
    unit, _, done = query.get("unit", "").partition(":")
    try:
        as_of = date.fromisoformat(query.get("as_of", ""))
    except ValueError:
        as_of = None
    return Asked(
        track=query.get("track", ""),
        as_of=as_of,
        department=query.get("department", ""),
        country=query.get("country", ""),
        status=query.get("status", ""),
        unit=unit,
        unit_done=done != "open",
        search=query.get("search", ""),
    )


def _unhurried(parts: Iterator[bytes], clock: Clock) -> Iterator[bytes]:
    for part in parts:
        yield part
        clock.pause(BREATH)


ROUTES = (Route("/download/{what}", export),)
