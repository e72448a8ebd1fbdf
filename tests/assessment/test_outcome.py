"""Outcomes: right at the first try, by objective, with where to look again."""

import pytest

from modules.assessment import Attempt, NotInQuiz, ObjectiveOutcome, Outcome, answer, outcome
from modules.content import Quiz
from tests.assessment.conftest import at, item, quiz_of

LESSONS = {"M01-O1": ("first", "second"), "M01-O2": ("third",)}


def answered(attempt: Attempt, **responses: int) -> Attempt:
    for name, fraction in responses.items():
        attempt = answer(attempt, attempt.next_number, name, ("a",), fraction=fraction, at=at(1))
    return attempt


def test_an_attempt_just_begun_has_nothing_right_and_nothing_wrong(attempt: Attempt, quiz: Quiz) -> None:
    begun = outcome(attempt, quiz)

    assert (0, 3, False, 0) == (begun.right, begun.of, begun.passed, begun.wrong)
    assert {"like", "share", "reply"} == set(begun.unanswered)


def test_objectives_come_in_the_order_of_the_quiz_and_say_where_to_look_again(
    attempt: Attempt, quiz: Quiz
) -> None:
    done = outcome(answered(attempt, reply=1000, like=1000, share=0), quiz, LESSONS)

    assert (
        ObjectiveOutcome("M01-O1", 1, 2, ("first", "second")),
        ObjectiveOutcome("M01-O2", 1, 1),
    ) == done.by_objective


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        ({"like": 1000, "share": 1000, "reply": 1000}, (3, 0, True)),
        ({"like": 1000, "share": 0, "reply": 1000}, (2, 1, True)),
        ({"like": 1000, "reply": 1000}, (2, 0, True)),
        ({"like": 1000, "share": 999, "reply": 500}, (1, 2, False)),
        ({"like": 0}, (0, 1, False)),
    ],
)
def test_the_cut_counts_items_that_are_fully_right(
    attempt: Attempt, quiz: Quiz, responses: dict[str, int], expected: tuple[int, int, bool]
) -> None:
    done = outcome(answered(attempt, **responses), quiz)

    assert expected == (done.right, done.wrong, done.passed)


def test_an_item_without_answer_is_looked_at_again_too(attempt: Attempt, quiz: Quiz) -> None:
    done = outcome(answered(attempt, like=1000, share=1000), quiz, LESSONS)

    assert ObjectiveOutcome("M01-O2", 0, 1, ("third",)) == done.by_objective[1]


def test_an_objective_that_no_lesson_teaches_has_none_to_look_at(attempt: Attempt, quiz: Quiz) -> None:
    assert () == outcome(attempt, quiz).by_objective[0].relearn


def test_critical_mistakes_are_named(attempt: Attempt, quiz: Quiz) -> None:
    done: Outcome = outcome(answer(attempt, 1, "share", ("a",), fraction=0, at=at(1), critical=True), quiz)

    assert ("share",) == done.critical


def test_an_attempt_at_another_quiz_has_no_outcome_here(attempt: Attempt) -> None:
    with pytest.raises(NotInQuiz, match="quiz join-in has no item like"):
        outcome(attempt, quiz_of(item("reply"), item("share")))
