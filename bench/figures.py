"""What every benchmark's result holds: the machine, the aims and whether they are met, and the peer's figures."""

import os
import platform
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

Figures = Mapping[str, Any]

PEER = "Moodle 5.0 tuned on the same two cores"
QUESTION_CPU_MS = 117.0

MOODLE: Figures = {
    "question": "117 ms CPU per question with immediate feedback and 15.5 a second, 56 ms and 27 a second without",
    "rerun": "p95 0.4 / 1.0 / 1.9 s at 10 / 25 / 50",
    "export": "CSV of 100,000 people: 10 s at best, 50 to 107 s or a blank error otherwise",
    "completion": "completion page at 100,000 without its figure: 321 to 693 ms",
}
"""The peer to beat, measured elsewhere: constants in the words of whoever measured them."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure with the bound it should keep, and in words what it is a figure of."""

    what: str
    value: float
    at_most: float | None = None
    at_least: float | None = None

    @property
    def met(self) -> bool:
        """Whether the figure keeps its bound."""
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)

    def told(self) -> Figures:
        """The aim as it stands in a result."""
        return {key: value for key, value in asdict(self).items() if value is not None} | {"met": self.met}


def machine() -> Figures:
    """What the figures were measured on."""
    return {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "streamlit": version("streamlit"),
        "load_before": round(os.getloadavg()[0], 2),
    }


class Others:
    """Whoever else computes on this machine while something is measured: with them, everything takes longer."""

    def __init__(self) -> None:
        self._wall, self._busy = time.perf_counter(), _busy()

    def cores(self, own_cpu: float) -> float:
        """How many cores were busy since the beginning with anything but the CPU seconds that were our own."""
        wall = time.perf_counter() - self._wall
        return round(max(0.0, (_busy() - self._busy - own_cpu) / wall), 2)


def _busy() -> float:
    """Seconds in which a core of this machine was not idle, all cores together, since it started."""
    user, nice, system, _, _, *more = Path("/proc/stat").read_text().partition("\n")[0].split()[1:9]
    return sum(map(int, (user, nice, system, *more))) / os.sysconf("SC_CLK_TCK")


def peer(*about: str) -> Figures:
    """What the peer needs for the same."""
    return {"who": PEER, **{name: MOODLE[name] for name in about}}


def spread(values: Sequence[float], digits: int = 2) -> Figures:
    """How many values there are and how they lie: median, 90th and 95th percentile, largest."""
    ordered = sorted(values)
    if not ordered:
        return {"n": 0}
    return {
        "n": len(ordered),
        "median": round(statistics.median(ordered), digits),
        "p90": round(percentile(ordered, 0.90), digits),
        "p95": round(percentile(ordered, 0.95), digits),
        "max": round(ordered[-1], digits),
    }


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
