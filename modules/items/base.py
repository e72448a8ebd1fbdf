"""What all item kinds share: options, where an item belongs, what it cites, and the two things a score can be."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from modules.fields import (
    Flag,
    Frozen,
    IsoDate,
    Markdown,
    MisconceptionId,
    ObjectiveId,
    Sentence,
    Slug,
)

FULL = 1000
"""The fraction of a fully right response; fractions are whole thousandths, because a ledger has no floats."""

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Stance = Literal["open", "careful", "silent"]
Citation = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9.-]*$", max_length=60)]


class Reviewed(Frozen):
    """A review that a named person has really made."""

    by: Sentence
    """Write the name of the person who reviewed the text."""
    on: IsoDate
    """Write the date of the review in quotes, like "2026-11-23"."""
    kind: Literal["content", "law", "language", "accessibility"]
    """Say what the person looked at."""


def _review_tag(value: Any) -> str:
    return "done" if isinstance(value, dict | Reviewed) else "none"


Review = Annotated[
    Annotated[Literal["none"], Tag("none")] | Annotated[Reviewed, Tag("done")], Discriminator(_review_tag)
]
"""Either none, or what a person looked at and when."""


class Option(Frozen):
    """One answer a learner can choose: a key when it is right, a distractor when it is not."""

    id: Slug
    """Write a short id that no other option of the item has, like a."""
    text: Markdown
    """Write what the learner reads; say what to do rather than how one should feel."""
    key: Flag = False
    """Write true on the right option and leave it out on the others."""
    stance: Stance
    """Say what choosing it shows: open (joins in), careful (checks first) or silent (stays away)."""
    misconception: MisconceptionId | None = None
    """Name the wrong belief behind a distractor; a key has none."""
    consequence: Markdown | None = None
    """Write what would happen next if somebody did this; learners read it before the explanation."""
    rationale: Markdown
    """Explain why this is right, or what belief makes it look right and why it is not."""


class ItemBase(Frozen):
    """The fields of every item kind."""

    id: Slug
    """Write an id that no other item in the whole course has."""
    pool: Literal["quiz", "lesson"]
    """Write quiz for an item the quiz draws, lesson for one that a lesson's check block shows."""
    objective: ObjectiveId
    """Name the objective of the unit that the item tests."""
    level: Level
    """Say what the learner has to do in the mind to answer: remember, understand, apply, …"""
    cites: tuple[Citation, ...] = Field(min_length=1)
    """List the policy clauses or facts that make the key right."""
    region: Sentence | None = None
    """Name the country or region where the key holds, if it does not hold everywhere."""
    critical: Flag = False
    """Write true if a wrong answer would do serious harm at work."""
    stem: Markdown
    """Describe a situation and ask what to do next."""
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)
    """Write three options, four only if there is a fourth belief that people really hold."""
    review: Review
    """Write none until a person has reviewed the item."""

    @property
    def keys(self) -> frozenset[str]:
        """The ids of the right options."""
        return frozenset(option.id for option in self.options if option.key)

    def option(self, option_id: str) -> Option:
        """Return the option with this id; raise UnknownOption if the item has none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise UnknownOption(self.id, option_id)


class UnknownOption(LookupError):
    """A response names an option that its item does not have."""

    def __init__(self, item: str, option: str) -> None:
        super().__init__(f"item {item} has no option {option}")


class TooManyOptions(ValueError):
    """A response has more options than its item's kind can take."""

    def __init__(self, item: str, chosen: int) -> None:
        super().__init__(f"item {item} takes one option, the response has {chosen}")


@dataclass(frozen=True, slots=True)
class Score:
    """What a response is worth: thousandths of the item, and whether it is a harmful mistake."""

    fraction: int
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Incomplete:
    """The response is no answer yet; that is never the same as wrong."""

    reason: Literal["nothing-chosen"] = "nothing-chosen"


def checked(item: ItemBase, response: tuple[str, ...]) -> frozenset[str]:
    """Return the options a response names; raise UnknownOption for one that the item does not have."""
    return frozenset(item.option(chosen).id for chosen in response)
