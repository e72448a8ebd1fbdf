"""A lesson: a few screens with one idea each."""

from typing import Literal

from pydantic import Field

from modules.content.models.blocks import Block
from modules.fields import Frozen, ObjectiveId, Sentence, Slug
from modules.items import Review


class Screen(Frozen):
    """One idea on one screen."""

    id: Slug
    """Write a short id that no other screen of the lesson has."""
    title: Sentence
    """Write the heading of the screen."""
    blocks: tuple[Block, ...] = Field(min_length=1)
    """List the blocks from top to bottom."""


class Lesson(Frozen):
    """A few minutes of learning towards one objective."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["lesson"]
    """Write lesson."""
    id: Slug
    """Write the file's name without .yaml."""
    title: Sentence
    """Write the lesson's title."""
    objective: ObjectiveId
    """Name the objective of the unit that the lesson works towards."""
    screens: tuple[Screen, ...] = Field(min_length=1)
    """List the screens in order."""
    review: Review
    """Write none until a person has reviewed the lesson."""
