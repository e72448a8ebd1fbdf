"""What follows from events of learning: places, attempts, steps, completions, acknowledgements."""

import json

from modules.records.connection import Connection
from modules.records.events.certification import Acknowledged, Declined
from modules.records.events.learning import (
    Answered,
    AttemptClosed,
    LessonCompleted,
    QuizCompleted,
    ScenarioCompleted,
    ScreenReached,
    Started,
    UnitCompleted,
)
from modules.records.recorded import Recorded


def place(db: Connection, recorded: Recorded[ScreenReached]) -> None:
    """Where the person is in a lesson, and how far they have been."""
    event = recorded.event
    db.run(
        "insert into places (person, unit, lesson, screen, number, furthest, at) values (?, ?, ?, ?, ?, ?, ?)"
        " on conflict (person, unit, lesson) do update set screen = excluded.screen, number = excluded.number,"
        " furthest = case when excluded.number > places.furthest then excluded.number else places.furthest end,"
        " at = excluded.at",
        (recorded.person, event.unit, event.lesson, event.screen, event.number, event.number, recorded.at),
    )


def lesson_done(db: Connection, recorded: Recorded[LessonCompleted]) -> None:
    """The lesson of a place is done; the first time counts."""
    event = recorded.event
    db.run(
        "update places set done_at = ? where person = ? and unit = ? and lesson = ? and done_at is null",
        (recorded.at, recorded.person, event.unit, event.lesson),
    )


def attempt_started(db: Connection, recorded: Recorded[Started]) -> None:
    """An attempt with what was drawn for it."""
    event = recorded.event
    db.run(
        "insert into attempts (id, person, subject_kind, subject, unit, release, seed, items, started_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.attempt,
            recorded.person,
            event.subject_kind,
            event.subject,
            event.unit,
            recorded.release,
            event.seed,
            json.dumps(
                [[shown.item, shown.hash, shown.order] for shown in event.items], separators=(",", ":")
            ),
            recorded.at,
        ),
    )


def step(db: Connection, recorded: Recorded[Answered]) -> None:
    """One step; a number that is taken is refused by the table's key."""
    event = recorded.event
    db.run(
        "insert into steps (attempt, number, item, response, fraction, critical, at, actor)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.attempt,
            event.step,
            event.item,
            " ".join(event.response),
            event.fraction,
            event.critical,
            recorded.at,
            recorded.actor,
        ),
    )


def attempt_closed(db: Connection, recorded: Recorded[AttemptClosed]) -> None:
    """The outcome of an attempt; the first one counts."""
    event = recorded.event
    db.run(
        "update attempts set closed_at = ?, correct = ?, total = ?, passed = ? where id = ? and closed_at is null",
        (recorded.at, event.right, event.of, event.passed, event.attempt),
    )


def completion(
    db: Connection, recorded: Recorded[LessonCompleted | ScenarioCompleted | QuizCompleted]
) -> None:
    """A step of a unit is done; doing it again in a later cycle is another row."""
    match recorded.event:
        case LessonCompleted(unit=unit, lesson=name):
            kind, attempt = "lesson", None
        case ScenarioCompleted(unit=unit, scenario=name, attempt=attempt):
            kind = "scenario"
        case QuizCompleted(unit=unit, quiz=name, attempt=attempt):
            kind = "quiz"
    db.run(
        "insert into completions (event, person, unit, step_kind, step, attempt, release, done_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (recorded.id, recorded.person, unit, kind, name, attempt, recorded.release, recorded.at),
    )


def unit_done(db: Connection, recorded: Recorded[UnitCompleted]) -> None:
    """Every required step of a unit is done."""
    event = recorded.event
    db.run(
        "insert into unit_completions (event, person, unit, done_on, done_at, release) values (?, ?, ?, ?, ?, ?)",
        (recorded.id, recorded.person, event.unit, event.on.isoformat(), recorded.at, recorded.release),
    )


def acknowledgement(db: Connection, recorded: Recorded[Acknowledged | Declined]) -> None:
    """A policy accepted or declined, with the digest of the exact text."""
    event = recorded.event
    accepted = event if isinstance(event, Acknowledged) else None
    db.run(
        "insert into acknowledgements (event, seq, person, answer, policy, version, effective, text, clauses,"
        " language, method, done_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.id,
            recorded.seq,
            recorded.person,
            "accepted" if accepted else "declined",
            event.policy,
            event.version,
            event.effective.isoformat(),
            event.text,
            " ".join(accepted.clauses) if accepted else "",
            accepted.language if accepted else "",
            accepted.method if accepted else "",
            event.on.isoformat(),
            recorded.at,
        ),
    )
