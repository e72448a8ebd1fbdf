"""Which items an attempt shows, in which order, and their options in which order: a function of quiz and seed."""

import json
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from itertools import zip_longest

from modules.assessment.attempt import Shown
from modules.content import Quiz
from modules.items import Item


def draw(quiz: Quiz, seed: int) -> tuple[Shown, ...]:
    """Return the items that an attempt at a quiz shows.

    As many as the quiz serves, taken from its objectives in turn, so that each gets its share; then mixed. The same
    quiz and seed give the same items and orders for ever.
    """
    items = {item.id: item for item in quiz.pool}
    drawn = _in_turn(quiz.pool, seed)[: quiz.served]
    return tuple(show(items[item], seed) for item in shuffled(drawn, seed, "order"))


def show(item: Item, seed: int) -> Shown:
    """Return an item as an attempt with this seed shows it."""
    order = shuffled((option.id for option in item.options), seed, f"options of {item.id}")
    return Shown(item.id, item_hash(item), tuple(order))


def item_hash(item: Item) -> str:
    """Return the SHA-256 that names a version of an item: it changes when anything does that a learner meets.

    What was left at its default is left out, so that a new optional field does not rename every item there is;
    reviewing an item does not make it another.
    """
    said = item.model_dump(mode="json", exclude_defaults=True, exclude={"review"})
    return sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def shuffled(ids: Iterable[str], seed: int, purpose: str) -> list[str]:
    """Return ids in an order that seems random and is the same for ever.

    Each id is sorted by the SHA-256 of seed, purpose and id. Unlike the shuffle of a library this depends on nothing
    that may change with a version, and an id more or less leaves the others in their order.
    """
    return sorted(ids, key=lambda each: sha256(f"{seed}/{purpose}/{each}".encode()).digest())


def _in_turn(pool: Iterable[Item], seed: int) -> list[str]:
    """Return the ids of the pool: one of each objective, then another of each, until there are no more."""
    by_objective: dict[str, list[str]] = defaultdict(list)
    for item in pool:
        by_objective[item.objective].append(item.id)
    order = shuffled(by_objective, seed, "objectives")
    queues = [shuffled(by_objective[objective], seed, "items") for objective in order]
    return [item for turn in zip_longest(*queues) for item in turn if item is not None]
