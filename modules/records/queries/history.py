"""What the ledger says about a person, and who looked, took or was refused what."""

from collections.abc import Collection
from dataclasses import dataclass

from modules.records.connection import Connection
from modules.records.events import Event
from modules.records.ledger import COLUMNS, recorded_from
from modules.records.recorded import Recorded


@dataclass(frozen=True, slots=True)
class Audit:
    """One line of the audit: who did what when, and about whom."""

    event: str
    kind: str
    at: str
    actor: str
    person: str
    what: str


def events(
    db: Connection, person: str, *, kinds: Collection[str] = (), limit: int = 500, before: int | None = None
) -> list[Recorded[Event]]:
    """The events of a person's chain, the newest first; of these kinds only, and below number `before`."""
    wanted = sorted(kinds)
    rows = db.all(
        f"select {COLUMNS} from events where person = ? and seq < ?"
        f" {'and kind in (' + ', '.join('?' * len(wanted)) + ')' if wanted else ''} order by seq desc limit ?",
        (person, before or 2**62, *wanted, limit),
    )
    return [recorded_from(row) for row in rows]


def event(db: Connection, event_id: str) -> Recorded[Event] | None:
    """One event."""
    row = db.one(f"select {COLUMNS} from events where id = ?", (event_id,))
    return recorded_from(row) if row else None


def views(db: Connection, person: str, *, limit: int = 200) -> list[Audit]:
    """Who looked at what is held about a person, the newest first."""
    rows = db.all(
        "select event, kind, at, actor, person, what from audits where person = ? and kind = 'viewed'"
        " order by seq desc limit ?",
        (person, limit),
    )
    return [Audit(*row) for row in rows]


def audits(db: Connection, kind: str, *, limit: int = 200) -> list[Audit]:
    """The last audit lines of one kind, such as `refused`, the newest first."""
    rows = db.all(
        "select event, kind, at, actor, person, what from audits where kind = ? order by seq desc limit ?",
        (kind, limit),
    )
    return [Audit(*row) for row in rows]
