"""Worked dates in words: what holds, until when and why, and what one can do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from modules.certification.dates import is_overdue
from modules.certification.status import HELD, OPEN, State, Status, status
from modules.texts import LANGUAGE, count, long_date, say

Voice = Literal["you", "they"]
"""Whom a sentence speaks to: the person, or somebody who reads about the person."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A person in a track with every date that matters; None where there is no such date.

    `issued_on`, `window_on` and `expires_on` are those of the certificate or credit held, also while its renewal is
    open. What is held was issued on some day: without one there is no such standing.
    """

    state: State
    due: date | None = None
    issued_on: date | None = None
    window_on: date | None = None
    expires_on: date | None = None

    def __post_init__(self) -> None:
        if self.issued_on is None and (self.state in HELD or self.expires_on is not None):
            raise ValueError("what is held was issued on some day: issued_on is missing")

    def status(self, on: date) -> Status:
        """Return where the person stands on a day."""
        return status(self.state, self.due, self.expires_on, on)


def sentence(standing: Standing, on: date, voice: Voice = "you", language: str = LANGUAGE) -> str:
    """Return where somebody stands on a day, with every date worked out and why, in a sentence or two."""
    values = _values(standing, on, language)
    return " ".join(say(key, language, **values) for key in _keys(standing, on, voice))


def status_word(now: Status, language: str = LANGUAGE) -> str:
    """Return the one word for a status, as lists and filters show it."""
    return say(f"status.{now}", language)


def _keys(standing: Standing, on: date, voice: Voice) -> Iterator[str]:
    """Yield the keys of the sentences to say, in order."""
    now = standing.status(on)
    renewing = standing.state in OPEN and now is Status.CERTIFIED
    late = renewing and standing.due is not None and is_overdue(standing.due, on)
    shown = Status.OVERDUE if late else Status(standing.state) if renewing else now
    lasting = standing.state in HELD and now is not Status.EXPIRED
    yield f"standing.{voice}.{shown}" + (_held(standing, on) if lasting else "")
    if standing.state in OPEN and shown is not Status.OVERDUE:
        yield f"standing.due.{_when(standing.due, on)}"
    if renewing:
        yield f"standing.{voice}.still"


def _held(standing: Standing, on: date) -> str:
    """Return which sentence is said of what is held: whether it ends, and whether it may be renewed already."""
    if standing.expires_on is None:
        return ".forever"
    if standing.window_on is None:
        return ".until"
    return ".later" if on < standing.window_on else ".now"


def _when(due: date | None, on: date) -> str:
    if due is None:
        return "none"
    return "today" if due == on else "later"


def _values(standing: Standing, on: date, language: str) -> dict[str, str]:
    """Return every date in words; empty for a date that there is not, which no chosen sentence names."""
    due, expires, window = standing.due, standing.expires_on, standing.window_on
    same_year = window is not None and expires is not None and window.year == expires.year
    return {
        "due": _long(due, language),
        "due_days": _days(due, on, language),
        "issued": _long(standing.issued_on, language),
        "expires": _long(expires, language),
        "expires_days": _days(expires, on, language),
        "window": _short(window, language) if window and same_year else _long(window, language),
    }


def _long(day: date | None, language: str) -> str:
    return "" if day is None else long_date(day, language)


def _short(day: date, language: str) -> str:
    """Return a day without its year, where the year stands nearby."""
    return say("standing.day", language, day=day.day, month=say(f"month.{day.month}", language))


def _days(day: date | None, on: date, language: str) -> str:
    """Return how many days lie between two days, whichever comes first."""
    return "" if day is None else count("standing.days", abs((day - on).days), language)
