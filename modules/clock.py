"""The only reader of the time: everything else is told what time it is."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass
class Clock:
    """Tells the time in UTC, days ahead of the real one when evaluation drags it forward.

    The offset is the one thing that may change: HR's date slider sets it for everybody at once.
    """

    offset_days: int = 0

    def now(self) -> datetime:
        """The present moment, in UTC, with its zone."""
        return self.true_now() + timedelta(days=self.offset_days)

    def true_now(self) -> datetime:
        """The moment without the offset: what must last by the real time, such as a session, goes by it."""
        return datetime.now(UTC)

    def today(self, timezone: str = "UTC") -> date:
        """The calendar day that it is now in a time zone such as `Europe/Berlin`."""
        return self.now().astimezone(ZoneInfo(timezone)).date()

    def ticks(self) -> float:
        """Seconds that never run backwards, for measuring how long something took."""
        return time.monotonic()

    def pause(self, seconds: float) -> None:
        """Waits while other threads go on."""
        time.sleep(seconds)


@dataclass
class StoppedClock(Clock):
    """A clock that stands where it is put: for telling a story of the past and for tests."""

    at: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def true_now(self) -> datetime:
        """The moment it was put to."""
        return self.at
