"""The length of an option does not give the key away, neither in one item nor over a whole quiz."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.models import Quiz
from modules.content.problem import Problem
from modules.items import Item, SingleChoice

LONGER: Final = 1.25
CHANCE: Final = 0.01
"""A quiz is biased if keys are the longest so often that fair writing would do it once in a hundred times."""


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each key that stands out, and an error for a quiz whose keys stand out as a whole."""
    for source, path, item in each_item(draft):
        if isinstance(item, SingleChoice) and _stands_out(item):
            message = f"The key of item {item.id} is the longest option by more than a quarter."
            yield source.problem("key-longest", (*path, "options"), message, key=True)
    for quiz in draft.of(Quiz):
        items = [item for item in quiz.model.items if isinstance(item, SingleChoice) and _judged(item)]
        longest = sum(_is_longest(item) for item in items)
        if longest and tail([1 / len(item.options) for item in items], longest) < CHANCE:
            message = f"The key is the longest option in {longest} of {len(items)} items."
            yield quiz.problem("key-too-often-longest", ("items",), message, key=True)


def _judged(item: Item) -> bool:
    return len(item.keys) == 1


def _lengths(item: Item) -> tuple[int, list[int]]:
    """Return the length of the key and those of the distractors."""
    key = max((len(option.text) for option in item.options if option.key), default=0)
    return key, [len(option.text) for option in item.options if not option.key]


def _is_longest(item: Item) -> bool:
    key, others = _lengths(item)
    return key > max(others, default=0)


def _stands_out(item: Item) -> bool:
    """Whether the key is the longest by far; being the longest by a little happens to one key in three."""
    key, others = _lengths(item)
    return bool(others) and _is_longest(item) and key > LONGER * median(others)


def tail(chances: Sequence[float], at_least: int) -> float:
    """Return how likely at least so many of independent events are, each with a chance of its own."""
    exactly = [1.0]
    for chance in chances:
        stay = [p * (1 - chance) for p in [*exactly, 0.0]]
        exactly = [a + b for a, b in zip(stay, [0.0, *(p * chance for p in exactly)], strict=True)]
    return sum(exactly[at_least:])
