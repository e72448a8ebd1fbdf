"""My training: what is mine to do, by when, how far I am, and one obvious next step."""

from collections.abc import Collection
from datetime import date

from modules.certification import Standing, State, Status, sentence, status, window_on
from modules.content import Release, Track
from modules.learning.access import require
from modules.learning.certificates import line
from modules.learning.progress import StepKey, next_in_track, next_step, unit_state
from modules.learning.settling import settle
from modules.learning.standing import Learner, learner
from modules.learning.values import CertificateLine, Link, PolicyStanding, TrackState, Training
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, queries


def my_training(work: Workspace, me: Actor) -> Training:
    """Return everything My training shows; whatever was left open by a crash is settled first.

    Raises:
        NothingPublished: there is no course yet.
    """
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    settle(work, me.person, release)
    with work.store.read() as db:
        who = learner(db, me.person, release.policy.id)
        doing = _doing(db, me.person)
        held = [
            line(row, release, work.clock.today(who.person.timezone))
            for row in queries.certificates.of_person(db, me.person)
        ]
    today = work.clock.today(who.person.timezone)
    tracks = tuple(_track_state(release, who, stands, doing, held, today) for stands in who.standings)
    return Training(who.person, release, tracks, _next(release, who, doing))


def next_link(work: Workspace, me: Actor, after: StepKey | None = None) -> Link | None:
    """Return the obvious next step: the rest of the unit one is in first, then what else is to do."""
    release = work.library.published()
    with work.store.read() as db:
        who = learner(db, me.person, release.policy.id)
        doing = _doing(db, me.person)
    if after is not None:
        standing = next(iter(who.open_with(release, after[0])), None)
        here = next_step([unit_state(release, release.unit(after[0]), who.done(standing), doing)])
        if here:
            return here
    return _next(release, who, doing)


def policy_standing(
    release: Release, who: Learner, stands: queries.training.Standing | None
) -> PolicyStanding:
    """Return where a person stands with the policy of a release."""
    if who.accepted(release, stands):
        return "done"
    if who.policy is None:
        return "todo"
    if who.policy.version != release.policy.version:
        return "outdated"
    return "declined" if who.policy.answer == "declined" else "todo"


def _next(release: Release, who: Learner, doing: Collection[StepKey]) -> Link | None:
    for stands in who.standings:
        track = next((track for track in release.course.tracks if track.id == stands.track), None)
        if track is None or stands.done_on or stands.state not in ("assigned", "in_progress"):
            continue
        accepted = who.accepted(release, stands)
        found = next_in_track(release, track, who.done(stands), accepted=accepted, doing=doing)
        if found:
            return found
    return None


def _track_state(
    release: Release,
    who: Learner,
    stands: queries.training.Standing,
    doing: Collection[StepKey],
    held: Collection[CertificateLine],
    today: date,
) -> TrackState:
    track = _track(release, stands.track)
    done = who.done(stands)
    units = tuple(unit_state(release, release.unit(unit), done, doing) for unit in track.units)
    policy: PolicyStanding = policy_standing(release, who, stands) if track.policy else "none"
    certificate = next((row for row in held if row.track == track.id), None)
    return TrackState(
        track=track,
        due=stands.due,
        status=Status(status(stands.state, stands.due, stands.expires_on, today)),
        units=units,
        policy=policy,
        certificate=certificate,
        sentence=_sentence(track, stands, certificate, today),
    )


def _sentence(
    track: Track, stands: queries.training.Standing, certificate: CertificateLine | None, today: date
) -> str:
    issued = certificate.issued_on if certificate else stands.done_on
    window = None
    if issued and stands.expires_on:
        window = window_on(issued, stands.expires_on, track.certificate.renew_before)
    dated = Standing(State(stands.state), stands.due, issued, window, stands.expires_on)
    return sentence(dated, today)


def _track(release: Release, track: str) -> Track:
    """The track as the release has it; one that the course dropped stays readable, without units to do."""
    for known in release.course.tracks:
        if known.id == track:
            return known
    first = release.course.tracks[0]
    return first.model_copy(update={"id": track, "title": track, "units": (), "policy": False})


def _doing(db: Connection, person: str) -> frozenset[StepKey]:
    """What was begun: lessons opened, quizzes and scenarios started."""
    lessons = {(place.unit, "lesson", place.lesson) for place in queries.training.places(db, person)}
    begun = {(unit, kind, subject) for unit, kind, subject in queries.attempts.begun(db, person)}
    return frozenset(lessons | begun)
