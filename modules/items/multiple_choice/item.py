"""The multiple choice item and what a response to it is worth."""

from typing import Literal

from modules.items.base import FULL, Incomplete, ItemBase, Score, checked


class MultipleChoice(ItemBase):
    """A situation and a few options, of which several may be right."""

    kind: Literal["multiple_choice"]
    """Write multiple_choice when more than one option may be right."""
    scoring: Literal["exact", "proportional"] = "exact"
    """Write exact for all or nothing, proportional to give part of the credit."""


def score(item: MultipleChoice, response: tuple[str, ...]) -> Score | Incomplete:
    """Return what the response is worth; raise UnknownOption for an option the item does not have.

    In proportion, each key chosen earns its share and each distractor chosen costs its share, never below nothing:
    choosing everything earns nothing.
    """
    chosen = checked(item, response)
    if not chosen:
        return Incomplete()
    fraction = _exact(item, chosen) if item.scoring == "exact" else _proportional(item, chosen)
    return Score(fraction, critical=item.critical and fraction < FULL)


def _exact(item: MultipleChoice, chosen: frozenset[str]) -> int:
    return FULL if chosen == item.keys else 0


def _proportional(item: MultipleChoice, chosen: frozenset[str]) -> int:
    keys = item.keys
    distractors = len(item.options) - len(keys)
    earned = FULL * len(chosen & keys) // max(len(keys), 1)
    lost = FULL * len(chosen - keys) // max(distractors, 1)
    return max(0, earned - lost)
