"""One person as HR and their manager see them: what is assigned and done, and the history in words, as days only."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from modules.certification import Standing, State, Status, day_of, sentence, status
from modules.content import Release
from modules.learning.access import require, viewed
from modules.learning.errors import NotFound
from modules.learning.naming import track_name, unit_name
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person, may_reach
from modules.records import HOUSE, Connection, Recorded, moment, queries
from modules.records.events import Event
from modules.records.events.roster import RoleChanged
from modules.texts import long_date, say

SAME_LOOK = timedelta(minutes=10)
RECENT = 200
KINDS: frozenset[str] = frozenset(
    [
        "person_added",
        "person_changed",
        "person_left",
        "person_rejoined",
        "role_changed",
        "assigned",
        "unassigned",
        "unit_completed",
        "track_completed",
        "acknowledged",
        "declined",
        "certified",
        "revoked",
        "superseded",
        "waived",
        "credited",
        "extended",
        "undone",
        "reminded",
    ]
)
"""What HR reads of a person's history: never a screen, an attempt or an answer."""


@dataclass(frozen=True, slots=True)
class TrackSeen:
    """A track as it stands: in words, with the days, and the corrections that can be undone."""

    track: str
    title: str
    status: Status
    sentence: str
    due: date
    is_open: bool
    undoable: Mapping[str, str]
    """The event of each live correction, and what it says."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened: the day, what, by whom (empty when by the person), and why."""

    day: date
    what: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """Everything that HR, or the manager, sees of a person."""

    person: Person
    department: str
    country: str
    manager: str
    tracks: tuple[TrackSeen, ...]
    units: tuple[tuple[str, date], ...]
    history: tuple[HistoryLine, ...]
    may_correct: bool


def see_person(work: Workspace, me: Actor, person: str) -> PersonSeen:
    """What is held about a person, as days only; the look is recorded, once for as long as it lasts.

    Raises:
        NotFound: nobody has this id.
    """
    if not person:
        raise NotFound("person")
    require(work, me, Permission.SEE_PERSON, about=person)
    release = work.library.published()
    with work.store.read() as db:
        found = queries.people.find(db, person)
        if found is None:
            raise NotFound("person")
        looked = _looked_just_now(work, db, me, person)
        seen = _seen(work, me, db, found, release)
    if not looked:
        viewed(work, me, person, "person-page")
    return seen


def _looked_just_now(work: Workspace, db: Connection, me: Actor, person: str) -> bool:
    """A page draws itself again with every click; that is one look."""
    since = work.clock.now() - SAME_LOOK
    views = queries.history.views(db, person, limit=20)
    return any(view.actor == me.person and since <= moment(view.at) for view in views)


def _seen(work: Workspace, me: Actor, db: Connection, found: Person, release: Release) -> PersonSeen:
    today = work.clock.today(found.timezone)
    manager = queries.people.find(db, found.manager) if found.manager else None
    corrects = me.person != found.id and may_reach(
        me.role, Permission.CORRECT_RECORD, me=me.person, about=found.id, manager=found.manager
    )
    units = {unit.unit: unit.last_on for unit in queries.training.unit_completions(db, found.id)}
    return PersonSeen(
        found,
        queries.labels.of(db, "department").get(found.department, found.department),
        queries.labels.of(db, "country").get(found.country, found.country),
        (manager.name if manager else None) or "",
        tuple(_tracks(db, found, release, today)),
        tuple((unit.title, units[unit.id]) for unit in release.units if unit.id in units),
        tuple(_history(db, found, release, with_reasons=corrects)),
        corrects,
    )


def _tracks(db: Connection, person: Person, release: Release, today: date) -> Iterator[TrackSeen]:
    corrections = [row for row in queries.training.corrections(db, person.id) if row.undone_by is None]
    for stands in queries.training.standings(db, person.id):
        held = stands.done_on or stands.assigned_on
        dated = Standing(State(stands.state), stands.due, held, None, stands.expires_on)
        yield TrackSeen(
            stands.track,
            track_name(release, stands.track),
            status(stands.state, stands.due, stands.expires_on, today),
            sentence(dated, today, "they"),
            stands.due,
            stands.state in ("assigned", "in_progress"),
            {
                row.event: say(
                    f"person.undo.{row.kind}",
                    day=long_date(row.day or day_of(moment(row.at), person.timezone)),
                )
                for row in corrections
                if row.track == stands.track and row.cycle == stands.cycle
            },
        )


def _history(
    db: Connection, person: Person, release: Release, *, with_reasons: bool
) -> Iterator[HistoryLine]:
    events = queries.history.events(db, person.id, kinds=KINDS, limit=RECENT)
    names = _names(db, {event.actor for event in events} - {person.id, HOUSE})
    for event in events:
        why = queries.private_texts.of(db, event.id) if with_reasons else {}
        yield HistoryLine(
            day_of(moment(event.at), person.timezone),
            _words(event, release),
            "" if event.actor in (person.id, HOUSE) else names.get(event.actor, say("person.somebody")),
            why.get("reason") or why.get("why") or "",
        )


def _names(db: Connection, people: Collection[str]) -> dict[str, str]:
    return queries.people.names(db, sorted(people)) if people else {}


def _words(recorded: Recorded[Event], release: Release) -> str:
    """What happened, in a sentence without a score."""
    event = recorded.event
    return say(
        f"person.event.{recorded.kind}",
        track=track_name(release, getattr(event, "track", "")),
        unit=unit_name(release, getattr(event, "unit", "")),
        version=getattr(event, "version", ""),
        role=say(f"role.{event.role}") if isinstance(event, RoleChanged) else "",
        due=_day(getattr(event, "due", None)),
        done=_day(getattr(event, "done_on", None)),
        until=_day(getattr(event, "expires_on", None)),
    )


def _day(day: date | None) -> str:
    return long_date(day) if day else say("person.event.no_day")
