"""What an attempt at a quiz comes to: right at the first try, by objective, passed or not."""

from collections.abc import Mapping
from dataclasses import dataclass

from modules.assessment.attempt import Attempt
from modules.content import Quiz
from modules.items import FULL


@dataclass(frozen=True, slots=True)
class ObjectiveOutcome:
    """How it went with one objective, and the lessons to look at again if not all was right."""

    objective: str
    right: int
    of: int
    relearn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt went; `right` of `of` items at the first try.

    `unanswered` items are neither right nor wrong, and they are part of `of`. `critical` names the items answered in
    a way that would do serious harm.
    """

    right: int
    of: int
    passed: bool
    by_objective: tuple[ObjectiveOutcome, ...]
    unanswered: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()

    @property
    def wrong(self) -> int:
        """How many items got a response that is not fully right."""
        return self.of - self.right - len(self.unanswered)


class NotInQuiz(LookupError):
    """An attempt shows an item that the quiz does not have: the two are of different releases."""

    def __init__(self, quiz: str, item: str) -> None:
        super().__init__(f"quiz {quiz} has no item {item}")


def outcome(attempt: Attempt, quiz: Quiz, lessons: Mapping[str, tuple[str, ...]] | None = None) -> Outcome:
    """Return what an attempt comes to so far: the cut of the quiz is a number of items.

    `lessons` are the ids of the lessons that teach each objective. Objectives come in the order of the quiz.
    Raises NotInQuiz if the attempt has an item that the quiz has not: it belongs to another release.
    """
    first = tuple(filter(None, (attempt.first_step(shown.item) for shown in attempt.items)))
    right = frozenset(step.item for step in first if step.fraction == FULL)
    return Outcome(
        right=len(right),
        of=len(attempt.items),
        passed=len(right) >= quiz.cut,
        by_objective=_by_objective(attempt, quiz, right, lessons or {}),
        unanswered=attempt.unanswered,
        critical=tuple(step.item for step in first if step.critical),
    )


def _by_objective(
    attempt: Attempt, quiz: Quiz, right: frozenset[str], lessons: Mapping[str, tuple[str, ...]]
) -> tuple[ObjectiveOutcome, ...]:
    """Return how it went with each objective that the attempt shows an item of."""
    shown = {each.item for each in attempt.items}
    served = [item for item in quiz.items if item.id in shown]
    if unknown := shown - {item.id for item in served}:
        raise NotInQuiz(quiz.id, min(unknown))
    found = []
    for objective in dict.fromkeys(item.objective for item in served):
        items = {item.id for item in served if item.objective == objective}
        relearn = () if items <= right else lessons.get(objective, ())
        found.append(ObjectiveOutcome(objective, len(items & right), len(items), relearn))
    return tuple(found)
