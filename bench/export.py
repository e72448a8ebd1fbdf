"""CSV of 100,000 people, complete to the last line: seconds, extra memory, and other people's answers meanwhile."""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from urllib.request import Request, urlopen

import uvloop

from bench.company import Company, company
from bench.crowd import Crowd
from bench.figures import Aim, peer, percentile, spread
from bench.questions import UNIT, questions
from bench.servers import Server, course
from modules.people import Role

PEOPLE = 100_000
THINK_SECONDS = 1.0
CHUNK = 1 << 16


SMALL: dict[str, Any] = {"people": 0, "learners": 1, "rounds": 1, "seconds": 1, "think": 0.05}
"""How little is enough to see that it runs."""


def measure(
    people: int = PEOPLE,
    learners: int = 10,
    rounds: int = 5,
    seconds: float = 15,
    think: float = THINK_SECONDS,
) -> dict[str, Any]:
    """Export alone, then with learners answering meanwhile, who are compared with the same learners alone."""
    with company(learners, people=people) as made:
        cookie = made.cookie(Role.HR)
        with made.opened() as work, work.store.read() as db:
            expected = db.value(
                "select count(*) from standings where until_at is null and track = 'everyone'"
            )
        with course(made.database, made.folder) as server:
            exports = [_download(server, cookie) for _ in range(rounds + 1)]
            alone, _ = _answering(made, server, seconds, think, None)
            meanwhile, others = _answering(made, server, seconds, think, lambda: _download(server, cookie))
    return _result(exports, others, alone, meanwhile, expected)


def _download(server: Server, cookie: str) -> dict[str, Any]:
    """Fetch the file to its last line, watching what the server holds."""
    asked = Request(f"{server.url}/download/completion.csv", headers={"Cookie": cookie})  # noqa: S310
    before, spent, size, lines, last = server.memory(), server.cpu(), 0, 0, b""
    with _watched(server) as seen:
        began = time.perf_counter()
        with urlopen(asked, timeout=120) as answer:  # noqa: S310 - our own server
            while part := answer.read(CHUNK):
                size, lines, last = size + len(part), lines + part.count(b"\n"), part
        seconds = time.perf_counter() - began
    return {
        "seconds": seconds,
        "cpu_s": server.cpu() - spent,
        "extra_mb": max(seen) - before,
        "bytes": size,
        "rows": lines - 1,
        "complete": last.endswith(b"\n"),
    }


@contextmanager
def _watched(server: Server) -> Iterator[list[float]]:
    """The memory of a server, looked at time and again while the block runs."""
    seen, over = [server.memory()], threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            seen.append(server.memory())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _answering(
    made: Company,
    server: Server,
    seconds: float,
    think: float,
    meanwhile: Callable[[], dict[str, Any]] | None,
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Learners answering for so long; what else happens over and over meanwhile is done on another thread."""
    crowd = Crowd([server], "quiz", f"unit={UNIT}", made.cookies)
    over, done = threading.Event(), list[dict[str, Any]]()

    def repeat() -> None:
        while meanwhile is not None and not over.is_set():
            done.append(meanwhile())

    with ThreadPoolExecutor(1) as other:
        running = other.submit(repeat)
        told = uvloop.run(crowd.work(questions(made.release), seconds, think))
        over.set()
        running.result()
    told["all_p95"] = percentile(crowd.clicks.seconds["answer"], 0.95)
    return told, done


def _result(
    exports: list[dict[str, Any]],
    others: list[dict[str, Any]],
    alone: dict[str, Any],
    meanwhile: dict[str, Any],
    expected: int,
) -> dict[str, Any]:
    seconds = statistics.median(one["seconds"] for one in exports[1:])
    rows = min(one["rows"] for one in [*exports, *others])
    return {
        "rows_expected": expected,
        "rows": rows,
        "complete": all(one["complete"] for one in [*exports, *others]),
        "bytes": exports[0]["bytes"],
        "seconds_of_the_first": round(exports[0]["seconds"], 3),
        "seconds": spread([one["seconds"] for one in exports[1:]], 3),
        "cpu_s": spread([one["cpu_s"] for one in exports[1:]], 3),
        "extra_mb": spread([one["extra_mb"] for one in exports], 1),
        "answers_alone": alone,
        "answers_meanwhile": meanwhile,
        "exports_meanwhile": len(others),
        "seconds_meanwhile": spread([one["seconds"] for one in others], 3),
        "peer": peer("export"),
        "aims": [
            Aim("seconds for the whole file", seconds, at_most=1.5).told(),
            Aim("MB more memory while it leaves", max(one["extra_mb"] for one in exports), at_most=50).told(),
            Aim("lines missing from the file", expected - rows, at_most=0).told(),
            Aim(
                "p95 of an answer meanwhile, in seconds more than alone",
                meanwhile["all_p95"] - alone["all_p95"],
                at_most=0.05,
            ).told(),
        ],
    }
