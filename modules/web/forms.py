"""Reading what a form sent: small, of one kind, and from a page of ours."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from modules.texts import say
from modules.web.cookies import anonymous_form_token, same
from modules.web.gate import FORM_HEADER
from modules.web.html import link, page, paragraph

LARGEST = 16_384
FIELD = "form"
_KIND = "application/x-www-form-urlencoded"


async def posted(request: Request) -> Mapping[str, str]:
    """The fields of a form.

    Raises:
        HTTPException: 411, 413 or 415 for what no form of ours sends.
    """
    if not request.headers.get("content-type", "").startswith(_KIND):
        raise HTTPException(415)
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise HTTPException(411)
    if int(length) > LARGEST:
        raise HTTPException(413)
    return {name: value for name, value in (await request.form()).items() if isinstance(value, str)}


def hidden_token(request: Request) -> dict[str, str]:
    """The hidden field of a form for whoever looks at the page, signed in or not."""
    return {FIELD: request.headers.get(FORM_HEADER.decode()) or anonymous_form_token(request)}


def is_ours(request: Request, fields: Mapping[str, str]) -> bool:
    """Whether a form was shown by us to this very browser."""
    expected = (request.headers.get(FORM_HEADER.decode(), ""), str(request.session.get(FIELD, "")))
    return any(same(token, fields.get(FIELD, "")) for token in expected)


def too_old(start_again: str) -> Response:
    """What a person sees whose form was not ours, or no longer is."""
    return page(
        say("web.expired_form.title"),
        paragraph(say("web.expired_form.text")),
        link(say("web.expired_form.link"), start_again, "button"),
        status=403,
    )
