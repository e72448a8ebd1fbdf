"""The public check of a certificate: anybody who holds the code may ask whether it still holds."""

from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from modules.certificates import normalise
from modules.learning.certificates import Verified, verify
from modules.learning.workspace import current
from modules.texts import long_date, say
from modules.web.failures import too_many
from modules.web.html import button, error_summary, facts, field, form, link, page, paragraph
from modules.web.limits import Limit
from modules.web.proxies import bucket

VERIFY = "/verify"
LONGEST_CODE = 60


async def ask_for_code(request: Request) -> Response:
    """The field to type a code into; a typed one leads to its own address."""
    typed = request.query_params.get("code", "").strip()[:LONGEST_CODE]
    if not typed:
        return page(say("verify.title"), paragraph(say("verify.intro")), _form())
    code = normalise(typed)
    return RedirectResponse(f"{VERIFY}/{code}", 303) if code else _unknown(typed)


async def show_certificate(request: Request) -> Response:
    """What we know of the certificate with this code, and nothing else about the person."""
    work = current()
    name = bucket(request.client.host if request.client else "")
    if not _limit(work.settings.verify_per_minute).allows(name, work.clock.ticks()):
        return too_many()
    typed = request.path_params["code"].strip("/ ")[:LONGEST_CODE]
    if not typed:
        return RedirectResponse(VERIFY, 303)
    code = normalise(typed)
    found = await run_in_threadpool(verify, work, code) if code else None
    return _found(found) if found else _unknown(typed)


def _found(certificate: Verified) -> Response:
    key = f"verify.{certificate.state}"
    ends = long_date(certificate.expires_on) if certificate.expires_on else say("verify.forever")
    rows = (
        (say("verify.name"), certificate.name or say("verify.erased")),
        (say("verify.course"), certificate.title or say("verify.erased")),
        (say("verify.organisation"), certificate.company or say("verify.erased")),
        (say("verify.issued"), long_date(certificate.issued_on)),
        (say("verify.expires"), ends),
        (say("verify.code"), certificate.code),
    )
    return page(
        say(f"{key}.title"),
        paragraph(
            say(f"{key}.text", day=ends), f"verdict {'good' if certificate.state == 'valid' else 'bad'}"
        ),
        facts(rows),
        link(say("verify.again"), VERIFY),
    )


def _unknown(typed: str) -> Response:
    sentence = say("verify.unknown.text", code=typed)
    return page(
        say("verify.unknown.title"), error_summary(sentence, "code"), _form(typed, sentence), status=404
    )


def _form(typed: str = "", error: str = "") -> str:
    asked = field("code", say("verify.label"), typed, hint=say("verify.hint"), error=error)
    return form(VERIFY, asked, button(say("verify.button")), method="get")


@cache
def _limit(per_minute: int) -> Limit:
    return Limit(per_minute)


ROUTES = (Route(VERIFY, ask_for_code), Route(f"{VERIFY}/{{code:path}}", show_certificate))
