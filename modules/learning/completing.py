"""What follows when a step of a unit is done: the unit, then the track, each at most once in a cycle."""

from modules.content import Release
from modules.learning.pinning import keep_release
from modules.learning.progress import track_done, unit_done
from modules.learning.standing import Learner, learner
from modules.learning.workspace import Workspace
from modules.records import Connection, append, queries
from modules.records.events import Event
from modules.records.events.learning import (
    LessonCompleted,
    QuizCompleted,
    ScenarioCompleted,
    TrackCompleted,
    UnitCompleted,
)

StepCompleted = LessonCompleted | ScenarioCompleted | QuizCompleted


def complete_step(
    work: Workspace, db: Connection, person: str, release: Release, event: StepCompleted
) -> None:
    """Append the completion of a step, unless this cycle has it already, and what follows from it."""
    before = learner(db, person, release.policy.id)
    key = _key(event)
    if _counts_already(before, release, key):
        return
    _append(work, db, before, event, release)
    after = learner(db, person, release.policy.id)
    today = work.clock.today(after.person.timezone)
    unit = release.unit(event.unit)
    standings = _open_or_ever(after, release, unit.id)
    if any(
        unit_done(unit, after.done(stands)) and not unit_done(unit, before.done(stands))
        for stands in standings
    ):
        _append(work, db, after, UnitCompleted(unit=unit.id, on=today), release)
    complete_tracks(work, db, after, release)


def complete_tracks(work: Workspace, db: Connection, who: Learner, release: Release) -> None:
    """Append the completion of every open track whose conditions are met."""
    tracks = {track.id: track for track in release.course.tracks}
    for stands in who.standings:
        if stands.track not in tracks or stands.done_on or stands.state not in ("assigned", "in_progress"):
            continue
        accepted = who.accepted(release, stands)
        if track_done(release, tracks[stands.track], who.done(stands), accepted=accepted):
            today = work.clock.today(who.person.timezone)
            event = TrackCompleted(track=stands.track, cycle=stands.cycle, on=today)
            _append(work, db, who, event, release)


def _counts_already(who: Learner, release: Release, key: tuple[str, str, str]) -> bool:
    return all(key in who.done(stands) for stands in _open_or_ever(who, release, key[0]))


def _open_or_ever(who: Learner, release: Release, unit: str) -> list[queries.training.Standing | None]:
    """The cycles in which a unit is to be done; none at all means that anything ever done counts."""
    return [*who.open_with(release, unit)] or [None]


def _key(event: StepCompleted) -> tuple[str, str, str]:
    match event:
        case LessonCompleted(unit=unit, lesson=name):
            return unit, "lesson", name
        case ScenarioCompleted(unit=unit, scenario=name):
            return unit, "scenario", name
        case QuizCompleted(unit=unit, quiz=name):
            return unit, "quiz", name


def _append(work: Workspace, db: Connection, who: Learner, event: Event, release: Release) -> None:
    keep_release(db, release)
    me = who.person.id
    append(db, event, person=me, at=work.clock.now(), actor=me, release=release.id)
