"""Many learners at once, in tabs spread over the servers, and how long each of their clicks took."""

import asyncio
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.figures import Others, percentile
from bench.learner import Learner
from bench.questions import Question
from bench.servers import Server
from bench.wire import NotThere, Tab

AT_ONCE = 8
"""How many tabs open at the same time, so that opening is no storm."""


@dataclass
class Clicks:
    """Seconds of every click that ended within the time, by what it was for, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    problems: list[str] = field(default_factory=list)
    answered: int = 0
    """Answers given in all, before and after the time that counts included."""

    @property
    def all(self) -> list[float]:
        """The seconds of every click."""
        return [seconds for kind in self.seconds.values() for seconds in kind]


class Crowd:
    """Learners who open their tabs, work for a while, and leave."""

    def __init__(self, servers: Sequence[Server], page: str, query: str, cookies: Sequence[str]) -> None:
        self._servers = servers
        self._tabs = [
            Tab(servers[number % len(servers)].url, page, query, cookie)
            for number, cookie in enumerate(cookies)
        ]
        self._chance = random.Random(1)
        self.clicks = Clicks()

    async def work(self, known: Sequence[Question], seconds: float, think: float = 0) -> dict[str, Any]:
        """Answer items for so long, thinking so many seconds on average before each click."""
        gate = asyncio.Semaphore(AT_ONCE)
        learners = [Learner(tab, known, answered=number) for number, tab in enumerate(self._tabs)]
        await asyncio.gather(*(self._begin(gate, learner) for learner in learners))
        meter = Meter(self._servers)
        until = time.perf_counter() + seconds
        await asyncio.gather(*(self._learn(learner, until, think) for learner in learners))
        told = self._told(meter.read())
        await asyncio.gather(*(tab.close() for tab in self._tabs))
        return told

    async def _begin(self, gate: asyncio.Semaphore, learner: Learner) -> None:
        """Open the page and answer one item, so that nothing is done for the first time while it counts."""
        async with gate:
            await learner.arrive()
            await learner.answer()
            await learner.onward()
            self.clicks.answered += 1

    async def _learn(self, learner: Learner, until: float, think: float) -> None:
        if think:
            await asyncio.sleep(self._chance.uniform(0, think))
        try:
            while time.perf_counter() < until:
                self.clicks.answered += 1
                self.clicks.seconds["answer"].append((await learner.answer()).seconds)
                await self._think(think, until)
                if time.perf_counter() >= until:
                    return
                for kind, came in await learner.onward():
                    self.clicks.seconds[kind].append(came.seconds)
                await self._think(think, until)
        except (NotThere, OSError, TimeoutError) as problem:
            self.clicks.problems.append(f"{type(problem).__name__}: {problem}"[:300])

    async def _think(self, think: float, until: float) -> None:
        if think:
            wanted = self._chance.uniform(think / 2, think * 1.5)
            await asyncio.sleep(max(0.0, min(wanted, until - time.perf_counter())))

    def _told(self, spent: "Spent") -> dict[str, Any]:
        answers, clicks = self.clicks.seconds["answer"], self.clicks.all
        if not answers:
            raise RuntimeError(f"nobody answered anything; {self.clicks.problems[:3]}")
        return {
            "learners": len(self._tabs),
            "processes": len(self._servers),
            "seconds": round(spent.wall, 1),
            "answered": len(answers),
            "answered_per_second": round(len(answers) / spent.wall, 1),
            "reruns_per_second": round(len(clicks) / spent.wall, 1),
            "answer_seconds": _median_and_p95(answers),
            "rerun_seconds": _median_and_p95(clicks),
            "cpu_ms_per_answered_item": round(spent.servers / len(answers) * 1000, 2),
            "cpu_ms_per_rerun": round(spent.servers / len(clicks) * 1000, 2),
            "cores_used": round(spent.servers / spent.wall, 2),
            "cores_used_by_the_client": round(spent.client / spent.wall, 2),
            "cores_used_by_others": spent.others,
            "memory_mb": round(sum(server.memory() for server in self._servers)),
            "problems": self.clicks.problems[:5],
        }


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that passed, CPU seconds of the servers and of this client, and cores that others kept busy."""

    wall: float
    servers: float
    client: float
    others: float


class Meter:
    """Reads what was spent since it was made."""

    def __init__(self, servers: Sequence[Server]) -> None:
        self._servers = servers
        self._cpu, self._client, self._others = self._sum(), time.process_time(), Others()
        self._began = time.perf_counter()

    def read(self) -> Spent:
        """What was spent so far."""
        wall = time.perf_counter() - self._began
        servers, client = self._sum() - self._cpu, time.process_time() - self._client
        return Spent(wall, servers, client, self._others.cores(servers + client))

    def _sum(self) -> float:
        return sum(server.cpu() for server in self._servers)


def _median_and_p95(seconds: Sequence[float]) -> dict[str, float]:
    return {"median": round(statistics.median(seconds), 4), "p95": round(percentile(seconds, 0.95), 4)}
