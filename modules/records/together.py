"""One commit for the short writes of many people who write at the same moment."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from modules.records.connection import Connection
from modules.records.turnstile import Turnstile

MOST = 32
"""Writes that share a commit at the most, so that other processes get their turn."""

PATIENCE = 0.05
"""Seconds after which a thread that waits for the commit looks after it itself."""


class Batch:
    """The writes of one transaction; `over` once they are on disk, or lost to `problem`, all of them."""

    def __init__(self) -> None:
        self.parts = 0
        self.problem: BaseException | None = None
        self.over = threading.Event()


class Together:
    """Lets the next thread in line write into the same transaction, and commits when nobody waits any more.

    Each part is taken back alone when it fails. Nobody goes on before the commit: what a block did is on disk
    when it ends, as if it had been alone. So fifty answers at once cost few commits instead of fifty.
    Everything but `part` is called by the thread that is in turn.
    """

    def __init__(self, db: Connection, turnstile: Turnstile) -> None:
        self._db, self._turnstile = db, turnstile
        self._batch: Batch | None = None

    @contextmanager
    def part(self, timeout: float) -> Iterator[Connection]:
        """A block that is one part of a transaction; it ends when that is on disk.

        Raises:
            Busy: other writers kept the database for longer than the timeout.
            sqlite3.Error: the commit failed, and with it every part.
        """
        with self._turnstile.queue(timeout):
            batch = self._open(timeout)
            try:
                with self._inside(batch):
                    yield self._db
            finally:
                if batch is self._batch and (not self._turnstile.has_queue or batch.parts >= MOST):
                    self.finish()
        self._await(batch, timeout)

    def finish(self) -> None:
        """Commits what is open, if anything is."""
        batch, self._batch = self._batch, None
        if batch is None:
            return
        try:
            self._turnstile.hand_on()
            self._db.raw.execute("commit" if batch.parts else "rollback")
        except BaseException as problem:
            batch.problem = problem
            if self._db.raw.in_transaction:
                self._db.raw.execute("rollback")
            if not isinstance(problem, sqlite3.Error):
                raise
        finally:
            batch.over.set()

    def _open(self, timeout: float) -> Batch:
        if self._batch is None:
            self._turnstile.take(timeout)
            try:
                self._db.raw.execute("begin immediate")
            except BaseException:
                self._turnstile.hand_on()
                raise
            self._batch = Batch()
        return self._batch

    @contextmanager
    def _inside(self, batch: Batch) -> Iterator[None]:
        alone = batch.parts == 0
        if not alone:
            self._db.raw.execute("savepoint part")
        try:
            yield
            if not alone:
                self._db.raw.execute("release part")
        except BaseException as problem:
            self._take_back(batch, problem, alone=alone)
            raise
        batch.parts += 1

    def _take_back(self, batch: Batch, problem: BaseException, *, alone: bool) -> None:
        if not self._db.raw.in_transaction:
            batch.problem, self._batch = problem, None  # SQLite has given the whole transaction up
            self._turnstile.hand_on()
            batch.over.set()
        elif alone:
            self.finish()
        else:
            self._db.raw.execute("rollback to part")
            self._db.raw.execute("release part")

    def _await(self, batch: Batch, timeout: float) -> None:
        while not batch.over.wait(PATIENCE):
            with self._turnstile.queue(timeout):
                if self._batch is batch:
                    self.finish()
        if batch.problem is not None:
            raise batch.problem
