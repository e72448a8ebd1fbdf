"""What follows from certificates being issued, revoked and superseded."""

from modules.records.connection import Connection
from modules.records.events.certification import Certified, Revoked, Superseded
from modules.records.projections.standings import restate
from modules.records.recorded import Recorded


def certificate_issued(db: Connection, recorded: Recorded[Certified]) -> None:
    """A certificate in force; the printed values stand in private_text under the same event."""
    event = recorded.event
    db.run(
        "insert into certificates (code, event, person, track, cycle, issued_on, expires_on, state, state_at,"
        " pdf, release) values (?, ?, ?, ?, ?, ?, ?, 'issued', ?, ?, ?)",
        (
            event.code,
            recorded.id,
            recorded.person,
            event.track,
            event.cycle,
            event.issued_on.isoformat(),
            event.expires_on and event.expires_on.isoformat(),
            recorded.at,
            event.pdf,
            recorded.release,
        ),
    )
    restate(db, recorded, event.track)


def certificate_ended(db: Connection, recorded: Recorded[Revoked | Superseded]) -> None:
    """A certificate that is no longer the one in force; it can be verified for ever."""
    event = recorded.event
    db.run(
        "update certificates set state = ?, state_at = ? where code = ? and person = ?",
        (event.kind, recorded.at, event.code, recorded.person),
    )
    track = db.value("select track from certificates where code = ?", (event.code,))
    if track is not None:
        restate(db, recorded, track)
