"""Trainers see answers in groups only, and no subtraction of two visible figures isolates fewer than the minimum."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.learning.suppression import Counted, Counts, Given, count, visible

SIZES = [
    ("nobody has answered", {}, set()),
    ("everybody together is too few", {"shop": 4, "care": 5}, set()),
    ("one group is everybody", {"shop": 10}, {"shop"}),
    ("a group below the minimum is refused", {"shop": 30, "care": 9, "press": 9}, {"shop"}),
    ("a group at the minimum is shown", {"shop": 10, "care": 10}, {"shop", "care"}),
    ("the total less a visible group would isolate one", {"shop": 11, "press": 1}, set()),
    ("the total less two visible groups would isolate nine", {"shop": 20, "care": 12, "press": 9}, {"shop"}),
    ("the small ones together are enough", {"shop": 20, "press": 5, "legal": 5}, {"shop"}),
    ("the small ones together are one too few", {"shop": 20, "care": 15, "press": 5, "legal": 4}, {"shop"}),
    ("of two equal groups one is refused", {"shop": 10, "care": 10, "press": 1}, {"shop"}),
    ("an empty group isolates nobody", {"shop": 10, "press": 0}, {"shop"}),
]


@pytest.mark.parametrize(("title", "sizes", "shown"), SIZES, ids=[row[0] for row in SIZES])
def test_a_group_is_shown_when_it_and_what_remains_are_large_enough(
    title: str, sizes: dict[str, int], shown: set[str]
) -> None:
    assert shown == visible(sizes, 10), title


groups = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 40), max_size=7)
minimums = st.integers(5, 15)


@given(groups, minimums)
def test_no_subtraction_of_visible_groups_from_the_total_isolates_fewer(
    sizes: dict[str, int], minimum: int
) -> None:
    shown = visible(sizes, minimum)
    total = sum(sizes.values())
    for some in chain.from_iterable(combinations(shown, n) for n in range(len(shown) + 1)):
        rest = total - sum(sizes[group] for group in some)
        assert total < minimum or rest == 0 or rest >= minimum


@given(groups, minimums)
def test_no_group_is_refused_without_need(sizes: dict[str, int], minimum: int) -> None:
    shown = visible(sizes, minimum)
    hidden = sum(size for group, size in sizes.items() if group not in shown)
    for group, size in sizes.items():
        if group not in shown and size >= minimum:
            assert 0 < hidden - size < minimum


def answer(group: str, option: str = "a", *, right: bool = True) -> Given:
    return Given(group, (option,), right)


def test_counts_say_how_many_people_how_many_right_and_how_many_per_option() -> None:
    answers = [answer("shop")] * 7 + [answer("shop", "b", right=False)] * 3
    expected = Counted("", 10, 7, {"a": 7, "b": 3})
    assert expected == count(answers, 10).total


def test_nothing_is_shown_before_enough_have_answered() -> None:
    assert Counts(None, (), 1) == count([answer("shop")] * 9, 10)


def test_every_option_of_a_response_counts() -> None:
    both = Given("shop", ("a", "c"), right=False)
    total = count([both] * 5, 5).total
    assert total is not None
    assert {"a": 5, "c": 5} == total.options


def test_one_more_answer_does_not_show_in_the_figures() -> None:
    before = [answer("shop", "a")] * 10
    assert count(before, 10) == count([*before, answer("shop", "b", right=False)], 10)


streams = st.lists(st.sampled_from("abc"), max_size=60).map(
    lambda letters: [Given(letter, (f"{n}",), right=True) for n, letter in enumerate(letters)]
)


def people(counted: Counted | None) -> frozenset[str]:
    """Who is counted: each of them has chosen an option of their own."""
    return frozenset(counted.options if counted else ())


@given(streams, st.integers(0, 60))
def test_figures_of_two_days_differ_by_nobody_or_by_enough(answers: list[Given], day: int) -> None:
    first, second = count(answers[:day], 5), count(answers, 5)
    later = {group.group: people(group) for group in second.groups}
    pairs = [(people(group), later[group.group]) for group in first.groups if group.group in later]
    for before, after in [(people(first.total), people(second.total)), *pairs]:
        assert before <= after
        assert not after - before or len(after - before) >= 5


@given(streams)
def test_groups_are_part_of_the_total_and_leave_nobody_or_enough(answers: list[Given]) -> None:
    counts = count(answers, 5)
    named = frozenset[str]().union(*map(people, counts.groups))
    rest = people(counts.total) - named
    assert named <= people(counts.total)
    assert not rest or len(rest) >= 5
