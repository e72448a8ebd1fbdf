"""The store: one SQLite file, one writer at a time, readers never blocked, usable from any thread."""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from modules.records.connection import Connection, connect
from modules.records.errors import Busy, RecordsError, in_words
from modules.records.schema import migrate
from modules.records.turnstile import Turnstile

READERS = 16
TIMEOUT = 10.0


class Store:
    """Hands out connections; every write is one durable transaction.

    Any number of threads may use one store, and any number of processes one file. Writers queue:
    first among the threads of this process, then among processes at the file's turnstile, and only
    then does the transaction begin, so that nobody meets *database is locked*. Readers see the last
    committed state and never wait for a writer.
    """

    def __init__(self, path: Path, *, timeout: float = TIMEOUT) -> None:
        self.path = path
        self._timeout = timeout
        self._turnstile = Turnstile(path)
        self._writer = connect(path, timeout=timeout)
        self._writing = 0
        self._idle: deque[Connection] = deque()
        self._slots = threading.BoundedSemaphore(READERS)

    @classmethod
    def open(cls, path: Path, *, timeout: float = TIMEOUT) -> Self:
        """Opens the database, making or migrating it first.

        Raises:
            TooNew: a newer version of the program made it.
            NotWritable: the file or its folder cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # names stand in it; what SQLite puts beside it takes its mode over
            with _words():
                store = cls(path, timeout=timeout)
                store._migrate()
        except OSError as problem:
            raise in_words(problem) from problem
        return store

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: all of it is on disk when the block ends, or none of it.

        Raises:
            Busy: other writers kept the database for longer than the timeout.
            RecordsError: what the database refused, in words.
        """
        if self._writing == threading.get_ident():
            raise RecordsError("A transaction cannot hold another one; a programming error.")
        with _words(), self._turnstile.pass_alone(self._timeout):
            self._writing = threading.get_ident()
            try:
                with _transaction(self._writer, self._turnstile.hand_on):
                    yield self._writer
            finally:
                self._writing = 0

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the last committed state; writing through it fails.

        Raises:
            Busy: too many others are reading for longer than the timeout.
        """
        with self._lent() as db, _snapshot(db):
            yield db

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """The last committed state for a single question: what several would need to agree, this does without.

        Raises:
            Busy: too many others are reading for longer than the timeout.
        """
        with self._lent() as db:
            yield db

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A consistent view through a connection of one's own, for an export that takes its time."""
        with _words():
            db = connect(self.path, timeout=self._timeout, read_only=True)
            try:
                with _snapshot(db):
                    yield db
            finally:
                db.raw.close()

    def close(self) -> None:
        """Gives everything back; the store is of no use afterwards."""
        while self._idle:
            self._idle.pop().raw.close()
        self._writer.raw.close()
        self._turnstile.close()

    def _migrate(self) -> None:
        try:
            with self._turnstile.pass_alone(self._timeout):
                migrate(self._writer.raw)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def _lent(self) -> Iterator[Connection]:
        """A reading connection, for one borrower at a time; one that failed is not lent again."""
        if not self._slots.acquire(timeout=self._timeout):
            raise Busy("Too many people are reading at once. Please try again.")
        try:
            with _words():
                db = self._reader()
                yield db
                self._idle.append(db)
        finally:
            self._slots.release()

    def _reader(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return connect(self.path, timeout=self._timeout, read_only=True)


@contextmanager
def _words() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        raise in_words(problem) from problem


@contextmanager
def _transaction(db: Connection, committing: Callable[[], None]) -> Iterator[None]:
    """Whoever comes next begins as soon as this commits, also while this thread still waits for its processor."""
    db.raw.execute("begin immediate")
    try:
        yield
        committing()
        db.raw.execute("commit")
    except BaseException:
        if db.raw.in_transaction:
            db.raw.execute("rollback")
        raise


@contextmanager
def _snapshot(db: Connection) -> Iterator[None]:
    db.raw.execute("begin")
    try:
        yield
    finally:
        db.raw.execute("rollback")
