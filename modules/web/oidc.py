"""Signing in with a work account: OpenID Connect through Authlib, with PKCE, state and nonce."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.starlette_client import OAuth
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.signing_in import NoAccount, person_of_account
from modules.learning.workspace import current
from modules.people import Person
from modules.settings import Settings
from modules.web.claims import Identity, Unconfirmed, identity, same_issuer
from modules.web.deeplinks import START, safe_next, sign_in_address
from modules.web.failures import failed, is_spent, too_many
from modules.web.log import report
from modules.web.sessions import begin

BEGIN = "/auth/oidc"
CALLBACK = "/auth/oidc/callback"
ALGORITHMS = frozenset(
    ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
)
"""Signatures by a key pair only: never none, never a key that both sides know."""

METHOD, BASIC, POSTED = "token_endpoint_auth_method", "client_secret_basic", "client_secret_post"
"""How we prove to the provider that it is us."""

_WANTED = "wanted"
_FAULTS = (OAuthError, JoseError, httpx2.HTTPError, ValueError, KeyError, RuntimeError)
"""What Authlib lets through when a provider answers nonsense, lies or is away."""


def oidc_address(wanted: str) -> str:
    """Where signing in with a work account begins."""
    return BEGIN if wanted == START else f"{BEGIN}?{urlencode({'next': wanted})}"


async def begin_oidc(request: Request) -> Response:
    """Sends the browser to the provider; what it needs on return waits in its signed cookie."""
    settings = current().settings
    if is_spent(request):
        return too_many()
    request.session[_WANTED] = safe_next(request.query_params.get("next"))
    try:
        app = provider(settings)
        await _metadata(app, settings)
        answer: Response = await app.authorize_redirect(request, settings.base_url + CALLBACK)
    except _FAULTS as fault:
        report(fault, "sign-in provider")
        return failed(request, "unreachable", sign_in_address(START))
    answer.headers["cache-control"] = "no-store"
    return answer


async def finish_oidc(request: Request) -> Response:
    """Takes the browser back: checks what the provider says, finds the person, begins the session."""
    work = current()
    if is_spent(request):
        return too_many()
    wanted = safe_next(request.session.get(_WANTED))
    again = sign_in_address(wanted)
    try:
        account = identity(await _claims(request, work.settings), work.settings)
        person = await run_in_threadpool(_person_of, account)
    except (Unconfirmed, NoAccount) as doubt:
        return failed(request, doubt.reason, again)
    except _FAULTS as fault:
        report(fault, "sign-in provider")
        return failed(request, "provider", again)
    return await begin(request, person, "oidc", wanted)


def _person_of(account: Identity) -> Person:
    return person_of_account(
        current(),
        issuer=account.issuer,
        subject=account.subject,
        match=account.match,
        role=account.role,
        governed=account.governed,
    )


async def _claims(request: Request, settings: Settings) -> Mapping[str, Any]:
    """The claims of a token whose signature, issuer, audience, dates and nonce are right."""
    app = provider(settings)
    metadata = await _metadata(app, settings)
    expected = {
        "iss": {"essential": True, "value": metadata["issuer"]},
        "aud": {"essential": True, "value": settings.oidc_client_id},
    }
    token = await app.authorize_access_token(request, claims_options=expected)
    claims = dict(token.get("userinfo") or {})
    needed = {settings.oidc_claim, settings.oidc_role_claim} - {""}
    if claims and needed - claims.keys() and "userinfo_endpoint" in metadata:
        more = dict(await app.userinfo(token=token))
        claims = {**more, **claims} if more.get("sub") == claims.get("sub") else claims
    return claims


async def _metadata(app: Any, settings: Settings) -> dict[str, Any]:
    """What the provider says of itself, held to the issuer that was set and to signatures we accept."""
    metadata: dict[str, Any] = await app.load_server_metadata()
    if not same_issuer(str(metadata.get("issuer", "")), settings.oidc_issuer or ""):
        app.server_metadata.clear()
        raise ValueError("the provider names another issuer than the one that was set")
    listed = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
    metadata["id_token_signing_alg_values_supported"] = [name for name in listed if name in ALGORITHMS] or [
        "RS256"
    ]
    ways = metadata.get("token_endpoint_auth_methods_supported") or [BASIC]
    if settings.oidc_client_secret and BASIC not in ways and POSTED in ways:
        app.client_kwargs[METHOD] = POSTED
    return metadata


@cache
def provider(settings: Settings) -> Any:
    """The client for the provider that the settings name."""
    secret = settings.oidc_client_secret
    registry: Any = OAuth  # Authlib has no types
    return registry().register(
        "work",
        client_id=settings.oidc_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        server_metadata_url=f"{settings.oidc_issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": " ".join(settings.oidc_scopes),
            "code_challenge_method": "S256",
            METHOD: BASIC if secret else "none",
        },
    )


ROUTES = (Route(BEGIN, begin_oidc), Route(CALLBACK, finish_oidc))
