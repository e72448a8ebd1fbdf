"""From starting the server to the first page, beside `streamlit hello`; the made-up company is there already."""

import asyncio
import statistics
import sys
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from bench.company import company
from bench.figures import Aim, spread
from bench.servers import Server, course, free_port, serving
from bench.wire import Tab

SMALL: dict[str, Any] = {"rounds": 1}
"""How little is enough to see that it runs."""


def measure(rounds: int = 7) -> dict[str, Any]:
    """Start both in turns; the medians are compared."""
    ours: list[tuple[float, float]] = []
    hello: list[tuple[float, float]] = []
    with company(1) as made:
        for _ in range(rounds):
            hello.append(_first_page(_hello(made.folder), ""))
            ours.append(_first_page(course(made.database, made.folder), made.cookies[0]))
    (seconds, cpu), (bare_seconds, bare_cpu) = (
        [statistics.median(column) for column in zip(*side, strict=True)] for side in (ours, hello)
    )
    return {
        "seconds": spread([wall for wall, _ in ours], 3),
        "seconds_hello": spread([wall for wall, _ in hello], 3),
        "cpu_s": spread([spent for _, spent in ours], 3),
        "cpu_s_hello": spread([spent for _, spent in hello], 3),
        "aims": [
            Aim(
                "time from start to first page against streamlit hello", seconds / bare_seconds, at_most=2.5
            ).told(),
            Aim("CPU from start to first page against streamlit hello", cpu / bare_cpu, at_most=2.5).told(),
        ],
    }


def _hello(folder: Path) -> AbstractContextManager[Server]:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "hello", "--server.port", str(port)]
    return serving(command, port, folder / "hello.log", environ={})


def _first_page(starting: AbstractContextManager[Server], cookie: str) -> tuple[float, float]:
    """Seconds, and CPU seconds of all processes, from the start to the end of the first run of the first page."""
    began = time.perf_counter()
    with starting as server:
        asyncio.run(_open(Tab(server.url, "", cookie=cookie)))
        return time.perf_counter() - began, server.cpu()


async def _open(tab: Tab) -> None:
    await tab.open()
    await tab.close()
