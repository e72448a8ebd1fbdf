"""Lets writers through one by one, in fair turns between threads and between processes."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from modules.clock import Clock
from modules.records.errors import Busy

SHORTEST, LONGEST = 0.00002, 0.001
"""Seconds between two tries: about the length of a small transaction at first, then ever longer."""
BUSY = "The records are busy. Nothing was saved; please try again."


class Turnstile:
    """Two file locks, *next* and *turn*: whoever waits for its turn holds *next*.

    So a process that has just written cannot come again before the process that waits, which
    a single lock (or SQLite's own, retried after ever longer naps) would let it do for seconds.
    The kernel frees the locks of a process that dies. Within the process a plain lock does.
    """

    def __init__(self, path: Path) -> None:
        self._threads = threading.Lock()
        self._clock = Clock()
        self._next = _open(path.with_name(f"{path.name}-next"))
        self._turn = _open(path.with_name(f"{path.name}-turn"))

    @contextmanager
    def pass_alone(self, timeout: float) -> Iterator[None]:
        """Holds the turn while the block runs.

        Raises:
            Busy: the turn did not come within the timeout.
        """
        deadline = self._clock.ticks() + timeout
        if not self._threads.acquire(timeout=timeout):
            raise Busy(BUSY)
        try:
            self._take(self._next, deadline)
            try:
                self._take(self._turn, deadline)
            finally:
                fcntl.flock(self._next, fcntl.LOCK_UN)
            try:
                yield
            finally:
                fcntl.flock(self._turn, fcntl.LOCK_UN)
        finally:
            self._threads.release()

    def hand_on(self) -> None:
        """Lets another process prepare while this one commits; the threads of this one still wait."""
        fcntl.flock(self._turn, fcntl.LOCK_UN)

    def close(self) -> None:
        """Closes the lock files; they stay where they are."""
        os.close(self._next)
        os.close(self._turn)

    def _take(self, descriptor: int, deadline: float) -> None:
        pause = SHORTEST
        while not _taken(descriptor):
            if self._clock.ticks() > deadline:
                raise Busy(BUSY)
            self._clock.pause(pause)
            pause = min(pause * 1.3, LONGEST)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
