"""The single choice item and what a response to it is worth."""

from typing import Literal

from modules.items.base import FULL, Incomplete, ItemBase, Score, TooManyOptions, checked


class SingleChoice(ItemBase):
    """A situation and a few options, of which exactly one is right."""

    kind: Literal["single_choice"]
    """Write single_choice when exactly one option is right."""


def score(item: SingleChoice, response: tuple[str, ...]) -> Score | Incomplete:
    """Return what the response is worth: all or nothing.

    Raises UnknownOption for an option the item does not have, TooManyOptions for more than one.
    """
    chosen = checked(item, response)
    if not chosen:
        return Incomplete()
    if len(chosen) > 1:
        raise TooManyOptions(item.id, len(chosen))
    right = chosen <= item.keys
    return Score(FULL if right else 0, critical=item.critical and not right)
