"""Attempts with their steps, as they were recorded."""

import json
from dataclasses import dataclass

from modules.records.connection import Connection, Row

_NAMES = (
    "id",
    "person",
    "subject_kind",
    "subject",
    "unit",
    "release",
    "seed",
    "items",
    "started_at",
    "closed_at",
    "correct",
    "total",
    "passed",
)
_STEP = "number, item, response, fraction, critical, at, actor"
_COLUMNS = ", ".join(_NAMES)
_WITH_STEPS = (
    f"select {', '.join(f'a.{name}' for name in _NAMES)}, {', '.join(f's.{name}' for name in _STEP.split(', '))}"
    " from attempts a left join steps s on s.attempt = a.id"
)
"""An attempt in one look, a row for each step, because every look lets other threads go first."""


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """An item as the attempt shows it: the hash of its version, and its options in this order."""

    item: str
    hash: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenStep:
    """One answer; `fraction` is in thousandths."""

    number: int
    item: str
    response: tuple[str, ...]
    fraction: int
    critical: bool
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """An attempt at a quiz, a check or a scenario; the outcome is there once it is closed."""

    id: str
    person: str
    subject_kind: str
    subject: str
    unit: str
    release: str
    seed: int
    items: tuple[DrawnItem, ...]
    started_at: str
    closed_at: str | None
    correct: int | None
    total: int | None
    passed: bool | None
    steps: tuple[TakenStep, ...]


def load(db: Connection, attempt: str) -> StoredAttempt | None:
    """One attempt with its steps."""
    return _joined(db.all(f"{_WITH_STEPS} where a.id = ? order by s.number", (attempt,)))


def latest(db: Connection, person: str, subject_kind: str, subject: str, unit: str) -> StoredAttempt | None:
    """A person's last attempt at a subject, open or closed."""
    rows = db.all(
        f"{_WITH_STEPS} where a.id = (select id from attempts where person = ? and subject_kind = ? and subject = ?"
        " and unit = ? order by started_at desc, id desc limit 1) order by s.number",
        (person, subject_kind, subject, unit),
    )
    return _joined(rows)


def of_person(db: Connection, person: str, subject_kind: str | None = None) -> list[StoredAttempt]:
    """Every attempt of a person, the oldest first; of one kind only, if one is named."""
    rows = db.all(
        f"select {_COLUMNS} from attempts where person = ? {'and subject_kind = ?' if subject_kind else ''}"
        " order by started_at, id",
        (person, subject_kind) if subject_kind else (person,),
    )
    return [_attempt(row, _steps(db, row[0])) for row in rows]


def begun(db: Connection, person: str) -> list[tuple[str, str, str]]:
    """Unit, kind and subject of every quiz and scenario a person ever started."""
    return db.all(
        "select distinct unit, subject_kind, subject from attempts where person = ? and subject_kind <> 'check'",
        (person,),
    )


def answered_checks(db: Connection, person: str) -> frozenset[str]:
    """The items of every check that a person has answered."""
    rows = db.all(
        "select subject from attempts where person = ? and subject_kind = 'check' and closed_at is not null",
        (person,),
    )
    return frozenset(subject for (subject,) in rows)


def _joined(rows: list[Row]) -> StoredAttempt | None:
    if not rows:
        return None
    width = len(_NAMES)
    return _attempt(rows[0][:width], [row[width:] for row in rows if row[width] is not None])


def _steps(db: Connection, attempt: str) -> list[Row]:
    return db.all(f"select {_STEP} from steps where attempt = ? order by number", (attempt,))


def _attempt(row: Row, steps: list[Row]) -> StoredAttempt:
    attempt, person, subject_kind, subject, unit, release, seed, items, *times, correct, total, passed = row
    started_at, closed_at = times
    return StoredAttempt(
        attempt,
        person,
        subject_kind,
        subject,
        unit,
        release,
        seed,
        tuple(DrawnItem(item, digest, tuple(order)) for item, digest, order in json.loads(items)),
        started_at,
        closed_at,
        correct,
        total,
        None if passed is None else bool(passed),
        tuple(_step(step) for step in steps),
    )


def _step(row: Row) -> TakenStep:
    number, item, response, fraction, critical, at, actor = row
    return TakenStep(number, item, tuple(response.split()), fraction, bool(critical), at, actor)
