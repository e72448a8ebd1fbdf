"""Starting: settings and secrets before anything listens, the workspace when the process begins to serve."""

import hashlib
import hmac
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.middleware import Middleware

from modules.authoring import publishing_by_itself
from modules.keys import secret_from
from modules.learning.demo import furnish
from modules.learning.workspace import open_workspace, use
from modules.settings import Settings
from modules.web.envelope import Envelope
from modules.web.gate import Gate
from modules.web.headers import app_policy
from modules.web.log import keep_quiet
from modules.web.plain_start import PlainStart

TURN_SECONDS = 0.001
"""How long a busy thread keeps others waiting: Python's own 5 ms add up while one of them holds the turn to write."""


def signing_secret(settings: Settings, purpose: str) -> bytes:
    """A secret for one purpose, made from the one of the installation.

    Raises:
        KeyFileError: the secret's file cannot be trusted or cannot be made.
    """
    chosen = settings.secret
    root = chosen.get_secret_value().encode() if chosen else secret_from(settings.secret_path)
    return hmac.new(root, purpose.encode(), hashlib.sha256).digest()


def middleware(settings: Settings) -> list[Middleware]:
    """The layers around the application, outermost first."""
    app_policy()
    keep_quiet()
    return [
        Middleware(PlainStart),
        Middleware(Envelope, settings=settings),
        Middleware(Gate, settings=settings, secret=signing_secret(settings, "forms")),
    ]


def lifespan(settings: Settings) -> Any:
    """What runs around serving: the workspace is opened first and closed last.

    An evaluation that starts for the first time founds the made-up company.
    """

    @asynccontextmanager
    async def serve(_: object) -> AsyncIterator[Mapping[str, Any]]:
        sys.setswitchinterval(TURN_SECONDS)
        work = open_workspace(settings)
        use(work)
        try:
            furnish(work)
            with publishing_by_itself(work):
                yield {}
        finally:
            work.store.close()

    return serve
