"""A start that cannot be is told in a sentence: the server prints it before the port opens, and ends."""

import sys

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from modules.learning.errors import LearningError
from modules.learning.workspace import WrongPurpose
from modules.records import RecordsError

TOLD = (WrongPurpose, RecordsError, LearningError)
"""What the person at the console can put right; anything else keeps its traceback."""


class PlainStart:
    """Wraps the application while it starts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; a start that fails says why in place of a traceback."""

        async def say(message: Message) -> None:
            problem = sys.exception()
            if message["type"] == "lifespan.startup.failed" and isinstance(problem, TOLD):
                message = {**message, "message": str(problem)}
            await send(message)

        await self.app(scope, receive, say if scope["type"] == "lifespan" else send)
