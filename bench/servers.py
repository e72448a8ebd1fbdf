"""Server processes under measurement: started on a free port of this computer, weighed with all their children."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
MIB = 2**20
_SCHEDULED = 2
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server and where it listens."""

    url: str
    pid: int
    started: float
    """Seconds from the start of the process until the address for health answered."""

    def cpu(self) -> float:
        """CPU seconds of the process and every descendant so far, those that have ended included."""
        return sum(map(_cpu, _family(self.pid)))

    def memory(self) -> float:
        """MiB that the process and its descendants hold for themselves or share fairly."""
        return sum(map(_proportional, _family(self.pid)))


@contextmanager
def serving(
    command: list[str], port: int, log: Path, *, environ: Mapping[str, str], health: str = "/_stcore/health"
) -> Iterator[Server]:
    """Run a server until the block ends.

    Raises:
        RuntimeError: it ended or kept silent; holds the end of its log.
    """
    url = f"http://127.0.0.1:{port}"
    with log.open("wb") as out:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=out, stderr=out, cwd=ROOT, env={**os.environ, **environ}, start_new_session=True
        )
        try:
            _until_healthy(process, url + health, log)
            yield Server(url, process.pid, time.perf_counter() - began)
        finally:
            _stop(process)


@contextmanager
def course(database: Path, var: Path, *, port: int | None = None) -> Iterator[Server]:
    """Run our own server on a database, as `make run` does."""
    port = port or free_port()
    command = [sys.executable, "-m", "modules", "serve", "--port", str(port), "--database", str(database)]
    environ = {"SOCIABLE_VAR": str(var), "SOCIABLE_MODE": "evaluation"}
    with serving(command, port, var / f"course-{port}.log", environ=environ, health="/healthz") as server:
        yield server


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _until_healthy(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            break
        try:
            with urlopen(url, timeout=5) as answer:  # noqa: S310 - our own address on this computer
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.005)
    raise RuntimeError(f"the server at {url} did not come up:\n{log.read_text(errors='replace')[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


def _family(pid: int) -> list[int]:
    found = [pid]
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = tasks.read_text().split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in children:
            found += _family(int(child))
    return found


def _cpu(pid: int) -> float:
    """The scheduler's clock of a process, to the nanosecond, and the ticks of children it has waited for."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return time.clock_gettime((~pid << 3) | _SCHEDULED) + (int(fields[13]) + int(fields[14])) / _TICKS
    except (FileNotFoundError, ProcessLookupError, OSError):
        return 0.0


def _proportional(pid: int) -> float:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0.0
    row = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(row.split()[1]) * 1024 / MIB
