"""The charter: what the company promises to everybody who takes the course."""

from typing import Literal

from pydantic import Field

from modules.fields import Frozen, Markdown, NameId, Sentence, Slug


class Sponsor(Frozen):
    """The person who stands behind the course."""

    name: Sentence
    """Write the name of the person, or a placeholder."""
    title: Sentence
    """Write what the person does in the company."""


class Promise(Frozen):
    """One thing the company promises."""

    id: Slug
    """Write a short id that no other promise has."""
    text: Sentence
    """Write the promise as one plain sentence."""


class Site(Frozen):
    """A platform that people may use at work."""

    platform: Sentence
    """Write the platform's name."""
    note: Sentence
    """Say in a sentence what is open to people there."""


class Charter(Frozen):
    """The sponsor, three promises, the sites open at work, the leeway and whom to ask."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["charter"]
    """Write charter."""
    title: Sentence
    """Write the charter's title."""
    opening: Sentence
    """Write the first sentence that a learner reads."""
    sponsor: Sponsor
    """Name who stands behind the course."""
    promises: tuple[Promise, ...] = Field(min_length=3, max_length=3)
    """Write three promises."""
    sites: tuple[Site, ...] = Field(min_length=1)
    """List the platforms that people may use at work."""
    leeway: Markdown
    """Say what people may do without asking anybody."""
    ask: NameId
    """Name the contact for questions, by the id of a name in course.yaml."""
    announcement: Markdown
    """Write the message with which the sponsor announces the course."""
