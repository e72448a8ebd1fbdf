"""The gate: without a session nothing is reachable but a short list of public addresses."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from modules.learning.sessions import actor_for
from modules.learning.workspace import current
from modules.settings import Settings
from modules.texts import say
from modules.web.cookies import digest_of, form_token, session_token
from modules.web.deeplinks import safe_next, sign_in_address, wanted
from modules.web.proxies import caller, is_local

SESSION_HEADER = b"x-sociable-session"
FORM_HEADER = b"x-sociable-form"

PUBLIC = ("/auth/", "/verify/", "/assets/", "/static/")
PUBLIC_EXACTLY = frozenset(
    (
        "/healthz",
        "/readyz",
        "/verify",
        "/favicon.png",
        "/manifest.json",
        "/_stcore/health",
        "/_stcore/host-config",
    )
)
DENIED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
NOT_PAGES = re.compile(r"/_stcore/|^/(media|component)/")
"""What a page loads by itself, below whatever address it is at; the sign-in page in its place would only confuse it."""

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
WRONG_ORIGIN = 1008
NO_SESSION = 4401
LONGEST_REASON = 120
_NOT_KEPT = {"cache-control": "no-store"}


class Gate:
    """Lets in who has a session, tells the script which one, and turns forgeries away.

    The digest of the session's token reaches the script as `st.user["sid"]`, the token for its forms as
    `st.user["form"]`, through headers that no client can set: copies that a client sends are removed here.
    """

    def __init__(self, app: ASGIApp, settings: Settings, secret: bytes) -> None:
        self.app = app
        self._settings = settings
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a connection on, or answers it here."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal:
            await _No(refusal, 403, WRONG_ORIGIN)(scope, receive, send)
            return
        sid = digest_of(session_token(HTTPConnection(scope)))
        if not is_public(scope["path"]) and not await _is_live(sid):
            await _ask_to_sign_in(scope, receive, send)
            return
        await self.app(self._marked(scope, sid), receive, send)

    def _refusal(self, scope: Scope) -> str:
        """Why nobody may ask this, session or not; empty when one may."""
        if not self._settings.is_production and not is_local(scope):
            return say("web.local_only")
        if scope["path"].startswith(DENIED):
            return say("web.closed")
        if not has_own_origin(scope):
            return say("web.foreign")
        return ""

    def _marked(self, scope: Scope, sid: str) -> Scope:
        """The request as the app sees it: the true caller, and our headers in place of a client's."""
        who = caller(scope, self._settings.trusted_proxies)
        headers = [row for row in scope["headers"] if row[0].lower() not in (SESSION_HEADER, FORM_HEADER)]
        if sid:
            headers += [(SESSION_HEADER, sid.encode()), (FORM_HEADER, form_token(self._secret, sid).encode())]
        scheme = who.scheme.replace("http", "ws") if scope["type"] == "websocket" else who.scheme
        return {**scope, "headers": headers, "client": (who.address, 0), "scheme": scheme}


def is_public(path: str) -> bool:
    """Whether an address is open to everybody."""
    return path in PUBLIC_EXACTLY or path.startswith(PUBLIC)


def has_own_origin(scope: Scope) -> bool:
    """Whether a websocket or a request that changes something comes from a page of ours.

    A websocket must name its origin. A form must too, in any browser of the last years; where neither
    Origin nor Referer is there, the form's own token decides.
    """
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if scope["type"] == "http" and (scope["method"] in SAFE_METHODS or origin is None):
        return True
    return origin is not None and urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


async def _is_live(sid: str) -> bool:
    return bool(sid) and await run_in_threadpool(actor_for, current(), sid) is not None


async def _ask_to_sign_in(scope: Scope, receive: Receive, send: Send) -> None:
    answer: ASGIApp = _No(say("web.sign_in_first"), 401, NO_SESSION)
    if scope["type"] == "http" and scope["method"] in SAFE_METHODS and not NOT_PAGES.search(scope["path"]):
        answer = RedirectResponse(sign_in_address(safe_next(wanted(scope))), 303, _NOT_KEPT)
    await answer(scope, receive, send)


@dataclass(frozen=True, slots=True)
class _No:
    """A refusal in the way that the kind of connection understands."""

    sentence: str
    status: int
    code: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Says the sentence."""
        if scope["type"] == "websocket":
            await receive()
            await send(
                {"type": "websocket.close", "code": self.code, "reason": self.sentence[:LONGEST_REASON]}
            )
            return
        await PlainTextResponse(f"{self.sentence}\n", self.status, _NOT_KEPT)(scope, receive, send)
