"""What HR calls a standing on a day: the one place where state and calendar meet in SQL."""

from typing import Literal, get_args

Status = Literal[
    "assigned", "in_progress", "overdue", "complete", "credited", "certified", "expired", "waived", "left"
]
STATUSES: tuple[Status, ...] = get_args(Status)

OPEN = "('assigned', 'in_progress')"
HELD = "('credited', 'certified')"

CASE = f"""case
    when s.state in {HELD} and s.expires_on < ? then 'expired'
    when s.state not in {OPEN} then s.state
    when s.expires_on >= ? then 'certified'
    when s.due < ? then 'overdue'
    when s.expires_on is not null then 'expired'
    else s.state end"""
"""The status of standing `s`; every `?` is the day asked about. A renewal that is open does not end what holds."""

DAYS_IN_CASE = CASE.count("?")

_LIVE = "(s.expires_on is null or s.expires_on >= ?)"
_NEVER_OR_NO_MORE = "(s.expires_on is null or s.expires_on < ?)"

CLAUSES: dict[Status, str] = {
    "assigned": "s.state = 'assigned' and s.due >= ? and s.expires_on is null",
    "in_progress": "s.state = 'in_progress' and s.due >= ? and s.expires_on is null",
    "overdue": f"s.state in {OPEN} and s.due < ? and {_NEVER_OR_NO_MORE}",
    "complete": "s.state = 'complete'",
    "credited": f"s.state = 'credited' and {_LIVE}",
    "certified": f"(s.state = 'certified' and {_LIVE} or s.state in {OPEN} and s.expires_on >= ?)",
    "expired": f"(s.state in {HELD} and s.expires_on < ? or s.state in {OPEN} and s.due >= ? and s.expires_on < ?)",
    "waived": "s.state = 'waived'",
    "left": "s.state = 'left'",
}
"""The same, one clause a status, in a form that an index can serve; every `?` is the day asked about."""


def clause(status: Status, on: str) -> tuple[str, list[str]]:
    """SQL and values that hold for the standings with a status on a day."""
    sql = CLAUSES[status]
    return sql, [on] * sql.count("?")
