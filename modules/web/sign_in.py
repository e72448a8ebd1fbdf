"""The sign-in page: how somebody can sign in here, by what this installation is for."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.signing_in import is_roster_empty
from modules.learning.workspace import current
from modules.settings import Settings
from modules.texts import say
from modules.web.deeplinks import SIGN_IN, safe_next
from modules.web.html import code, heading, link, page, paragraph
from modules.web.oidc import oidc_address


async def sign_in_page(request: Request) -> Response:
    """What production shows: the work account, personal links, and how to begin with nobody there."""
    work = current()
    wanted = safe_next(request.query_params.get("next"))
    if await run_in_threadpool(is_roster_empty, work):
        return page(say("signin.title"), *_nobody_yet())
    return page(say("signin.title"), *_ways(work.settings, wanted))


def _ways(settings: Settings, wanted: str) -> tuple[str, ...]:
    account = (
        (paragraph(say("signin.oidc.text")), link(say("signin.oidc.button"), oidc_address(wanted), "button"))
        if settings.oidc_issuer
        else (paragraph(say("signin.none.text")),)
    )
    return (*account, heading(say("signin.link.title")), paragraph(say("signin.link.text")))


def _nobody_yet() -> tuple[str, ...]:
    return (
        heading(say("signin.empty.title")),
        paragraph(say("signin.empty.text")),
        code(say("signin.empty.command")),
    )


ROUTES = (Route(SIGN_IN, sign_in_page),)
