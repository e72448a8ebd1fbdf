"""The clock of an evaluation: every process shows the date to which HR has dragged it."""

from datetime import datetime

from modules.clock import Clock
from modules.records import Connection, Store, queries

CLOCK_OFFSET = "clock_offset_days"
FRESH_SECONDS = 1.0


class SharedClock(Clock):
    """A clock whose offset is in the database, so that a second after a move all processes agree."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._looked_at = float("-inf")

    def now(self) -> datetime:
        """The present moment, ahead by the days that the database says; at most a second behind a move."""
        ticks = self.ticks()
        if ticks - self._looked_at >= FRESH_SECONDS:
            self._looked_at = ticks
            with self._store.read() as db:
                self.offset_days = offset(db)
        return super().now()


def offset(db: Connection) -> int:
    """By how many days the clock is ahead."""
    return int(queries.meta.get(db, CLOCK_OFFSET) or 0)
