"""A person with everything that says how far they are, read once for a use case."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from modules.certification import day_of
from modules.content import Release
from modules.learning.errors import NotFound
from modules.learning.progress import StepKey
from modules.people import Person
from modules.records import Connection, moment, queries


@dataclass(frozen=True, slots=True)
class Learner:
    """A person with their standings, what they have done and their last answer to the policy.

    What was done in an earlier cycle does not count for a later one, so the questions name a standing.
    """

    person: Person
    standings: tuple[queries.training.Standing, ...]
    completions: tuple[queries.training.Completion, ...]
    policy: queries.policy.Acknowledgement | None

    def done(self, standing: queries.training.Standing | None) -> frozenset[StepKey]:
        """The steps that count for a standing; without one, all that were ever done."""
        began = _began(standing)
        return frozenset(
            (row.unit, row.step_kind, row.step)
            for row in self.completions
            if began is None or day_of(moment(row.last_at), self.person.timezone) >= began
        )

    def accepted(self, release: Release, standing: queries.training.Standing | None) -> bool:
        """Whether the release's version of the policy is accepted, in this cycle."""
        began, last = _began(standing), self.policy
        return (
            last is not None
            and last.answer == "accepted"
            and last.version == release.policy.version
            and (began is None or last.done_on >= began)
        )

    def open_with(self, release: Release, unit: str) -> Collection[queries.training.Standing]:
        """The standings with something left to do whose track holds a unit."""
        holding = {track.id for track in release.course.tracks if unit in track.units}
        return [
            stands
            for stands in self.standings
            if stands.track in holding
            and stands.done_on is None
            and stands.state in ("assigned", "in_progress")
        ]

    def asks_anew(self, release: Release, step: StepKey) -> bool:
        """Whether a renewal is open in which a step is not done yet, though it was in an earlier cycle."""
        done_once = step in self.done(None)
        return done_once and any(step not in self.done(stands) for stands in self.open_with(release, step[0]))


def learner(db: Connection, person: str, policy: str) -> Learner:
    """Read a learner; raise NotFound when nobody has this id."""
    row = queries.people.find(db, person)
    if row is None:
        raise NotFound("person")
    return Learner(
        row,
        tuple(queries.training.standings(db, person)),
        tuple(queries.training.completions(db, person)),
        queries.policy.latest(db, person, policy),
    )


def _began(standing: queries.training.Standing | None) -> date | None:
    return standing.assigned_on if standing is not None and standing.cycle > 1 else None
