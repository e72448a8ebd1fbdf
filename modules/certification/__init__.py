"""The life of an assignment and its certificate as pure dates: no clock, no database, no job that runs at night."""

from modules.certification.dates import (
    Term,
    day_of,
    due_on,
    expires_on,
    has_lapsed,
    is_overdue,
    next_cycle,
    term,
    window_on,
)
from modules.certification.period import NoPeriod, OffCalendar, Period, period
from modules.certification.status import HELD, OPEN, State, Status, status
from modules.certification.words import Standing, Voice, sentence, status_word

__all__ = [
    "HELD",
    "OPEN",
    "NoPeriod",
    "OffCalendar",
    "Period",
    "Standing",
    "State",
    "Status",
    "Term",
    "Voice",
    "day_of",
    "due_on",
    "expires_on",
    "has_lapsed",
    "is_overdue",
    "next_cycle",
    "period",
    "sentence",
    "status",
    "status_word",
    "term",
    "window_on",
]
