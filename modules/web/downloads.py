"""Files for whoever may have them: each route asks a use case, which decides and records."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.certificates import certificate_pdf as pdf_of
from modules.learning.policy import acknowledgement_copy
from modules.learning.sessions import actor_for
from modules.learning.workspace import Workspace, current
from modules.people import Actor
from modules.web.gate import SESSION_HEADER

_PRIVATE = {"cache-control": "private, no-store"}


async def certificate_pdf(request: Request) -> Response:
    """A certificate as it was issued."""
    work, me = await caller_of(request)
    code = request.path_params["code"]
    pdf = await run_in_threadpool(pdf_of, work, me, code)
    return Response(pdf, media_type="application/pdf", headers=as_file(f"certificate-{code}.pdf"))


async def acknowledgement(request: Request) -> Response:
    """The text somebody accepted or declined, word for word, with when and by whom."""
    work, me = await caller_of(request)
    copy = await run_in_threadpool(acknowledgement_copy, work, me, request.path_params["id"])
    return Response(copy.text, media_type="text/plain; charset=utf-8", headers=as_file(copy.filename))


async def caller_of(request: Request) -> tuple[Workspace, Actor]:
    """The workspace and who is asking; every download begins with this.

    Raises:
        HTTPException: the session ended after the gate let the request in.
    """
    work = current()
    me = await run_in_threadpool(actor_for, work, request.headers.get(SESSION_HEADER.decode(), ""))
    if me is None:
        raise HTTPException(401)
    return work, me


def as_file(name: str) -> dict[str, str]:
    """Headers by which a browser keeps the answer as a file and nobody else keeps it at all."""
    return {**_PRIVATE, "content-disposition": f'attachment; filename="{name}"'}


ROUTES = (
    Route("/download/certificate/{code}.pdf", certificate_pdf),
    Route("/download/acknowledgement/{id}", acknowledgement),
)
