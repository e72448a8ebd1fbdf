"""A quiz: the items of a unit, how many of them are served and how many must be right."""

from typing import Annotated, Literal

from pydantic import Field

from modules.fields import Frozen, Sentence, Slug
from modules.items import Item

Positive = Annotated[int, Field(strict=True, ge=1, le=1000)]


class Quiz(Frozen):
    """The items of one unit, served as practice with feedback at once."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["quiz"]
    """Write quiz."""
    id: Slug
    """Write the id of the unit; the file has the same name."""
    title: Sentence
    """Write the quiz's title."""
    behaviour: Literal["practice"]
    """Write practice: feedback comes at once."""
    draw: Positive | None = None
    """Write how many items a learner gets; without it, all items of pool quiz."""
    cut: Positive
    """Write how many items must be right at the first try to complete the quiz."""
    items: tuple[Item, ...] = Field(min_length=1)
    """List the items."""

    @property
    def pool(self) -> tuple[Item, ...]:
        """The items that the quiz draws from."""
        return tuple(item for item in self.items if item.pool == "quiz")

    @property
    def served(self) -> int:
        """How many items a learner gets."""
        return len(self.pool) if self.draw is None else min(self.draw, len(self.pool))
