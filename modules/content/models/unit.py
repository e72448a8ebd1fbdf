"""A unit: what it is for and the steps a learner takes through it."""

from typing import Literal

from pydantic import Field

from modules.fields import Flag, Frozen, Markdown, ObjectiveId, Sentence, Slug, UnitCode
from modules.items import Level


class Objective(Frozen):
    """One thing a learner can do after the unit."""

    id: ObjectiveId
    """Write the unit's code and a number, like M01-O1."""
    text: Sentence
    """Say what the learner can do afterwards, beginning with a verb."""
    level: Level
    """Say how deep it goes: remember, understand, apply, …"""


class UnitStep(Frozen):
    """One step of a unit: a lesson, a scenario or the quiz."""

    kind: Literal["lesson", "scenario", "quiz"]
    """Write lesson, scenario or quiz."""
    id: Slug
    """Write the id of the lesson, the scenario or the quiz."""
    required: Flag = True
    """Write false for something that is there for those who want more."""


class Unit(Frozen):
    """A few lessons, scenarios and a quiz with one subject, at most ten minutes."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["unit"]
    """Write unit."""
    id: Slug
    """Write the name of the unit's folder."""
    code: UnitCode
    """Write M and two digits, like M01."""
    title: Sentence
    """Write the unit's title."""
    summary: Markdown
    """Say in a sentence or two what the unit is about."""
    objectives: tuple[Objective, ...] = Field(min_length=1)
    """List what a learner can do afterwards."""
    steps: tuple[UnitStep, ...] = Field(min_length=1)
    """List the lessons, scenarios and the quiz in the order in which people take them."""
