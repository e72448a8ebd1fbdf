"""Telling a whole story in one transaction: all of it is on disk in the end, or none of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from modules.records.connection import Connection
from modules.records.store import Store


class Within(Store):
    """A store whose every read and write takes part in one transaction of another store.

    Use cases work with it as with any store, and see what they wrote. A write that fails takes back what it
    wrote and nothing else; the transaction around it is the caller's. For one thread only.
    """

    def __init__(self, db: Connection) -> None:  # nothing of its own to open
        self._db = db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A part of the transaction, taken back alone when the block fails."""
        self._db.run("savepoint part")
        try:
            yield self._db
        except BaseException:
            self._db.run("rollback to part")
            self._db.run("release part")
            raise
        self._db.run("release part")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """What the transaction has written so far."""
        yield self._db

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """The same."""
        yield self._db

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """The same: what is not committed is seen by nobody else."""
        yield self._db

    def close(self) -> None:
        """Gives nothing back: everything belongs to the transaction around it."""
