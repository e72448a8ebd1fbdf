"""Petra runs the installation: she sees the roster and the content, and nobody's training."""

from collections.abc import Callable

import pytest

from modules.records import queries
from modules.texts import say
from tests.walkthroughs.somebody import Somebody


@pytest.fixture
def petra(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Petra")


def test_the_roster_is_searched_by_the_beginnings_of_names(petra: Somebody) -> None:
    petra.open("people", search="dua")

    assert ["Ana Duarte"] == petra.column(say("people.column.name"))


def test_nobodys_training_is_open_to_an_administrator_and_each_try_is_on_record(
    petra: Somebody, meet: Callable[[str], Somebody]
) -> None:
    before = petra.kinds().count("refused")
    for slug, query in (("completion", {}), ("assign", {}), ("person", {"id": meet("Ana").person.id})):
        petra.open(slug, **query)
        assert petra.is_refused()

    assert before + 3 == petra.kinds().count("refused")
    with petra.work.store.read() as db:
        latest = queries.history.audits(db, "refused", limit=3)
    assert {petra.person.id} == {line.actor for line in latest}


def test_an_administrator_learns_like_everybody_else(petra: Somebody) -> None:
    petra.open()
    petra.press("next_step_go")

    assert not petra.is_refused()
    assert petra.key("next_") or petra.key("check_answer_") or petra.key("do_choice_")


def test_the_state_of_the_content_is_there_to_see(petra: Somebody) -> None:
    petra.open("content")

    assert say("authoring.problems.none") in petra.said()
