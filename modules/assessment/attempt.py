"""An attempt as a list of steps that only ever grows."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

SubjectKind = Literal["quiz", "check", "scenario"]
Reason = Literal["taken", "answered", "closed", "ahead", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an attempt is at: a unit's quiz, a check within a lesson (by its item) or a scenario."""

    kind: SubjectKind
    id: str
    unit: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as this attempt shows it: which version of it, with its options in which order."""

    item: str
    item_hash: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One response, never changed afterwards.

    `number` counts from 1 within the attempt and travels with the widget as it was drawn, so that a response says
    what its sender saw. `item` is the id of an item or, in a scenario, of a scene; `response` is then one choice.
    `fraction` is what the response is worth, in thousandths; points are somebody else's business.
    """

    number: int
    item: str
    response: tuple[str, ...]
    fraction: int
    at: datetime
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """One person's attempt at a quiz, a check or a scenario, as an immutable value.

    It is pinned to a release and a seed, and it keeps what was drawn: the items, the version of each and the order
    of its options. Whatever else one may ask, such as score, outcome or what may be shown, follows from its steps.
    `answer` and `close` return a new attempt, or this very one where nothing changed. Nothing removes a step.
    """

    id: str
    person: str
    subject: Subject
    release: str
    seed: int
    items: tuple[Shown, ...]
    steps: tuple[Step, ...] = ()
    closed_at: datetime | None = None

    def __post_init__(self) -> None:
        if [step.number for step in self.steps] != list(range(1, len(self.steps) + 1)):
            raise BrokenAttempt(self.id)

    @property
    def is_closed(self) -> bool:
        """Whether the attempt is over."""
        return self.closed_at is not None

    @property
    def next_number(self) -> int:
        """The number of the step that comes next."""
        return len(self.steps) + 1

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The ids of the items that have no response, in the order shown. Unanswered is not wrong."""
        answered = {step.item for step in self.steps}
        return tuple(shown.item for shown in self.items if shown.item not in answered)

    def first_step(self, item: str) -> Step | None:
        """Return the first response to an item, the one that counts; None if there is none yet."""
        return next((step for step in self.steps if step.item == item), None)

    def shown(self, item: str) -> Shown:
        """Return an item as this attempt shows it; raise NotShown if it does not."""
        for shown in self.items:
            if shown.item == item:
                return shown
        raise NotShown(self.id, item)


class BrokenAttempt(ValueError):
    """The steps of an attempt are not numbered 1, 2, 3: one is missing or twice there."""

    def __init__(self, attempt: str) -> None:
        super().__init__(f"the steps of attempt {attempt} are not numbered one by one")


class NotShown(LookupError):
    """A response is to an item or names an option that the attempt never showed."""

    def __init__(self, attempt: str, what: str) -> None:
        super().__init__(f"attempt {attempt} does not show {what}")


class StaleStep(Exception):
    """A response comes from a page that is out of date; `attempt` is how things stand, to be shown instead.

    `reason` says why: the step is *taken* by another response, the item is *answered* differently, the attempt is
    *closed*, the page runs *ahead* of what is recorded, or the story has gone on *elsewhere*.
    """

    def __init__(self, attempt: Attempt, reason: Reason) -> None:
        self.attempt = attempt
        self.reason = reason
        super().__init__(f"attempt {attempt.id} has moved on: {reason}")


class Unanswered(Exception):
    """An attempt is to be closed while items have no response; `items` are their ids."""

    def __init__(self, attempt: Attempt) -> None:
        self.items = attempt.unanswered
        super().__init__(f"attempt {attempt.id} has items without response: {', '.join(self.items)}")


def answer(
    attempt: Attempt,
    number: int,
    item: str,
    response: tuple[str, ...],
    *,
    fraction: int,
    at: datetime,
    critical: bool = False,
) -> Attempt:
    """Return the attempt with a response added, or the same attempt if it has that very response already.

    The first response to an item counts and is the only one: the feedback that follows gives the key away. Scoring
    comes first and is not done here, so that a response without a score, an incomplete one, never gets a step.

    Raises:
        StaleStep: the page that sends it does not know how things stand.
        NotShown: the attempt has no such item, or not with such options.
    """
    shown = attempt.shown(item)
    if unknown := set(response) - set(shown.order):
        raise NotShown(attempt.id, f"{item}/{min(unknown)}")
    first = attempt.first_step(item)
    if first is not None and first.response == response:
        return attempt
    return take_step(attempt, Step(number, item, response, fraction, at, critical), repeatable=False)


def take_step(attempt: Attempt, step: Step, *, repeatable: bool) -> Attempt:
    """Return the attempt with a step added, or the same attempt if it has that very step; raise StaleStep.

    A scene of a scenario is repeatable, since a story may come round to it again; an item is not.
    """
    if 1 <= step.number <= len(attempt.steps):
        taken = attempt.steps[step.number - 1]
        if (taken.item, taken.response) == (step.item, step.response):
            return attempt
        raise StaleStep(attempt, "taken")
    if attempt.is_closed:
        raise StaleStep(attempt, "closed")
    if step.number != attempt.next_number:
        raise StaleStep(attempt, "ahead")
    if not repeatable and attempt.first_step(step.item) is not None:
        raise StaleStep(attempt, "answered")
    return replace(attempt, steps=(*attempt.steps, step))


def close(attempt: Attempt, at: datetime, *, leave_unanswered: bool = False) -> Attempt:
    """Return the attempt closed; the same attempt if it was closed before.

    Raises Unanswered if items have no response, unless the person has seen which and leaves them.
    """
    if attempt.is_closed:
        return attempt
    if attempt.unanswered and not leave_unanswered:
        raise Unanswered(attempt)
    return replace(attempt, closed_at=at)
