"""What a browser keeps for us, and the tokens that tie a form to it."""

import hashlib
import hmac
import secrets

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from modules.settings import Settings

SESSION_COOKIE = "sociable_session"
BROWSER_COOKIE = "sociable_browser"
TOKEN_BYTES = 32
_TOKEN_LENGTHS = range(40, 65)
DAY_SECONDS = 24 * 3600


def new_token() -> str:
    """A secret that nobody guesses: 32 random bytes, fit for a cookie and an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> str:
    """What the database keeps of a token; empty for no token."""
    return hashlib.sha256(token.encode()).hexdigest() if token else ""


def session_token(connection: HTTPConnection) -> str:
    """The session token that a browser sent; empty when there is none or it has no such shape."""
    return _shaped(connection.cookies.get(SESSION_COOKIE, ""))


def browser_token(connection: HTTPConnection) -> str:
    """The token by which we know this browser again; empty when it is new to us."""
    return _shaped(connection.cookies.get(BROWSER_COOKIE, ""))


def keep_session(response: Response, token: str, settings: Settings, *, scheme: str) -> None:
    """Gives the browser its session until the session's last hour at the latest."""
    _keep(response, SESSION_COOKIE, token, settings.session_hours * 3600, secure=is_secure(settings, scheme))


def keep_browser(response: Response, token: str, settings: Settings, *, scheme: str) -> None:
    """Lets us know this browser again for as long as a personal link lives."""
    _keep(
        response,
        BROWSER_COOKIE,
        token,
        settings.invitation_days * DAY_SECONDS,
        secure=is_secure(settings, scheme),
    )


def drop_session(response: Response, settings: Settings, *, scheme: str) -> None:
    """Takes the session's cookie back."""
    secure = is_secure(settings, scheme)
    response.delete_cookie(SESSION_COOKIE, path="/", httponly=True, samesite="lax", secure=secure)


def is_secure(settings: Settings, scheme: str) -> bool:
    """Whether people come by https, so that a cookie must never travel without it."""
    return scheme == "https" or settings.base_url.startswith("https://")


def form_token(secret: bytes, sid: str) -> str:
    """The token in the forms of a session: only our own pages, shown in that session, hold it."""
    return hmac.new(secret, f"form:{sid}".encode(), "sha256").hexdigest()


def anonymous_form_token(request: Request) -> str:
    """The token in the forms of a browser that has not signed in yet, kept in its signed cookie."""
    return str(request.session.setdefault("form", secrets.token_urlsafe(TOKEN_BYTES)))


def same(one: str, other: str) -> bool:
    """Whether two tokens are equal and not empty, in a time that tells nothing."""
    return bool(one) and hmac.compare_digest(one.encode(), other.encode())


def _keep(response: Response, name: str, token: str, seconds: int, *, secure: bool) -> None:
    response.set_cookie(name, token, max_age=seconds, path="/", httponly=True, samesite="lax", secure=secure)


def _shaped(token: str) -> str:
    return token if len(token) in _TOKEN_LENGTHS and token.isascii() else ""
