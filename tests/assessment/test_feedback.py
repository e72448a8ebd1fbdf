"""What may be shown when: nothing too early, everything in time."""

from itertools import product
from typing import get_args

import pytest

from modules.assessment import (
    Attempt,
    Behaviour,
    Moment,
    NotShown,
    Part,
    answer,
    close,
    feedback,
    may_show,
    moment_of,
    verdict_of,
)
from modules.content import Quiz
from tests.assessment.conftest import at

NOTHING = ""
AT_ONCE = "verdict explanation key cites"


@pytest.mark.parametrize(
    ("behaviour", "moment", "shown"),
    [
        ("practice", Moment.ASKED, NOTHING),
        ("practice", Moment.ANSWERED, AT_ONCE),
        ("practice", Moment.CLOSED, f"{AT_ONCE} outcome"),
        ("practice", Moment.LEFT, "outcome"),
        ("check", Moment.ASKED, NOTHING),
        ("check", Moment.ANSWERED, AT_ONCE),
        ("check", Moment.CLOSED, AT_ONCE),
        ("check", Moment.LEFT, NOTHING),
    ],
)
def test_what_may_be_shown(behaviour: Behaviour, moment: Moment, shown: str) -> None:
    assert {Part(part) for part in shown.split()} == may_show(behaviour, moment)


def test_the_table_knows_every_behaviour_at_every_moment() -> None:
    for behaviour, moment in product(get_args(Behaviour), Moment):
        assert may_show(behaviour, moment) <= {*Part}


def test_an_item_moves_from_asked_to_answered_to_closed(attempt: Attempt) -> None:
    done = answer(attempt, 1, "like", ("a",), fraction=0, at=at(1))
    closed = close(done, at(2), leave_unanswered=True)

    assert [Moment.ASKED, Moment.ANSWERED, Moment.CLOSED, Moment.LEFT] == [
        moment_of(attempt, "like"),
        moment_of(done, "like"),
        moment_of(closed, "like"),
        moment_of(closed, "share"),
    ]


def test_an_item_that_is_not_shown_has_no_moment(attempt: Attempt) -> None:
    with pytest.raises(NotShown):
        moment_of(attempt, "warm-up")


def test_before_an_answer_nothing_is_given_away(attempt: Attempt, quiz: Quiz) -> None:
    assert feedback(attempt, quiz.items[0], "practice") is None


@pytest.mark.parametrize("behaviour", get_args(Behaviour))
def test_after_a_wrong_answer_come_what_was_chosen_and_then_the_key(
    attempt: Attempt, quiz: Quiz, behaviour: Behaviour
) -> None:
    done = answer(attempt, 1, "like", ("a",), fraction=0, at=at(1))
    told = feedback(done, quiz.items[0], behaviour)

    assert told is not None
    assert ("wrong", ["a"], ["b"]) == (
        told.verdict,
        [option.id for option in told.chosen],
        [option.id for option in told.key],
    )


def test_a_right_answer_is_explained_once(attempt: Attempt, quiz: Quiz) -> None:
    done = answer(attempt, 1, "like", ("b",), fraction=1000, at=at(1))
    told = feedback(done, quiz.items[0], "practice")

    assert told is not None
    assert ("right", ("Why b.",), ()) == (told.verdict, tuple(o.rationale for o in told.chosen), told.key)


def test_options_are_explained_in_the_order_shown(attempt: Attempt, quiz: Quiz) -> None:
    done = answer(attempt, 1, "like", ("c", "a"), fraction=0, at=at(1))
    told = feedback(done, quiz.items[0], "practice")
    order = [option for option in attempt.shown("like").order if option != "b"]

    assert told is not None
    assert (order, ("c", "a"), 0) == ([option.id for option in told.chosen], told.response, told.fraction)


def test_an_item_left_without_answer_keeps_its_secret(attempt: Attempt, quiz: Quiz) -> None:
    assert feedback(close(attempt, at(1), leave_unanswered=True), quiz.items[0], "practice") is None


@pytest.mark.parametrize(
    ("fraction", "verdict"), [(1000, "right"), (999, "partly"), (1, "partly"), (0, "wrong")]
)
def test_a_fraction_has_a_name(fraction: int, verdict: str) -> None:
    assert verdict == verdict_of(fraction)
