import pytest

from modules.learning import (
    AttemptState,
    Invalid,
    NotFound,
    Refused,
    StaleAnswer,
    Workspace,
    attempts,
)
from modules.people import Actor
from modules.records import queries


def events_of(work: Workspace, person: str) -> int:
    with work.store.read() as db:
        return len(queries.history.events(db, person, limit=10_000))


def first_item(state: AttemptState) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The first item with a right and a wrong response."""
    item = state.release.item(state.attempt.items[0].item)
    wrong = next(option.id for option in item.options if not option.key)
    return item.id, tuple(sorted(item.keys)), (wrong,)


def test_an_answer_is_on_disk_when_its_feedback_is_there(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, right, _ = first_item(state)

    state = attempts.answer(work, alice, state.attempt.id, 1, item, right)

    assert state.feedback[item].verdict == "right"
    with work.store.read() as db:
        stored = queries.attempts.load(db, state.attempt.id)
    assert stored is not None
    assert [(step.number, step.item, step.response) for step in stored.steps] == [(1, item, right)]


def test_no_feedback_is_given_before_an_answer(work: Workspace, alice: Actor) -> None:
    assert attempts.open_quiz(work, alice, "join-in").feedback == {}


def test_a_double_click_counts_once(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, right, _ = first_item(state)
    attempts.answer(work, alice, state.attempt.id, 1, item, right)
    before = events_of(work, "alice")

    again = attempts.answer(work, alice, state.attempt.id, 1, item, right)

    assert len(again.attempt.steps) == 1
    assert events_of(work, "alice") == before


def test_a_stale_tab_is_told_and_changes_nothing(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, right, wrong = first_item(state)
    attempts.answer(work, alice, state.attempt.id, 1, item, right)

    with pytest.raises(StaleAnswer) as stale:
        attempts.answer(work, alice, state.attempt.id, 1, item, wrong)

    assert stale.value.state.feedback[item].response == right


def test_reopening_a_quiz_finds_it_as_it_was_left(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, right, _ = first_item(state)
    state = attempts.answer(work, alice, state.attempt.id, 1, item, right)

    assert attempts.open_quiz(work, alice, "join-in") == state


def test_nothing_chosen_is_no_wrong_answer(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, _, _ = first_item(state)

    with pytest.raises(Invalid, match="Choose an answer"):
        attempts.answer(work, alice, state.attempt.id, 1, item, ())

    assert attempts.open_quiz(work, alice, "join-in").attempt.steps == ()


@pytest.mark.parametrize("response", [("nonsense",), ("a", "b", "c", "zz")])
def test_an_answer_that_the_item_does_not_have_is_refused(
    work: Workspace, alice: Actor, response: tuple[str, ...]
) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, _, _ = first_item(state)

    with pytest.raises(Invalid):
        attempts.answer(work, alice, state.attempt.id, 1, item, response)


def test_nobody_answers_in_somebody_elses_attempt(work: Workspace, alice: Actor, bob: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")
    item, right, _ = first_item(state)

    with pytest.raises(Refused):
        attempts.answer(work, bob, state.attempt.id, 1, item, right)

    assert attempts.open_quiz(work, alice, "join-in").attempt.steps == ()


def test_a_quiz_with_open_items_names_them_before_it_closes(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")

    with pytest.raises(Invalid, match="no answer yet"):
        attempts.finish_quiz(work, alice, state.attempt.id)

    closed = attempts.finish_quiz(work, alice, state.attempt.id, leave_unanswered=True)
    assert closed.closed
    assert closed.outcome is not None
    assert len(closed.outcome.unanswered) == len(state.attempt.items)


def test_a_retry_of_an_open_quiz_goes_on_with_it(work: Workspace, alice: Actor) -> None:
    state = attempts.open_quiz(work, alice, "join-in")

    assert attempts.retry_quiz(work, alice, "join-in").attempt.id == state.attempt.id


def test_a_quiz_that_does_not_exist_is_politely_missing(work: Workspace, alice: Actor) -> None:
    with pytest.raises(NotFound, match="no such quiz"):
        attempts.open_quiz(work, alice, "flying")
