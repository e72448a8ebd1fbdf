"""CPU of loading and checking 1,000 generated lessons, beside the C YAML loader alone on the same bytes."""

import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import yaml

from bench.figures import Aim, spread
from bench.lessons import generate
from modules.content import load

SMALL: dict[str, Any] = {"lessons": 3, "rounds": 1}
"""How little is enough to see that it runs."""


def measure(lessons: int = 1000, rounds: int = 5) -> dict[str, Any]:
    """Load the same folder both ways in turns, each time in a new process that remembers nothing."""
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = Path(made)
        generate(folder, lessons)
        files = [path for part in ("content", "quizzes") for path in sorted((folder / part).rglob("*.yaml"))]
        alone, ours, again = [], [], []
        for _ in range(rounds):
            alone.append(_in_new_process(partial(_yaml_alone, files)))
            ours.append(_in_new_process(partial(_load, folder)))
            again.append(_in_new_process(partial(_load, folder, times=2)))
        loaded = load(folder)
        size = sum(path.stat().st_size for path in files)
    ratio = statistics.median(ours) / statistics.median(alone)
    return {
        "lessons": len(loaded.release.lessons),
        "files": len(files),
        "bytes": size,
        "problems": dict(Counter(f"{problem.severity} {problem.code}" for problem in loaded.problems)),
        "cpu_s": spread(ours, 3),
        "cpu_s_when_nothing_changed": spread(again, 3),
        "cpu_s_yaml_alone": spread(alone, 3),
        "aims": [
            Aim("CPU of loading with every check against the C YAML loader alone", ratio, at_most=3).told()
        ],
    }


def _in_new_process(work: Callable[[], float]) -> float:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as new:
        return new.submit(work).result()


def _yaml_alone(files: list[Path]) -> float:
    before = time.process_time()
    for path in files:
        yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return time.process_time() - before


def _load(folder: Path, times: int = 1) -> float:
    """CPU seconds of the last of so many loads."""
    for _ in range(times):
        before = time.process_time()
        load(folder)
    return time.process_time() - before
