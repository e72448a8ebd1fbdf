"""CPU of a rerun of HR's completion page among 100,000 people, without its figure, beside a bare table as large."""

import asyncio
import statistics
from typing import Any
from urllib.parse import urlencode

from bench.company import company
from bench.figures import Aim, peer, spread
from bench.servers import Server, course
from bench.wire import Delivered, Tab
from modules.people import Role
from modules.texts import say

PEOPLE = 100_000
QUERIES = {
    "everybody": {},
    "a page in the middle": {"page": "2000"},
    "overdue": {"status": say("status.overdue")},
    "one department by due day": {"department": "Shops", "sort": say("completion.sort.due")},
    "a search": {"search": "sot"},
}
"""What HR asks for, as the address of the page spells it."""

SETTLE = 0.005


SMALL: dict[str, Any] = {"people": 0, "reruns": 1}
"""How little is enough to see that it runs."""


def measure(people: int = PEOPLE, reruns: int = 30) -> dict[str, Any]:
    """Draw the page anew many times for each question; the median of the first is what the aim is about."""
    with company(1, people=people) as made:
        cookie = made.cookie(Role.HR)
        with course(made.database, made.folder) as server:
            asked = {
                name: asyncio.run(_reruns(server, cookie, urlencode(query), reruns))
                for name, query in QUERIES.items()
            }
    slowest = max(figures["cpu_ms"]["median"] for figures in asked.values())
    return {
        "people": people,
        "asked": asked,
        "peer": peer("completion"),
        "aims": [
            Aim(
                "CPU ms of a rerun of the completion page without its figure",
                asked["everybody"]["cpu_ms"]["median"],
                at_most=40,
            ).told(),
            Aim("the same for the slowest question", slowest, at_most=40).told(),
        ],
    }


async def _reruns(server: Server, cookie: str, query: str, reruns: int) -> dict[str, Any]:
    tab = Tab(server.url, "completion", query, cookie)
    first = await tab.open()
    await tab.rerun()
    cpu, came = [], list[Delivered]()
    for _ in range(reruns):
        await asyncio.sleep(SETTLE)
        before = server.cpu()
        came.append(await tab.rerun())
        await asyncio.sleep(SETTLE)
        cpu.append((server.cpu() - before) * 1000)
    await tab.close()
    if not came[-1].drawn["metric"]:
        raise RuntimeError(f"the page shows no headline but {dict(came[-1].drawn)}; {tab.problems}")
    return {
        "cpu_ms": spread(cpu),
        "latency_ms": spread([one.seconds * 1000 for one in came]),
        "bytes": round(statistics.median(one.size for one in came)),
        "first_ms": round(first.seconds * 1000, 1),
    }
