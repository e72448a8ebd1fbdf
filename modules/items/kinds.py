"""The table of item kinds: a new kind is a folder and a row here."""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from modules.items import multiple_choice, single_choice
from modules.items.base import Incomplete, ItemBase, Score
from modules.items.multiple_choice import MultipleChoice
from modules.items.single_choice import SingleChoice

Item = Annotated[SingleChoice | MultipleChoice, Field(discriminator="kind")]
"""Any item, told apart by its kind."""


class Kind(NamedTuple):
    """One row of the table: the model, how a response is scored, and what a trainer calls it."""

    model: type[ItemBase]
    score: Callable[[Any, tuple[str, ...]], Score | Incomplete]
    title: str


KINDS: dict[str, Kind] = {
    "single_choice": Kind(SingleChoice, single_choice.score, "Single choice"),
    "multiple_choice": Kind(MultipleChoice, multiple_choice.score, "Multiple choice"),
}


def score(item: Item, response: tuple[str, ...]) -> Score | Incomplete:
    """Return what a response to an item of any kind is worth; raises what the kind's own function raises."""
    return KINDS[item.kind].score(item, response)
