"""Beginning a session and ending it."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from modules.learning.sessions import actor_for
from modules.learning.signing_in import end_session, start_session
from modules.learning.workspace import current
from modules.people import Person
from modules.texts import say
from modules.web.cookies import digest_of, drop_session, keep_session, new_token, session_token
from modules.web.deeplinks import SIGN_IN, safe_next
from modules.web.forms import hidden_token, is_ours, posted
from modules.web.html import button, form, page, paragraph

SIGN_OUT = "/auth/logout"
IS_ON = "/auth/session"
_NOT_KEPT = {"cache-control": "no-store"}


async def begin(request: Request, person: Person, method: str, wanted: str) -> RedirectResponse:
    """Signs a person in with a new token, whatever the browser held before, and goes on to what was wanted.

    A session that this browser had is ended: nobody can plant one that survives.
    """
    work, token = current(), new_token()
    before = digest_of(session_token(request))
    if before:
        await run_in_threadpool(end_session, work, before)
    await run_in_threadpool(start_session, work, person, digest_of(token), method)
    request.session.clear()
    response = RedirectResponse(safe_next(wanted), 303, _NOT_KEPT)
    keep_session(response, token, work.settings, scheme=request.url.scheme)
    return response


async def sign_out(request: Request) -> Response:
    """Ends the session, which ends it in every tab: each rerun, fragment and download asks for it anew."""
    fields = await posted(request)
    if not is_ours(request, fields):
        return await ask_to_sign_out(request)
    work, sid = current(), digest_of(session_token(request))
    if sid:
        await run_in_threadpool(end_session, work, sid)
    request.session.clear()
    response = RedirectResponse(SIGN_IN, 303, _NOT_KEPT)
    drop_session(response, work.settings, scheme=request.url.scheme)
    return response


async def ask_to_sign_out(request: Request) -> Response:
    """A page with the one button, for a plain link to here and for a form without its token."""
    return page(
        say("signout.title"),
        paragraph(say("signout.text")),
        form(SIGN_OUT, button(say("signout.button")), hidden=hidden_token(request)),
    )


async def ask_whether_on(request: Request) -> Response:
    """204 while the session is on and 401 when it has ended; a page asks when somebody comes back to it."""
    me = await run_in_threadpool(actor_for, current(), digest_of(session_token(request)))
    return Response(status_code=401 if me is None else 204, headers=_NOT_KEPT)


ROUTES = (
    Route(SIGN_OUT, ask_to_sign_out),
    Route(SIGN_OUT, sign_out, methods=["POST"]),
    Route(IS_ON, ask_whether_on),
)
