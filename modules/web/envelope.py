"""The outermost layer: security headers on every response, and a sentence with an id for every uncaught error."""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from modules.settings import Settings
from modules.texts import say
from modules.web.headers import security_headers
from modules.web.html import link, page, paragraph
from modules.web.log import report
from modules.web.proxies import caller


class Envelope:
    """Wraps the whole application; nothing leaves without the headers, no error leaves as a traceback.

    Cookies that others set without `Secure` (the sign-in in progress, Streamlit's own) get it behind TLS.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._proxies = settings.trusted_proxies
        self._https = settings.base_url.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a connection on and dresses what comes back."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        tls = self._https or caller(scope, self._proxies).scheme == "https"
        dressed = _Dressed(send, security_headers(tls=tls), tls=tls)
        try:
            await self.app(scope, receive, dressed)
        except Exception as error:  # noqa: BLE001 - the last place where it can be told apart from silence
            incident = report(error, _place(scope))
            await _tell(incident, scope, receive, dressed)


class _Dressed:
    """A `send` that adds the headers and remembers whether an answer has begun."""

    def __init__(self, send: Send, headers: Sequence[tuple[str, str]], *, tls: bool) -> None:
        self._send = send
        self._headers = headers
        self._tls = tls
        self.begun = False
        self.closed = False

    async def __call__(self, message: Message) -> None:
        """Sends a message, dressed if it is the first of an answer."""
        if message["type"] in ("http.response.start", "websocket.http.response.start"):
            self._dress(MutableHeaders(scope=message))
        self.begun = self.begun or message["type"].endswith(("response.start", "accept", "close"))
        self.closed = self.closed or message["type"] == "websocket.close"
        await self._send(message)

    def _dress(self, headers: MutableHeaders) -> None:
        for name, value in self._headers:
            headers.setdefault(name, value)
        if self._tls and "set-cookie" in headers:
            cookies = headers.getlist("set-cookie")
            del headers["set-cookie"]
            for cookie in cookies:
                headers.append("set-cookie", cookie if "; secure" in cookie.lower() else f"{cookie}; Secure")


async def _tell(incident: str, scope: Scope, receive: Receive, send: _Dressed) -> None:
    if scope["type"] == "websocket":
        if not send.closed:
            await send({"type": "websocket.close", "code": 1011})
    elif not send.begun:
        await error_page(incident)(scope, receive, send)


def error_sentence(incident: str) -> str:
    """What a person is told of an error of ours, with the id under which it was logged."""
    return say("web.error.text", id=incident)


def error_page(incident: str) -> Response:
    """What a person sees when something of ours failed."""
    return page(
        say("web.error.title"),
        paragraph(error_sentence(incident)),
        link(say("home.link"), "/", "button"),
        status=500,
    )


def _place(scope: Scope) -> str:
    """The first part of the address only: the rest may be a token or a code."""
    return f"{scope['type']} /{scope['path'].split('/')[1]}"
