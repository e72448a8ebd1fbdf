"""An attempt as a page may show it: nothing of a key before its time. Pure, so that a preview uses it too."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from modules.assessment import Attempt, Behaviour, Part, feedback, may_show, moment_of, outcome
from modules.content import Clause, Fact, NotInRelease, Quiz, Release
from modules.items import Option
from modules.learning.values import AttemptState, Explained, ItemFeedback, Link


def state_of(
    attempt: Attempt, release: Release, *, next_link: Link | None = None, certified: str | None = None
) -> AttemptState:
    """Return an attempt with what may be shown of it now; `release` is the one it is pinned to."""
    quiz = quiz_of(attempt, release)
    behaviour: Behaviour = "practice" if attempt.subject.kind == "quiz" else "check"
    shown = _Shown(attempt, release, behaviour)
    closed_quiz = attempt.is_closed and attempt.subject.kind == "quiz"
    result = outcome(attempt, quiz, lessons_by_objective(release)) if closed_quiz else None
    return AttemptState(attempt, quiz, release, shown, result, next_link, certified)


class _Shown(Mapping[str, ItemFeedback]):
    """What may be shown about each answer, worked out when it is looked at: a page shows one at a time."""

    __slots__ = ("_answered", "_attempt", "_behaviour", "_release")

    def __init__(self, attempt: Attempt, release: Release, behaviour: Behaviour) -> None:
        self._attempt, self._release, self._behaviour = attempt, release, behaviour
        self._answered = {step.item for step in attempt.steps}

    def __contains__(self, item: object) -> bool:
        return item in self._answered and isinstance(item, str) and self._may_be_shown(item)

    def __getitem__(self, item: str) -> ItemFeedback:
        given = (
            item_feedback(self._attempt, self._release, item, self._behaviour)
            if item in self._answered
            else None
        )
        if given is None:
            raise KeyError(item)
        return given

    def __iter__(self) -> Iterator[str]:
        return (drawn.item for drawn in self._attempt.items if drawn.item in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _may_be_shown(self, item: str) -> bool:
        return Part.EXPLANATION in may_show(self._behaviour, moment_of(self._attempt, item))


def quiz_of(attempt: Attempt, release: Release) -> Quiz:
    """Return the quiz that an attempt's items come from."""
    if attempt.subject.kind == "quiz":
        return release.quiz(attempt.subject.id)
    for quiz in release.quizzes:
        if any(item.id == attempt.subject.id for item in quiz.items):
            return quiz
    raise NotInRelease("item", attempt.subject.id)


def item_feedback(
    attempt: Attempt, release: Release, item_id: str, behaviour: Behaviour
) -> ItemFeedback | None:
    """Return what may be shown about the answer to an item; none before it is answered."""
    item = release.item(item_id)
    given = feedback(attempt, item, behaviour)
    if given is None:
        return None
    return ItemFeedback(
        item,
        given.response,
        given.fraction,
        given.verdict,
        tuple(_explained(release, option) for option in given.chosen),
        tuple(_explained(release, option) for option in given.key),
        _cited(release, item.cites),
    )


def lessons_by_objective(release: Release) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the lessons that work towards each objective."""
    found: dict[str, list[str]] = defaultdict(list)
    for (_, lesson_id), lesson in release.lessons.items():
        found[lesson.objective].append(lesson_id)
    return {objective: tuple(lessons) for objective, lessons in found.items()}


def _explained(release: Release, option: Option) -> Explained:
    consequence = release.fill(option.consequence) if option.consequence else None
    return Explained(option, consequence, release.fill(option.rationale))


def _cited(release: Release, ids: tuple[str, ...]) -> tuple[Clause | Fact, ...]:
    return tuple(release.cites(cited) for cited in ids)
