"""Corrections: waive, credit, extend and undo, as events with a reason; what was recorded stays readable."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NoReturn

from modules.certification import Status, expires_on, status
from modules.learning.access import require
from modules.learning.errors import Invalid, NotFound
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, Sealed, append, queries, seal
from modules.records.events import Event
from modules.records.events.certification import Credited, Extended, Undone, Waived
from modules.records.queries.training import Standing
from modules.texts import say

CorrectionKind = Literal["waive", "credit", "extend", "undo"]
LONGEST_REASON = 1000
OPEN = ("assigned", "in_progress")


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to be corrected: `day` is when it was done elsewhere or the new due day, `event` what to undo."""

    kind: CorrectionKind
    person: str
    track: str
    reason: str
    day: date | None = None
    expires_on: date | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where somebody stands: the status, and the days that go with it."""

    status: Status
    due: date
    done_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Effect:
    """What a correction would do."""

    before: Seen
    after: Seen


class _TakenBack(Exception):
    """Ends a transaction that was only looked at, with what was seen in it."""

    def __init__(self, effect: Effect) -> None:
        super().__init__()
        self.effect = effect


@dataclass(frozen=True, slots=True)
class _Case:
    """A correction with everything it is judged by."""

    work: Workspace
    db: Connection
    wanted: Correction
    standing: Standing
    reason: Sealed

    @property
    def today(self) -> date:
        found = queries.people.find(self.db, self.wanted.person)
        return self.work.clock.today(found.timezone if found else self.work.settings.timezone)

    def seen(self) -> Seen:
        stands = self.standing
        now = status(stands.state, stands.due, stands.expires_on, self.today)
        return Seen(now, stands.due, stands.done_on, stands.expires_on)


def preview_correction(work: Workspace, me: Actor, wanted: Correction) -> Effect:
    """What a correction would change: it is made and taken back in one transaction, so nothing is left of it.

    Raises:
        Invalid: it is not possible; the field says what is wrong.
    """
    _allow(work, me, wanted)
    try:
        with work.store.write() as db:
            _try_out(work, db, me, wanted)
    except _TakenBack as taken_back:
        return taken_back.effect
    raise AssertionError("trying out always ends by taking back")


def correct(work: Workspace, me: Actor, wanted: Correction) -> None:
    """Makes a correction.

    Raises:
        Invalid: it is not possible, or no longer; the field says what is wrong.
    """
    _allow(work, me, wanted)
    with work.store.write() as db:
        _record(work, db, me, wanted)


def _allow(work: Workspace, me: Actor, wanted: Correction) -> None:
    require(work, me, Permission.CORRECT_RECORD, about=wanted.person)
    if wanted.person == me.person:
        raise Invalid("person", say("correct.invalid.yourself"))
    if not wanted.reason.strip():
        raise Invalid("reason", say("correct.invalid.reason"))
    if len(wanted.reason) > LONGEST_REASON:
        raise Invalid("reason", say("correct.invalid.long", longest=LONGEST_REASON))


def _try_out(work: Workspace, db: Connection, me: Actor, wanted: Correction) -> NoReturn:
    before = _case(work, db, wanted).seen()
    _record(work, db, me, wanted)
    raise _TakenBack(Effect(before, _case(work, db, wanted).seen()))


def _record(work: Workspace, db: Connection, me: Actor, wanted: Correction) -> None:
    case = _case(work, db, wanted)
    event = _MAKERS[wanted.kind](case)
    append(db, event, person=wanted.person, at=work.clock.now(), actor=me.person, texts=[case.reason])


def _case(work: Workspace, db: Connection, wanted: Correction) -> _Case:
    standing = queries.training.standing(db, wanted.person, wanted.track)
    if standing is None:
        raise NotFound("assignment")
    return _Case(work, db, wanted, standing, seal(wanted.reason.strip()))


def _waive(case: _Case) -> Event:
    _must_be_open(case.standing)
    return Waived(track=case.wanted.track, cycle=case.standing.cycle, reason=case.reason.digest)


def _credit(case: _Case) -> Event:
    _must_be_open(case.standing)
    done_on = _day(case)
    if done_on > case.today:
        raise Invalid("day", say("correct.invalid.future"))
    tracks = case.work.library.published().course.tracks
    track = next((row for row in tracks if row.id == case.wanted.track), None)
    last = case.wanted.expires_on or (expires_on(done_on, track.certificate.valid_for) if track else None)
    if last is not None and last < done_on:
        raise Invalid("expires_on", say("correct.invalid.expires"))
    return Credited(
        track=case.wanted.track,
        cycle=case.standing.cycle,
        done_on=done_on,
        expires_on=last,
        reason=case.reason.digest,
    )


def _extend(case: _Case) -> Event:
    _must_be_open(case.standing)
    due = _day(case)
    if due <= case.standing.due:
        raise Invalid("day", say("correct.invalid.earlier", due=case.standing.due))
    if due < case.today:
        raise Invalid("day", say("correct.invalid.past"))
    return Extended(track=case.wanted.track, cycle=case.standing.cycle, due=due, reason=case.reason.digest)


def _undo(case: _Case) -> Event:
    for made in queries.training.corrections(case.db, case.wanted.person):
        if (made.event, made.track, made.undone_by) == (case.wanted.event, case.wanted.track, None):
            return Undone(
                correction=made.event, track=made.track, cycle=made.cycle, reason=case.reason.digest
            )
    raise Invalid("event", say("correct.invalid.undone"))


def _day(case: _Case) -> date:
    if case.wanted.day is None:
        raise Invalid("day", say("correct.invalid.day"))
    return case.wanted.day


def _must_be_open(standing: Standing) -> None:
    if standing.state not in OPEN:
        raise Invalid("kind", say("correct.invalid.closed"))


_MAKERS: dict[CorrectionKind, Callable[[_Case], Event]] = {
    "waive": _waive,
    "credit": _credit,
    "extend": _extend,
    "undo": _undo,
}
