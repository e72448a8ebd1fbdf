"""Item kinds: one folder each with its model and its scoring, and a table of them."""

from modules.items.base import (
    FULL,
    Citation,
    Incomplete,
    ItemBase,
    Level,
    Option,
    Review,
    Reviewed,
    Score,
    Stance,
    TooManyOptions,
    UnknownOption,
)
from modules.items.kinds import KINDS, Item, Kind, score
from modules.items.multiple_choice import MultipleChoice
from modules.items.single_choice import SingleChoice

__all__ = [
    "FULL",
    "KINDS",
    "Citation",
    "Incomplete",
    "Item",
    "ItemBase",
    "Kind",
    "Level",
    "MultipleChoice",
    "Option",
    "Review",
    "Reviewed",
    "Score",
    "SingleChoice",
    "Stance",
    "TooManyOptions",
    "UnknownOption",
    "score",
]
