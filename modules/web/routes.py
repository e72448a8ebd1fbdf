"""Every address of ours: one table per file, put together by what the installation is for."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.errors import NotFound, Refused
from modules.settings import Settings
from modules.texts import say
from modules.web import (
    assets,
    downloads,
    exports,
    health,
    invitations,
    oidc,
    sessions,
    sign_in,
    stories,
    verify,
)
from modules.web.html import link, page, paragraph

ALWAYS = (
    *health.ROUTES,
    *assets.ROUTES,
    *verify.ROUTES,
    *sessions.ROUTES,
    *invitations.ROUTES,
    *downloads.ROUTES,
    *exports.ROUTES,
)
EVALUATION = stories.ROUTES
PRODUCTION = sign_in.ROUTES
WITH_PROVIDER = oidc.ROUTES

ANY = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
OURS = (
    "/auth/{rest:path}",
    "/verify/{rest:path}",
    "/assets/{rest:path}",
    "/download/{rest:path}",
    "/oauth2callback",
)
"""Addresses that are ours alone: what no route above knows is not there, whatever Streamlit makes of it."""


def routes(settings: Settings) -> list[Route]:
    """The routes of this installation: what is not for it is not there at all."""
    chosen = PRODUCTION if settings.is_production else EVALUATION
    provider = WITH_PROVIDER if settings.oidc_issuer else ()
    return [*ALWAYS, *chosen, *provider, *(Route(path, nothing_here, methods=ANY) for path in OURS)]


async def nothing_here(_: Request) -> Response:
    """An address of ours that leads nowhere."""
    raise HTTPException(404)


async def http_problem(_: Request, problem: HTTPException) -> Response:
    """The page for an address that is not there, or for a way of asking that is not."""
    kind = "web.missing" if problem.status_code == 404 else "web.unusable"
    return _problem_page(kind, problem.status_code, problem.headers)


async def refused(_: Request, __: Refused) -> Response:
    """The page for what somebody may not have; the use case has recorded it."""
    return _problem_page("web.refused", 403)


async def not_found(_: Request, __: NotFound) -> Response:
    """The page for something that is not there, or that the person need not know of."""
    return _problem_page("web.missing", 404)


def _problem_page(kind: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    response = page(
        say(f"{kind}.title"),
        paragraph(say(f"{kind}.text")),
        link(say("home.link"), "/", "button"),
        status=status,
    )
    response.headers.update(headers or {})
    return response


PROBLEMS: Mapping[Any, Callable[[Request, Any], Any]] = {
    HTTPException: http_problem,
    Refused: refused,
    NotFound: not_found,
}
"""Which page tells of which problem; anything else is an error of ours and gets an id."""
