"""What follows from publications and from events that say who looked, took or was refused what."""

from modules.records.connection import Connection
from modules.records.events import Event
from modules.records.events.audit import Published
from modules.records.recorded import Recorded

WHAT: dict[str, str] = {
    "viewed": "what",
    "exported": "what",
    "refused": "permission",
    "role_changed": "role",
    "signed_in": "method",
    "signed_out": "how",
    "published": "published",
    "roster_imported": "roster",
    "invited": "invitation",
    "invitation_revoked": "invitation",
}
"""Which field of the event says what it was about."""


def audited(db: Connection, recorded: Recorded[Event]) -> None:
    """A row that the administrator, and the person concerned, can find again."""
    what = getattr(recorded.event, WHAT[recorded.kind])
    db.run(
        "insert into audits (event, seq, kind, at, actor, person, what) values (?, ?, ?, ?, ?, ?, ?)",
        (recorded.id, recorded.seq, recorded.kind, recorded.at, recorded.actor, recorded.person, what),
    )


def publication(db: Connection, recorded: Recorded[Published]) -> None:
    """The release that learners get from now on."""
    db.run(
        "insert into releases (event, seq, release, published_at, published_by) values (?, ?, ?, ?, ?)",
        (recorded.id, recorded.seq, recorded.event.published, recorded.at, recorded.actor),
    )
