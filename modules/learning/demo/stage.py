"""The stage on which the story is told: a clock that goes where the story is, and the deeds played by the use cases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from modules.certification import expires_on
from modules.clock import StoppedClock
from modules.content import Lesson, Release, Track
from modules.learning import policy
from modules.learning.demo.company import Figure, person_id
from modules.learning.demo.plots import Deed, Kind
from modules.learning.demo.walking import begin_lesson, follow
from modules.learning.feedback import report_problem
from modules.learning.renewals import open_renewals_of
from modules.learning.standing import Learner, learner
from modules.learning.training import next_link
from modules.learning.workspace import Workspace
from modules.people import Actor
from modules.records import Sealed, append, seal
from modules.records.events import Event
from modules.records.events import certification as events
from modules.records.events.roster import PersonLeft

MORNING: Final = 8
HOURS: Final = 7
"""Deeds happen between 8 and 15 o'clock UTC, which is one and the same day in every country of the company."""

PACE: Final = timedelta(seconds=8)


class StoryClock(StoppedClock):
    """A clock that goes on a little whenever somebody looks, so that nothing happens at the same moment."""

    def true_now(self) -> datetime:
        """A few seconds after the look before."""
        self.at += PACE
        return self.at


@dataclass(frozen=True, slots=True)
class Stage:
    """Where deeds are played: the workspace with its clock, the day the story ends, and who acts for HR."""

    work: Workspace
    clock: StoryClock
    release: Release
    today: date
    hr: str
    seed: int

    @property
    def track(self) -> Track:
        """The track that everybody takes."""
        return self.release.course.tracks[0]

    def day(self, ago: int) -> date:
        """The day this many days before the end of the story."""
        return self.today - timedelta(days=ago)

    def turn_to(self, ago: int, number: int) -> None:
        """Put the clock to a moment of a day; everybody has an hour of their own."""
        chance = Random(f"{self.seed} {number} {ago}")
        start = datetime.combine(self.day(ago), time(MORNING), UTC)
        self.clock.at = start + timedelta(seconds=chance.randrange(HOURS * 3600))

    def play(self, number: int, figure: Figure, deed: Deed) -> None:
        """Let a person do, or undergo, a deed on its day."""
        self.turn_to(deed.ago, number)
        _DEEDS[deed.kind](self, number, figure, deed)

    def learner(self, number: int) -> Learner:
        """The person as the records have it now."""
        with self.work.store.read() as db:
            return learner(db, person_id(number), self.release.policy.id)

    def tell(self, number: int, event: Event, *texts: Sealed) -> None:
        """Record what HR did about a person."""
        with self.work.store.write() as db:
            append(db, event, person=person_id(number), at=self.clock.now(), actor=self.hr, texts=texts)


def _actor(number: int, figure: Figure) -> Actor:
    return Actor(person_id(number), figure.role, method="evaluation")


def _study(stage: Stage, number: int, figure: Figure, deed: Deed) -> None:
    """Take steps until as much of the track is done as the deed says; stop in the middle of a lesson."""
    work, me = stage.work, _actor(number, figure)
    chance = Random(f"{stage.seed} {number} {deed.ago}")
    steps = [
        (unit.id, step.kind, step.id)
        for unit in map(stage.release.unit, stage.track.units)
        for step in unit.steps
        if step.required
    ]
    wanted = round(len(steps) * deed.percent / 100)
    while link := next_link(work, me):
        if deed.percent < 100 and len(stage.learner(number).done(None).intersection(steps)) >= wanted:
            break
        follow(work, me, link, chance, figure.name)
    begin_lesson(work, me)


def _decline(stage: Stage, number: int, figure: Figure, deed: Deed) -> None:
    policy.decline(stage.work, _actor(number, figure), stage.release.policy.version, deed.reason)


def _renew(stage: Stage, number: int, _: Figure, __: Deed) -> None:
    open_renewals_of(stage.work, stage.learner(number), stage.release)


def _remind(stage: Stage, number: int, _: Figure, __: Deed) -> None:
    stands = stage.learner(number).standings[0]
    stage.tell(number, events.Reminded(track=stands.track, channel="addresses", due=stands.due))


def _extend(stage: Stage, number: int, _: Figure, deed: Deed) -> None:
    stands, reason = stage.learner(number).standings[0], seal(deed.reason)
    event = events.Extended(
        track=stands.track, cycle=stands.cycle, due=stage.day(-deed.until), reason=reason.digest
    )
    stage.tell(number, event, reason)


def _waive(stage: Stage, number: int, _: Figure, deed: Deed) -> None:
    reason = seal(deed.reason)
    stage.tell(number, events.Waived(track=stage.track.id, reason=reason.digest), reason)


def _credit(stage: Stage, number: int, _: Figure, deed: Deed) -> None:
    reason, done_on = seal(deed.reason), stage.day(deed.ago)
    event = events.Credited(
        track=stage.track.id,
        done_on=done_on,
        expires_on=expires_on(done_on, stage.track.certificate.valid_for),
        reason=reason.digest,
    )
    stage.tell(number, event, reason)


def _leave(stage: Stage, number: int, _: Figure, deed: Deed) -> None:
    stage.tell(number, PersonLeft(on=stage.day(deed.ago)))


def _report(stage: Stage, number: int, figure: Figure, deed: Deed) -> None:
    place = first_lesson(stage.release, stage.track)
    if place is not None:
        unit, lesson = place
        where = f"lesson:{unit}/{lesson.id}#{lesson.screens[-1].id}"
        me, kind = _actor(number, figure), "unclear" if deed.reason else "broken"
        report_problem(stage.work, me, where, stage.release.id, kind, deed.reason)


def first_lesson(release: Release, track: Track) -> tuple[str, Lesson] | None:
    """The first lesson of a track with its unit; none where there are only quizzes and scenarios."""
    lessons = (
        (unit.id, release.lesson(unit.id, step.id))
        for unit in map(release.unit, track.units)
        for step in unit.steps
        if step.kind == "lesson"
    )
    return next(lessons, None)


_DEEDS: Final[Mapping[Kind, Callable[[Stage, int, Figure, Deed], None]]] = {
    Kind.STUDY: _study,
    Kind.DECLINE: _decline,
    Kind.RENEW: _renew,
    Kind.REMIND: _remind,
    Kind.EXTEND: _extend,
    Kind.WAIVE: _waive,
    Kind.CREDIT: _credit,
    Kind.LEAVE: _leave,
    Kind.REPORT: _report,
}
