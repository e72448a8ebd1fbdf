"""Attempts between the records and the values that the rules know."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from modules.assessment import Attempt, Shown, Step, Subject, SubjectKind
from modules.content import Release
from modules.learning.access import refuse
from modules.learning.errors import NotFound
from modules.learning.pinning import keep_release
from modules.learning.progress import tracks_with
from modules.learning.standing import Learner
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, append, moment, new_id, queries
from modules.records.events import learning as events

SEED_BITS = 48


def attempt_from(row: queries.attempts.StoredAttempt) -> Attempt:
    """Return a stored attempt as the value that the rules work on."""
    return Attempt(
        id=row.id,
        person=row.person,
        subject=Subject(subject_kind(row.subject_kind), row.subject, row.unit),
        release=row.release,
        seed=row.seed,
        items=tuple(Shown(drawn.item, drawn.hash, drawn.order) for drawn in row.items),
        steps=tuple(
            Step(step.number, step.item, step.response, step.fraction, moment(step.at), step.critical)
            for step in row.steps
        ),
        closed_at=moment(row.closed_at) if row.closed_at else None,
    )


class _NotMine(Exception):
    """The attempt is somebody else's."""


def own_attempt(db: Connection, me: Actor, attempt_id: str, kind: SubjectKind | None = None) -> Attempt:
    """Return an attempt of the actor's, of this kind if one is named; to be asked within `mine_only`."""
    row = queries.attempts.load(db, attempt_id)
    if row is None or (kind is not None and row.subject_kind != kind):
        raise NotFound("attempt")
    if row.person != me.person:
        raise _NotMine
    return attempt_from(row)


@contextmanager
def mine_only(work: Workspace, me: Actor, attempt_id: str) -> Iterator[None]:
    """Record the refusal of somebody else's attempt once the transaction inside is rolled back, and raise Refused."""
    try:
        yield
    except _NotMine:
        refuse(work, me, Permission.LEARN, about=attempt_id)


def subject_kind(kind: str) -> SubjectKind:
    """Return a stored kind as the word it is; raise ValueError for one that never was."""
    match kind:
        case "quiz" | "check" | "scenario":
            return kind
    raise ValueError(f"there is no attempt at a {kind}")


def new_seed() -> int:
    """Return the chance that an attempt is drawn from, kept with it."""
    return secrets.randbits(SEED_BITS)


def start(
    work: Workspace,
    db: Connection,
    who: Learner,
    release: Release,
    subject: Subject,
    seed: int,
    items: tuple[Shown, ...] = (),
) -> Attempt:
    """Record that an attempt begins, with everything drawn for it, and return it."""
    at = work.clock.now()
    keep_release(db, release)
    event = events.Started(
        attempt=new_id(at),
        subject_kind=subject.kind,
        subject=subject.id,
        unit=subject.unit,
        seed=seed,
        items=tuple(events.Shown(item=one.item, hash=one.item_hash, order=one.order) for one in items),
        on=work.clock.today(who.person.timezone),
        tracks=tracks_with(release, subject.unit),
    )
    append(db, event, person=who.person.id, at=at, actor=who.person.id, release=release.id)
    return Attempt(event.attempt, who.person.id, subject, release.id, seed, items)


def take(db: Connection, attempt: Attempt, step: Step) -> None:
    """Record one step of an attempt."""
    event = events.Answered(
        attempt=attempt.id,
        step=step.number,
        item=step.item,
        response=step.response,
        fraction=step.fraction,
        critical=int(step.critical),
    )
    append(db, event, person=attempt.person, at=step.at, actor=attempt.person, release=attempt.release)


def finish(
    db: Connection,
    attempt: Attempt,
    at: datetime,
    *,
    right: int,
    of: int,
    passed: bool,
    objectives: tuple[events.Objective, ...] = (),
) -> None:
    """Record that an attempt is over, with its outcome."""
    event = events.AttemptClosed(
        attempt=attempt.id, right=right, of=of, passed=int(passed), objectives=objectives
    )
    append(db, event, person=attempt.person, at=at, actor=attempt.person, release=attempt.release)
