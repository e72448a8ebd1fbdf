"""What follows from rules, assignments, corrections and reminders."""

from modules.records.connection import Connection
from modules.records.events.certification import (
    Assigned,
    Credited,
    Extended,
    Reminded,
    RuleEnded,
    RuleMade,
    Unassigned,
    Undone,
    Waived,
)
from modules.records.events.learning import ScreenReached, Started, TrackCompleted
from modules.records.projections.standings import restate
from modules.records.recorded import Recorded


def assigned(db: Connection, recorded: Recorded[Assigned]) -> None:
    """Who has to do what by when and why; assigning again moves the day and opens what had ended."""
    event = recorded.event
    db.run(
        "insert into assignments (person, track, cycle, assigned_on, due, rule, event, actor)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)"
        " on conflict (person, track, cycle) do update set due = excluded.due, rule = excluded.rule,"
        " event = excluded.event, actor = excluded.actor, ended_at = null",
        (
            recorded.person,
            event.track,
            event.cycle,
            event.on.isoformat(),
            event.due.isoformat(),
            event.rule,
            recorded.id,
            recorded.actor,
        ),
    )
    restate(db, recorded, event.track)


def unassigned(db: Connection, recorded: Recorded[Unassigned]) -> None:
    """An assignment that no longer counts; it stays readable."""
    event = recorded.event
    db.run(
        "update assignments set ended_at = ? where person = ? and track = ? and cycle = ? and ended_at is null",
        (recorded.at, recorded.person, event.track, event.cycle),
    )
    restate(db, recorded, event.track)


def tracks_started(db: Connection, recorded: Recorded[ScreenReached | Started]) -> None:
    """The first screen or attempt in a unit starts the tracks that hold it."""
    event = recorded.event
    for track in event.tracks:
        changed = db.run(
            "update assignments set started_on = ? where person = ? and track = ? and started_on is null"
            " and ended_at is null",
            (event.on.isoformat(), recorded.person, track),
        )
        if changed:
            restate(db, recorded, track)


def track_done(db: Connection, recorded: Recorded[TrackCompleted]) -> None:
    """Everything a track asks for is done in this cycle; the first time counts."""
    event = recorded.event
    db.run(
        "update assignments set done_on = ? where person = ? and track = ? and cycle = ? and done_on is null",
        (event.on.isoformat(), recorded.person, event.track, event.cycle),
    )
    restate(db, recorded, event.track)


def corrected(db: Connection, recorded: Recorded[Waived | Credited | Extended]) -> None:
    """A waiver, credit or extension; it counts until it is undone."""
    event = recorded.event
    match event:
        case Waived():
            day, expires = None, None
        case Credited():
            day, expires = event.done_on, event.expires_on
        case Extended():
            day, expires = event.due, None
    db.run(
        "insert into corrections (event, seq, person, track, cycle, kind, day, expires_on, actor, at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.id,
            recorded.seq,
            recorded.person,
            event.track,
            event.cycle,
            recorded.kind,
            day and day.isoformat(),
            expires and expires.isoformat(),
            recorded.actor,
            recorded.at,
        ),
    )
    restate(db, recorded, event.track)


def undone(db: Connection, recorded: Recorded[Undone]) -> None:
    """A correction that no longer counts; both stay readable."""
    event = recorded.event
    db.run(
        "update corrections set undone_by = ? where event = ? and person = ? and undone_by is null",
        (recorded.id, event.correction, recorded.person),
    )
    restate(db, recorded, event.track)


def reminded(db: Connection, recorded: Recorded[Reminded]) -> None:
    """Who was reminded of what, and how."""
    event = recorded.event
    db.run(
        "insert into reminders (event, person, track, channel, due, actor, at) values (?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.id,
            recorded.person,
            event.track,
            event.channel,
            event.due and event.due.isoformat(),
            recorded.actor,
            recorded.at,
        ),
    )


def rule_made(db: Connection, recorded: Recorded[RuleMade]) -> None:
    """A rule that assigns a track to whoever matches it."""
    event = recorded.event
    db.run(
        "insert into assignment_rules (id, track, scope_kind, scope, due, days, made_at, made_by, event)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.rule,
            event.track,
            event.scope_kind,
            event.scope or "",
            event.due and event.due.isoformat(),
            event.days,
            recorded.at,
            recorded.actor,
            recorded.id,
        ),
    )


def rule_ended(db: Connection, recorded: Recorded[RuleEnded]) -> None:
    """A rule that assigns nobody any more; what it assigned stays assigned."""
    event = recorded.event
    db.run(
        "update assignment_rules set ended_at = ? where id = ? and ended_at is null",
        (recorded.at, event.rule),
    )
