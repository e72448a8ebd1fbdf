"""When a certificate lapses, from when it may be renewed, by when something is due."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from modules.certification.period import period


@dataclass(frozen=True, slots=True)
class Term:
    """The dates of one certificate; each is a whole day in the person's time zone.

    It holds on `issued_on`, on `expires_on` and on every day between; it may be renewed from `window_on`.
    """

    issued_on: date
    window_on: date
    expires_on: date


def term(issued_on: date, valid_for: str, renew_before: str) -> Term:
    """Return the dates of a certificate; raises NoPeriod and OffCalendar like the functions it calls."""
    last = expires_on(issued_on, valid_for)
    return Term(issued_on, window_on(issued_on, last, renew_before), last)


def expires_on(issued_on: date, valid_for: str) -> date:
    """Return the last day on which a certificate holds: P1Y after 3 May 2026 is 3 May 2027.

    Raises:
        NoPeriod: `valid_for` is no ISO 8601 period of years, months, weeks and days.
        OffCalendar: the day lies past the year 9999.
    """
    return period(valid_for).after(issued_on)


def window_on(issued_on: date, last: date, renew_before: str) -> date:
    """Return the first day on which a certificate may be renewed; raises like `expires_on`.

    Where the window is longer than the certificate holds, it opens on the day of issue.
    """
    return max(issued_on, period(renew_before).before(last))


def due_on(start: date, within: str) -> date:
    """Return the day by which something is due that has to be done within a period; raises like `expires_on`."""
    return period(within).after(start)


def is_overdue(due: date, on: date) -> bool:
    """Whether a due day has passed: the day itself is still in time."""
    return due < on


def has_lapsed(last: date, on: date) -> bool:
    """Whether a certificate holds no more: on its last day it still does."""
    return last < on


def day_of(at: datetime, timezone: str) -> date:
    """Return the day that a moment falls on where the person is; raise ZoneInfoNotFoundError for an unknown zone.

    A day ends in the person's zone: what is done in Lisbon before midnight is done that day, whatever UTC says.
    """
    return at.astimezone(ZoneInfo(timezone)).date()


def next_cycle(held: int | None) -> int:
    """Return the cycle that comes after the one held: 1 for a person who never held a certificate of the track."""
    return 1 if held is None else held + 1
