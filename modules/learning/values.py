"""What the use cases answer: values that a page can draw without asking anything else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from modules.assessment import Attempt, Outcome
from modules.certification import Status
from modules.content import (
    Choice,
    Clause,
    Ending,
    Fact,
    Lesson,
    Policy,
    Quiz,
    Release,
    Scenario,
    Scene,
    Track,
    Unit,
)
from modules.items import Item, Option
from modules.people import Person

Done = Literal["todo", "doing", "done"]
PolicyStanding = Literal["none", "todo", "done", "declined", "outdated"]


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go next: a page of ours, what it opens, and what the button says."""

    page: str
    query: Mapping[str, str]
    label: str


@dataclass(frozen=True, slots=True)
class StepState:
    """One step of a unit as this person has it."""

    kind: Literal["lesson", "scenario", "quiz"]
    id: str
    title: str
    required: bool
    state: Done
    link: Link


@dataclass(frozen=True, slots=True)
class UnitState:
    """A unit as this person has it; `minutes_left` counts the required steps that are not done."""

    unit: Unit
    steps: tuple[StepState, ...]
    done: bool
    minutes_left: float

    @property
    def required(self) -> tuple[StepState, ...]:
        """The steps that count."""
        return tuple(step for step in self.steps if step.required)

    @property
    def more(self) -> tuple[StepState, ...]:
        """The steps for those who like more."""
        return tuple(step for step in self.steps if not step.required)


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate in a list: as printed, with its state on the day of asking."""

    code: str
    track: str
    title: str
    issued_on: date
    expires_on: date | None
    state: str


@dataclass(frozen=True, slots=True)
class TrackState:
    """A track as this person has it: by when, how far, and the certificate it earned."""

    track: Track
    due: date | None
    status: Status
    units: tuple[UnitState, ...]
    policy: PolicyStanding
    certificate: CertificateLine | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Training:
    """My training: what is mine to do, and the one obvious next step."""

    person: Person
    release: Release
    tracks: tuple[TrackState, ...]
    next: Link | None


@dataclass(frozen=True, slots=True)
class Explained:
    """An option with what follows from it, in the order in which people read it."""

    option: Option
    consequence: str | None
    rationale: str


@dataclass(frozen=True, slots=True)
class ItemFeedback:
    """What may be shown once an item is answered: the chosen options first, then the key."""

    item: Item
    response: tuple[str, ...]
    fraction: int
    verdict: Literal["right", "partly", "wrong"]
    chosen: tuple[Explained, ...]
    key: tuple[Explained, ...]
    cites: tuple[Clause | Fact, ...]


@dataclass(frozen=True, slots=True)
class AttemptState:
    """A quiz or a single check as this person has it now.

    `number` is the step that the next answer will take; it travels with the widget as drawn.
    `feedback` holds what may be shown, by item: nothing for an item that is not answered.
    """

    attempt: Attempt
    quiz: Quiz
    release: Release
    feedback: Mapping[str, ItemFeedback]
    outcome: Outcome | None = None
    next: Link | None = None
    certified: str | None = None

    @property
    def number(self) -> int:
        """The number of the next step."""
        return len(self.attempt.steps) + 1

    @property
    def current(self) -> int | None:
        """The place of the first item that is not answered, from 0, or none when all are."""
        for place, shown in enumerate(self.attempt.items):
            if shown.item not in self.feedback:
                return place
        return None

    @property
    def closed(self) -> bool:
        """Whether the attempt is over."""
        return self.attempt.closed_at is not None


@dataclass(frozen=True, slots=True)
class LessonPlace:
    """A lesson with the place where this person is; `screen` and `furthest` count from 0."""

    release: Release
    unit: Unit
    lesson: Lesson
    screen: int
    furthest: int
    done: bool
    checks: Mapping[str, AttemptState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScenarioState:
    """A scenario as walked so far: `last` is the choice whose consequence is to be read."""

    attempt: Attempt
    scenario: Scenario
    release: Release
    scene: Scene | None
    ending: Ending | None
    last: tuple[Scene, Choice] | None
    path: tuple[tuple[Scene, Choice], ...]
    next: Link | None = None
    certified: str | None = None

    @property
    def number(self) -> int:
        """The number of the next step."""
        return len(self.attempt.steps) + 1


@dataclass(frozen=True, slots=True)
class PolicyState:
    """The policy as this person reads and signs it."""

    release: Release
    policy: Policy
    state: PolicyStanding
    text_hash: str
    acknowledged_at: datetime | None
    acknowledgement: str | None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A policy was accepted; `id` opens the person's own copy."""

    id: str
    certified: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a record: what, when and the details in words."""

    what: str
    when: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a record with a heading and its lines; a long one is folded until somebody opens it."""

    title: str
    rows: tuple[Row, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """Everything held about a person, in words."""

    person: Person
    sections: tuple[Section, ...]
    certificates: tuple[CertificateLine, ...]
