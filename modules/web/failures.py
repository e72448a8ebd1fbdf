"""Failed sign-ins: what the person is told, and how many one address may have in a minute."""

from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from modules.learning.workspace import current
from modules.texts import say
from modules.web.html import error_summary, link, page, paragraph
from modules.web.limits import Limit
from modules.web.proxies import bucket


def is_spent(request: Request) -> bool:
    """Whether this address has failed too often lately to try again now.

    Only failures count, so that a whole company behind one address can sign in on the first morning.
    """
    work = current()
    return _limit(work.settings.sign_in_per_minute).is_spent(_name(request), work.clock.ticks())


def failed(
    request: Request, reason: str, again: str, *, title: str = "signin.failed", days: int = 0
) -> Response:
    """Counts a failure and says why it did not work; `reason` ends the key of the sentence."""
    work = current()
    _limit(work.settings.sign_in_per_minute).allows(_name(request), work.clock.ticks())
    return page(
        say(f"{title}.title"),
        error_summary(say(f"{title}.{reason}", days=days)),
        link(say("signin.failed.retry"), again, "button") if again else "",
        status=403,
    )


def too_many() -> Response:
    """What an address is told that has failed too often."""
    response = page(say("web.too_many.title"), paragraph(say("web.too_many.text")), status=429)
    response.headers["retry-after"] = "60"
    return response


def _name(request: Request) -> str:
    return bucket(request.client.host if request.client else "")


@cache
def _limit(per_minute: int) -> Limit:
    return Limit(per_minute)
