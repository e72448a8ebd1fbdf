"""Answered items a second and how long a click takes, with many learners on one process and on two."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import uvloop

from bench.answer import bare
from bench.company import Company, answers_on_disk, company
from bench.crowd import Crowd
from bench.figures import QUESTION_CPU_MS, Aim, peer
from bench.questions import UNIT, questions
from bench.servers import Server, course

FLAT_OUT = (10, 25, 50)
THINKING, THINK_SECONDS = 200, 5.0


SMALL: dict[str, Any] = {
    "flat_out": (2,),
    "thinking": 2,
    "seconds": 0.5,
    "thinking_seconds": 1,
    "think": 0.05,
}
"""How little is enough to see that it runs."""


def measure(
    flat_out: Sequence[int] = FLAT_OUT,
    thinking: int = THINKING,
    seconds: float = 15,
    thinking_seconds: float = 40,
    think: float = THINK_SECONDS,
) -> dict[str, Any]:
    """Let the learners work flat out and thinking, on one process and on two that share a database."""
    waves, bare_waves = [], []
    with company(max(*flat_out, thinking)) as made:
        for processes in (1, 2):
            with _ours(made, processes) as servers:
                waves += [_wave(made, servers, learners, seconds) for learners in flat_out]
                waves.append(_wave(made, servers, thinking, thinking_seconds, think))
            with _bare(made, processes) as servers:
                bare_waves.append(_bare_wave(made, servers, max(flat_out), seconds))
    return _result(waves, bare_waves, max(flat_out))


@contextmanager
def _ours(made: Company, processes: int) -> Iterator[list[Server]]:
    with ExitStack() as running:
        yield [running.enter_context(course(made.database, made.folder)) for _ in range(processes)]


@contextmanager
def _bare(made: Company, processes: int) -> Iterator[list[Server]]:
    with ExitStack() as running:
        yield [running.enter_context(bare(made)) for _ in range(processes)]


def _wave(
    made: Company, servers: list[Server], learners: int, seconds: float, think: float = 0
) -> dict[str, Any]:
    """One crowd; what it clicked must be on disk afterwards."""
    before = answers_on_disk(made.database)
    crowd = Crowd(servers, "quiz", f"unit={UNIT}", made.cookies[:learners])
    told = uvloop.run(crowd.work(questions(made.release), seconds, think))
    told["think_seconds"] = think
    told["answers_lost"] = crowd.clicks.answered - (answers_on_disk(made.database) - before)
    return told


def _bare_wave(made: Company, servers: list[Server], learners: int, seconds: float) -> dict[str, Any]:
    crowd = Crowd(servers, "", "", [""] * learners)
    return uvloop.run(crowd.work(questions(made.release), seconds))


def _result(waves: list[dict[str, Any]], bare_waves: list[dict[str, Any]], most: int) -> dict[str, Any]:
    at = {(wave["processes"], wave["learners"]): wave for wave in waves}
    full, alone = at[2, most], at[1, min(learners for _, learners in at)]
    times_less = QUESTION_CPU_MS / alone["cpu_ms_per_answered_item"]
    return {
        "waves": waves,
        "bare": bare_waves,
        "peer": peer("question", "rerun"),
        "aims": [
            Aim(
                f"p95 seconds of a rerun with {most} flat out on two processes",
                full["rerun_seconds"]["p95"],
                at_most=0.2,
            ).told(),
            Aim(
                "times less CPU than the peer for an answered item, everything between two answers included",
                times_less,
                at_least=15,
            ).told(),
            Aim(
                "answers that were clicked but are not on disk",
                sum(wave["answers_lost"] for wave in waves),
                at_most=0,
            ).told(),
            Aim(
                "clicks that went wrong",
                sum(len(wave["problems"]) for wave in [*waves, *bare_waves]),
                at_most=0,
            ).told(),
        ],
    }
