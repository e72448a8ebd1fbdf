"""What one person has to do, where they are, and what they have done."""

from dataclasses import dataclass
from datetime import date

from modules.records.connection import Connection, Row
from modules.records.queries.days import day


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands in a track; `due` has extensions in it, `state` knows no calendar."""

    track: str
    cycle: int
    state: str
    assigned_on: date
    due: date
    started_on: date | None
    done_on: date | None
    expires_on: date | None
    since_at: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who has to do what by when and why, as first said."""

    track: str
    cycle: int
    assigned_on: date
    due: date
    rule: str | None
    event: str
    actor: str
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in a lesson; numbers count screens from 0."""

    unit: str
    lesson: str
    screen: str
    number: int
    furthest: int
    at: str
    done_at: str | None


@dataclass(frozen=True, slots=True)
class Completion:
    """A step of a unit that is done: the first and the last time."""

    unit: str
    step_kind: str
    step: str
    first_at: str
    last_at: str


@dataclass(frozen=True, slots=True)
class UnitCompletion:
    """A unit that is done: the first and the last day."""

    unit: str
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Correction:
    """A waiver, credit or extension; `undone_by` names the event that undid it."""

    event: str
    track: str
    cycle: int
    kind: str
    day: date | None
    expires_on: date | None
    actor: str
    at: str
    undone_by: str | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder somebody got."""

    track: str
    channel: str
    due: date | None
    actor: str
    at: str


_PLACE = "unit, lesson, screen, number, furthest, at, done_at"


def standings(db: Connection, person: str) -> list[Standing]:
    """Where a person stands now in every track that is assigned, the nearest due first."""
    rows = db.all(
        "select track, cycle, state, assigned_on, due, started_on, done_on, expires_on, since_at"
        " from standings where person = ? and until_at is null order by due, track",
        (person,),
    )
    return [_standing(row) for row in rows]


def standing(db: Connection, person: str, track: str) -> Standing | None:
    """Where a person stands now in one track."""
    return next((stands for stands in standings(db, person) if stands.track == track), None)


def nearing_end(db: Connection, track: str, *, before: date, after: str = "", limit: int = 500) -> list[str]:
    """People whose certificate of a track lapses before a day, by id and in portions from `after` on."""
    rows = db.all(
        "select person from standings where track = ? and state = 'certified' and until_at is null"
        " and expires_on < ? and person > ? order by person limit ?",
        (track, before.isoformat(), after, limit),
    )
    return [person for (person,) in rows]


def assignments(db: Connection, person: str) -> list[Assignment]:
    """Every assignment a person ever had, the newest first."""
    rows = db.all(
        "select track, cycle, assigned_on, due, rule, event, actor, ended_at from assignments where person = ?"
        " order by assigned_on desc, track, cycle desc",
        (person,),
    )
    return [Assignment(track, cycle, _day(on), _day(due), *rest) for track, cycle, on, due, *rest in rows]


def place(db: Connection, person: str, unit: str, lesson: str) -> Place | None:
    """Where a person is in one lesson."""
    row = db.one(
        f"select {_PLACE} from places where person = ? and unit = ? and lesson = ?",
        (person, unit, lesson),
    )
    return Place(*row) if row else None


def places(db: Connection, person: str) -> list[Place]:
    """Every lesson a person has opened, the last visited first."""
    return [
        Place(*row)
        for row in db.all(f"select {_PLACE} from places where person = ? order by at desc", (person,))
    ]


def completions(db: Connection, person: str) -> list[Completion]:
    """Every step that a person has done."""
    rows = db.all(
        "select unit, step_kind, step, min(done_at), max(done_at) from completions where person = ?"
        " group by unit, step_kind, step order by unit, step_kind, step",
        (person,),
    )
    return [Completion(*row) for row in rows]


def unit_completions(db: Connection, person: str) -> list[UnitCompletion]:
    """Every unit that a person has done."""
    rows = db.all(
        "select unit, min(done_on), max(done_on) from unit_completions where person = ? group by unit order by unit",
        (person,),
    )
    return [UnitCompletion(unit, _day(first), _day(last)) for unit, first, last in rows]


def corrections(db: Connection, person: str) -> list[Correction]:
    """Every correction of a person, the newest first, those undone included."""
    rows = db.all(
        "select event, track, cycle, kind, day, expires_on, actor, at, undone_by from corrections where person = ?"
        " order by seq desc",
        (person,),
    )
    return [
        Correction(event, track, cycle, kind, day(when), day(expires_on), *rest)
        for event, track, cycle, kind, when, expires_on, *rest in rows
    ]


def reminders(db: Connection, person: str) -> list[Reminder]:
    """Every reminder a person got, the newest first."""
    rows = db.all(
        "select track, channel, due, actor, at from reminders where person = ? order by at desc", (person,)
    )
    return [Reminder(track, channel, day(due), actor, at) for track, channel, due, actor, at in rows]


def _standing(row: Row) -> Standing:
    track, cycle, state, assigned_on, due, started_on, done_on, expires_on, since_at = row
    return Standing(
        track,
        cycle,
        state,
        _day(assigned_on),
        _day(due),
        day(started_on),
        day(done_on),
        day(expires_on),
        since_at,
    )


_day = date.fromisoformat
