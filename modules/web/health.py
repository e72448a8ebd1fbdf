"""Whether this process lives, and whether it can do its work."""

import shutil
from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from modules.learning.errors import LearningError
from modules.learning.workspace import Workspace, current
from modules.records import RecordsError

MEGABYTE = 1024 * 1024
_NOT_KEPT = {"cache-control": "no-store"}


async def healthz(_: Request) -> Response:
    """The process answers."""
    return JSONResponse({"status": "ok"}, headers=_NOT_KEPT)


async def readyz(_: Request) -> Response:
    """The database can be written, the disk has room, and there is a course to give out."""
    failures = await run_in_threadpool(check_all, current())
    checks = {name: failures.get(name, "ok") for name in CHECKS}
    status = "not ready" if failures else "ready"
    return JSONResponse({"status": status, "checks": checks}, 503 if failures else 200, _NOT_KEPT)


def check_all(work: Workspace) -> Mapping[str, str]:
    """What fails, by check, each with a sentence."""
    found = {name: check(work) for name, check in CHECKS.items()}
    return {name: sentence for name, sentence in found.items() if sentence}


def _database(work: Workspace) -> str:
    try:
        with work.store.write():
            return ""
    except RecordsError as problem:
        return str(problem)


def _disk(work: Workspace) -> str:
    free = shutil.disk_usage(work.settings.database_path.parent).free // MEGABYTE
    least = work.settings.minimum_free_mb
    return "" if free >= least else f"{free} MB are free; at least {least} MB are needed."


def _release(work: Workspace) -> str:
    try:
        work.library.published()
    except LearningError as problem:
        return str(problem)
    return ""


CHECKS: Mapping[str, Callable[[Workspace], str]] = {"database": _database, "disk": _disk, "release": _release}
"""One row per thing that must work; each gives an empty sentence when it does."""

ROUTES = (Route("/healthz", healthz), Route("/readyz", readyz))
