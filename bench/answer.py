"""CPU per answered item with feedback, from the click until everything is delivered, beside a bare script."""

import asyncio
import json
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bench.company import Company, answers_on_disk, company
from bench.crowd import Meter
from bench.figures import QUESTION_CPU_MS, Aim, peer, spread
from bench.learner import Learner
from bench.questions import UNIT, as_plain, questions
from bench.servers import Server, course, free_port, serving
from bench.wire import Delivered, Tab

SETTLE = 0.004
"""Seconds after the last message in which a server puts its thread away; that belongs to the click too."""
WARM = 12


@dataclass
class Side:
    """One of the two servers with its learner, and what its clicks cost in milliseconds of CPU."""

    name: str
    server: Server
    learner: Learner
    cpu: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    size: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    drawn: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    async def item(self, *, keep: bool) -> None:
        """Answer one item and go on to the next."""
        before = self.server.cpu()
        told = await self.learner.answer()
        await asyncio.sleep(SETTLE)
        between = self.server.cpu()
        ways = await self.learner.onward()
        await asyncio.sleep(SETTLE)
        after = self.server.cpu()
        if not keep:
            return
        self._note("answer", between - before, told)
        if len(ways) == 1:
            self._note("onward", after - between, ways[0][1])

    def _note(self, what: str, cpu: float, came: Delivered) -> None:
        self.cpu[what].append(cpu * 1000)
        self.seconds[what].append(came.seconds * 1000)
        self.size[what].append(came.size)
        self.drawn[what] += came.drawn

    def same_as(self, other: "Side", what: str) -> bool:
        """Whether both drew the same kinds of elements for this click."""
        return self.drawn[what].keys() == other.drawn[what].keys()

    def told(self) -> dict[str, Any]:
        """What this side's clicks cost."""
        return {
            what: {
                "cpu_ms": spread(self.cpu[what], 3),
                "cpu_ms_mean": round(statistics.fmean(self.cpu[what]), 3),
                "latency_ms": spread(self.seconds[what]),
                "bytes": round(statistics.median(self.size[what])),
                "elements": {
                    kind: round(count / len(self.cpu[what]), 2)
                    for kind, count in sorted(self.drawn[what].items())
                },
            }
            for what in self.cpu
        }


SMALL: dict[str, Any] = {"items": 3}
"""How little is enough to see that it runs."""


def measure(items: int = 200) -> dict[str, Any]:
    """Answer items on both servers in turns; the medians are compared."""
    with company(1) as made, course(made.database, made.folder) as ours, bare(made) as plain:
        before = answers_on_disk(made.database)
        meter = Meter([ours, plain])
        sides = asyncio.run(_turns(made, ours, plain, items))
        others = meter.read().others
        kept = answers_on_disk(made.database) - before
    return {**_result(sides, clicked=items + WARM, kept=kept), "cores_used_by_others": others}


@contextmanager
def bare(made: Company) -> Iterator[Server]:
    """Run the bare script under the same server with the same settings."""
    texts = made.folder / "questions.json"
    texts.write_text(json.dumps(as_plain(questions(made.release))), encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "bench.bare.app:app", "--port", str(port), "--loop", "uvloop"]
    command += ["--ws", "websockets-sansio", "--ws-per-message-deflate", "false"]
    command += ["--no-access-log", "--log-level", "warning"]
    with serving(command, port, made.folder / "bare.log", environ={"BENCH_QUESTIONS": str(texts)}) as server:
        yield server


async def _turns(made: Company, ours: Server, plain: Server, items: int) -> tuple[Side, Side]:
    known = questions(made.release)
    tabs = (
        Tab(ours.url, "quiz", f"unit={UNIT}", made.cookies[0]),
        Tab(plain.url, "", ""),
    )
    sides = tuple(
        Side(name, server, Learner(tab, known))
        for name, server, tab in zip(("ours", "bare"), (ours, plain), tabs, strict=True)
    )
    for side in sides:
        await side.learner.arrive()
    for number in range(WARM + items):
        for side in sides:
            await side.item(keep=number >= WARM)
    for tab in tabs:
        await tab.close()
    return sides[0], sides[1]


def _result(sides: tuple[Side, Side], *, clicked: int, kept: int) -> dict[str, Any]:
    ours, plain = ({what: statistics.median(side.cpu[what]) for what in side.cpu} for side in sides)
    item, bare_item = sum(ours.values()), sum(plain.values())
    return {
        "cpu_ms_per_answer": round(ours["answer"], 3),
        "cpu_ms_per_item": round(item, 3),
        "bare_cpu_ms_per_answer": round(plain["answer"], 3),
        "bare_cpu_ms_per_item": round(bare_item, 3),
        "same_elements": {what: sides[0].same_as(sides[1], what) for what in ours},
        "answers_clicked": clicked,
        "answers_on_disk": kept,
        "ours": sides[0].told(),
        "bare": sides[1].told(),
        "peer": peer("question"),
        "aims": [
            Aim(
                "CPU of an answer with feedback against the bare script",
                ours["answer"] / plain["answer"],
                at_most=1.5,
            ).told(),
            Aim(
                "CPU of an item, answer and next, against the bare script", item / bare_item, at_most=1.5
            ).told(),
            Aim(
                "times less CPU than the peer for an item with feedback",
                QUESTION_CPU_MS / item,
                at_least=15,
            ).told(),
            Aim("answers that were clicked but are not on disk", clicked - kept, at_most=0).told(),
        ],
    }
