"""Where a person stands in a track: what the records say, and what the calendar makes of it."""

from datetime import date
from enum import StrEnum

from modules.certification.dates import has_lapsed, is_overdue


class State(StrEnum):
    """What has happened, as the records keep it; no day that passes changes it."""

    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    CERTIFIED = "certified"
    CREDITED = "credited"
    WAIVED = "waived"
    LEFT = "left"


class Status(StrEnum):
    """What that means on a day; every list, count, chart and filter uses these words and no others."""

    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    CERTIFIED = "certified"
    CREDITED = "credited"
    WAIVED = "waived"
    OVERDUE = "overdue"
    EXPIRED = "expired"
    LEFT = "left"


OPEN = frozenset({State.ASSIGNED, State.IN_PROGRESS})
"""States in which something is left to do, so that a due date counts."""

HELD = frozenset({State.CERTIFIED, State.CREDITED})
"""States in which something is held that may lapse."""


def status(state: State | str, due: date | None, expires_on: date | None, on: date) -> Status:
    """Return where a person stands on a day; raise ValueError for a state that does not exist.

    Complete means that everything asked for is done and the certificate has not been issued yet: no due day counts
    any more, and nothing is held yet that could lapse.

    | state | due day | last day of the certificate | status |
    |---|---|---|---|
    | left, waived, complete | any | any | the same |
    | certified, credited | any | none, today or later | the same |
    | certified, credited | any | passed | expired |
    | assigned, in progress | any | today or later | certified |
    | assigned, in progress | passed | none or passed | overdue |
    | assigned, in progress | none, today or later | passed | expired |
    | assigned, in progress | none, today or later | none | the same |

    A renewal that is open does not end what holds: `expires_on` is then the last day of the certificate before it.
    The completion table says the same in SQL (`records.queries.statuses`).
    """
    known = State(state)
    if known in OPEN and expires_on is not None and not has_lapsed(expires_on, on):
        return Status.CERTIFIED
    if known in OPEN and due is not None and is_overdue(due, on):
        return Status.OVERDUE
    if known in OPEN | HELD and expires_on is not None and has_lapsed(expires_on, on):
        return Status.EXPIRED
    return Status(known)
