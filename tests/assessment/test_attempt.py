"""Attempts as stories: what is kept, what counts, and what another tab may not undo."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.assessment import (
    Attempt,
    BrokenAttempt,
    NotShown,
    Shown,
    StaleStep,
    Step,
    Subject,
    Unanswered,
    answer,
    close,
)
from tests.assessment.conftest import at

ITEMS = tuple(Shown(name, "0" * 64, ("a", "b", "c")) for name in ("like", "share", "reply"))
NEW = Attempt("a1", "alice", Subject("quiz", "join-in", "join-in"), "f" * 64, 7, ITEMS)


def answered(attempt: Attempt, *responses: tuple[str, str]) -> Attempt:
    for item, chosen in responses:
        attempt = answer(
            attempt, attempt.next_number, item, (chosen,), fraction=1000 * (chosen == "b"), at=at(1)
        )
    return attempt


def test_alice_answers_leaves_one_and_finishes() -> None:
    attempt = answered(NEW, ("like", "b"), ("reply", "a"))

    assert [Step(1, "like", ("b",), 1000, at(1)), Step(2, "reply", ("a",), 0, at(1))] == list(attempt.steps)
    assert ("share",) == attempt.unanswered
    assert at(5) == close(attempt, at(5), leave_unanswered=True).closed_at


def test_an_answer_makes_a_new_attempt_and_leaves_the_old_one_as_it_was() -> None:
    assert (1, 0) == (len(answered(NEW, ("like", "b")).steps), len(NEW.steps))


@pytest.mark.parametrize("number", [1, 2])
def test_the_same_answer_again_changes_nothing(number: int) -> None:
    attempt = answered(NEW, ("like", "b"))

    assert attempt is answer(attempt, number, "like", ("b",), fraction=1000, at=at(2))


def test_a_double_click_that_arrives_after_the_end_changes_nothing() -> None:
    attempt = close(answered(NEW, ("like", "b")), at(3), leave_unanswered=True)

    assert attempt is answer(attempt, 1, "like", ("b",), fraction=1000, at=at(4))


@pytest.mark.parametrize(
    ("number", "item", "chosen", "reason"),
    [
        (1, "like", "a", "taken"),
        (1, "share", "b", "taken"),
        (2, "like", "a", "answered"),
        (3, "share", "b", "ahead"),
        (0, "share", "b", "ahead"),
    ],
)
def test_a_page_that_is_out_of_date_is_told_how_things_stand(
    number: int, item: str, chosen: str, reason: str
) -> None:
    attempt = answered(NEW, ("like", "b"))

    with pytest.raises(StaleStep, match=reason) as stale:
        answer(attempt, number, item, (chosen,), fraction=0, at=at(2))
    assert (attempt, reason) == (stale.value.attempt, stale.value.reason)


def test_nothing_is_answered_after_the_end() -> None:
    attempt = close(NEW, at(3), leave_unanswered=True)

    with pytest.raises(StaleStep, match="closed"):
        answer(attempt, 1, "like", ("b",), fraction=1000, at=at(4))


@pytest.mark.parametrize(("item", "response"), [("poke", ("a",)), ("like", ("z",)), ("like", ("a", "z"))])
def test_only_what_was_shown_can_be_answered(item: str, response: tuple[str, ...]) -> None:
    with pytest.raises(NotShown, match="attempt a1 does not show"):
        answer(NEW, 1, item, response, fraction=0, at=at(1))


def test_finishing_asks_about_what_is_unanswered() -> None:
    with pytest.raises(Unanswered, match="share, reply") as asked:
        close(answered(NEW, ("like", "b")), at(2))
    assert ("share", "reply") == asked.value.items


def test_an_attempt_answered_throughout_closes_without_a_question() -> None:
    assert close(answered(NEW, ("like", "b"), ("share", "a"), ("reply", "b")), at(2)).is_closed


def test_closing_twice_keeps_the_first_time() -> None:
    closed = close(NEW, at(2), leave_unanswered=True)

    assert closed is close(closed, at(9))


def test_a_critical_mistake_is_kept_with_its_step() -> None:
    assert answer(NEW, 1, "share", ("a",), fraction=0, at=at(1), critical=True).steps[0].critical


def test_an_attempt_that_lacks_a_step_cannot_be_built() -> None:
    with pytest.raises(BrokenAttempt, match="a1"):
        replace(NEW, steps=(Step(2, "like", ("a",), 0, at(1)),))


RESPONSES = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(["like", "share", "reply"]), st.sampled_from("abc")),
    max_size=20,
)


@given(RESPONSES)
def test_whatever_tabs_send_each_item_counts_once_and_nothing_is_lost(
    sent: list[tuple[int, str, str]],
) -> None:
    attempt, seen = NEW, [NEW]
    for number, item, chosen in sent:
        try:
            attempt = answer(attempt, number, item, (chosen,), fraction=0, at=at(1))
        except StaleStep as stale:
            attempt = stale.attempt
        seen.append(attempt)

    assert len({step.item for step in attempt.steps}) == len(attempt.steps)
    assert all(attempt.steps[: len(before.steps)] == before.steps for before in seen)


@given(RESPONSES)
def test_sending_everything_again_in_the_same_order_changes_nothing(sent: list[tuple[int, str, str]]) -> None:
    attempt = NEW
    for _, item, chosen in sent:
        if item in attempt.unanswered:
            attempt = answered(attempt, (item, chosen))
    again = attempt
    for step in attempt.steps:
        again = answer(again, step.number, step.item, step.response, fraction=step.fraction, at=at(9))

    assert attempt is again
