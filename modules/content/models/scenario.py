"""A branching scenario: scenes, choices with their consequences, and endings."""

from typing import Literal

from pydantic import Field

from modules.content.models.blocks import PostCard
from modules.fields import Frozen, Markdown, MisconceptionId, ObjectiveId, Sentence, Slug
from modules.items import Citation, Review, Stance


class Choice(Frozen):
    """One thing a person could do in a scene, and where it leads."""

    id: Slug
    """Write a short id that no other choice of the scene has, like a."""
    text: Markdown
    """Write what the learner would do."""
    quality: Literal["best", "acceptable", "poor", "harmful"]
    """Say how good the choice is."""
    stance: Stance
    """Say what choosing it shows: open (joins in), careful (checks first) or silent (stays away)."""
    misconception: MisconceptionId | None = None
    """Name the wrong belief behind a poor or harmful choice."""
    consequence: Markdown
    """Write what happens next; learners read it first."""
    rationale: Markdown
    """Explain why it was a good idea or not; learners read it second."""
    cites: tuple[Citation, ...] = ()
    """List the policy clauses or facts behind the explanation."""
    next: Slug
    """Write the id of the scene or the ending that follows."""


class Scene(Frozen):
    """One moment of the story in which the learner decides."""

    id: Slug
    """Write a short id that no other scene or ending has."""
    title: Sentence
    """Write the heading of the scene."""
    text: Markdown
    """Say what is going on and what has to be decided."""
    post: PostCard | None = None
    """Show a post as a person would see it in a feed."""
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=6)
    """Write three choices, two at least."""


class Ending(Frozen):
    """One way the story can end."""

    id: Slug
    """Write a short id that no other scene or ending has."""
    title: Sentence
    """Write the heading of the ending."""
    text: Markdown
    """Say how it turned out."""
    outcome: Literal["good", "mixed", "poor"]
    """Say how good the ending is."""


class Scenario(Frozen):
    """A story in which the learner decides what happens."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["scenario"]
    """Write scenario."""
    id: Slug
    """Write the file's name without .yaml."""
    title: Sentence
    """Write the scenario's title."""
    unit: Slug
    """Write the id of the unit that the scenario belongs to."""
    objectives: tuple[ObjectiveId, ...] = Field(min_length=1)
    """List the objectives that the scenario practises."""
    start: Slug
    """Write the id of the first scene."""
    scenes: tuple[Scene, ...] = Field(min_length=1)
    """List the scenes."""
    endings: tuple[Ending, ...] = Field(min_length=1)
    """List the endings."""
    review: Review
    """Write none until a person has reviewed the scenario."""
