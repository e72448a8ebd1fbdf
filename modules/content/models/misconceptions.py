"""The wrong beliefs that distractors and poor choices stand for."""

from typing import Literal

from pydantic import Field

from modules.fields import Frozen, MisconceptionId, Sentence


class Misconception(Frozen):
    """One belief that people really hold and that leads to mistakes."""

    id: MisconceptionId
    """Write MC- and a short word in capitals, like MC-LIKE."""
    belief: Sentence
    """Write the belief as somebody who holds it would say it."""


class Misconceptions(Frozen):
    """The list of beliefs that the course works against."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["misconceptions"]
    """Write misconceptions."""
    misconceptions: tuple[Misconception, ...] = Field(min_length=1)
    """List the beliefs."""
