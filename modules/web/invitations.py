"""Personal links for a pilot: opening one shows a button; only the button signs in, and only in one browser."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.invitations import LinkProblem, open_link
from modules.learning.workspace import current
from modules.texts import say
from modules.web.cookies import browser_token, digest_of, keep_browser, new_token
from modules.web.deeplinks import safe_next
from modules.web.failures import failed, is_spent, too_many
from modules.web.forms import hidden_token, is_ours, posted, too_old
from modules.web.html import button, form, page, paragraph
from modules.web.sessions import begin

PATH = "/auth/link/{token}"


async def link_page(request: Request) -> Response:
    """A button and nothing else happens: scanners that fetch the links in mails use nothing up."""
    wanted = safe_next(request.query_params.get("next"))
    return page(
        say("invitation.title"),
        paragraph(say("invitation.text")),
        form(
            request.url.path,
            button(say("invitation.button")),
            hidden={**hidden_token(request), "next": wanted},
        ),
    )


async def use_link(request: Request) -> Response:
    """Signs in whoever holds the link, if this is the first browser that uses it or the same one again."""
    if is_spent(request):
        return too_many()
    fields = await posted(request)
    if not is_ours(request, fields):
        return too_old(request.url.path)
    work, browser = current(), browser_token(request) or new_token()
    opened = await run_in_threadpool(
        open_link, work, digest_of(request.path_params["token"]), digest_of(browser)
    )
    if isinstance(opened, LinkProblem):
        return failed(
            request, opened.value, "", title="invitation.failed", days=work.settings.invitation_days
        )
    response = await begin(request, opened, "link", safe_next(fields.get("next")))
    keep_browser(response, browser, work.settings, scheme=request.url.scheme)
    return response


ROUTES = (Route(PATH, link_page), Route(PATH, use_link, methods=["POST"]))
