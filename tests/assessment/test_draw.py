"""Drawing: the same for ever, fair to objectives, different for different seeds."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.assessment import draw, item_hash, show, shuffled
from modules.content import Quiz
from tests.assessment.conftest import item, quiz_of

SEEDS = st.integers(0, 2**53)
TEN = quiz_of(*(item(f"i{n}", f"M01-O{n % 3 + 1}") for n in range(10)), serve=5)


@given(SEEDS)
def test_the_same_seed_draws_the_same(seed: int) -> None:
    assert draw(TEN, seed) == draw(TEN, seed)


def test_this_seed_draws_this_for_ever() -> None:
    assert ["i1", "i0", "i7", "i8", "i9"] == [shown.item for shown in draw(TEN, 7)]
    assert ("c", "b", "a") == draw(TEN, 7)[0].order


def test_this_item_has_this_hash_for_ever() -> None:
    assert item_hash(quiz_of(item("like")).items[0]).startswith("0e6b6631844104b46b238cb615d035b9")


@given(SEEDS)
def test_every_objective_gets_its_share(seed: int) -> None:
    objectives = Counter(int(shown.item[1:]) % 3 for shown in draw(TEN, seed))

    assert [1, 2, 2] == sorted(objectives.values())


@given(SEEDS)
def test_no_item_is_served_twice(seed: int) -> None:
    assert 5 == len({shown.item for shown in draw(TEN, seed)})


def test_over_many_seeds_every_item_comes_about_as_often_as_its_objective_allows() -> None:
    counts = Counter(shown.item for seed in range(3000) for shown in draw(TEN, seed))

    assert 10 == len(counts)
    assert min(counts.values()) > 3000 * 5 / 10 * 0.75


def test_all_items_of_the_pool_are_served_unless_the_quiz_says_how_many(quiz: Quiz) -> None:
    assert {"like", "share", "reply"} == {shown.item for shown in draw(quiz, 1)}


def test_a_quiz_without_items_for_the_quiz_draws_none() -> None:
    assert () == draw(quiz_of(item("only", pool="lesson")), 1)


@given(SEEDS)
def test_options_keep_their_ids_and_change_their_order(seed: int) -> None:
    assert {"a", "b", "c"} == set(show(TEN.items[0], seed).order)


def test_over_many_seeds_the_key_stands_everywhere() -> None:
    places = Counter(show(TEN.items[0], seed).order.index("b") for seed in range(3000))

    assert min(places.values()) > 900


@given(SEEDS, st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True, min_size=1))
def test_an_id_less_leaves_the_others_in_their_order(seed: int, ids: list[str]) -> None:
    assert [each for each in shuffled(ids, seed, "x") if each != ids[0]] == shuffled(ids[1:], seed, "x")


@pytest.mark.parametrize(
    "change",
    [
        {"stem": "What now?"},
        {"critical": True},
        {"cites": ["DP-02"]},
        {"region": "Germany"},
        {"level": "analyse"},
    ],
)
def test_a_changed_item_is_another_version(change: dict[str, object]) -> None:
    before, after = quiz_of(item("like")), quiz_of({**item("like"), **change})

    assert item_hash(before.items[0]) != item_hash(after.items[0])


@pytest.mark.parametrize(
    "change", [{"region": None}, {"review": {"by": "Tess", "on": "2026-11-23", "kind": "content"}}]
)
def test_a_default_written_out_or_a_review_makes_no_other_version(change: dict[str, object]) -> None:
    before, after = quiz_of(item("like")), quiz_of({**item("like"), **change})

    assert item_hash(before.items[0]) == item_hash(after.items[0])


def test_what_is_shown_names_the_version_of_the_item(quiz: Quiz) -> None:
    assert [item_hash(quiz.items[0])] == [shown.item_hash for shown in draw(quiz, 3) if shown.item == "like"]
