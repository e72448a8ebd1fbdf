"""The course file: the company's names, the units in order, the tracks and their certificates."""

from typing import Literal

from pydantic import Field

from modules.fields import Address, Duration, Flag, Frozen, Markdown, NameId, Sentence, Slug


class Name(Frozen):
    """What a placeholder stands for in this company."""

    id: NameId
    """Write the placeholder without its braces, like press_contact."""
    text: Sentence
    """Write what learners read in place of the placeholder."""
    address: Address | None = None
    """Write where people reach it, as mailto:press@example.com or an https:// address."""


class CertificateRule(Frozen):
    """What the certificate of a track is called and how long it holds."""

    title: Sentence
    """Write the title printed on the certificate."""
    valid_for: Duration
    """Write how long the certificate holds, like P1Y for one year."""
    renew_before: Duration
    """Write how long before its end people may renew it, like P30D."""


class Track(Frozen):
    """A set of units that some people have to complete, with the certificate they earn."""

    id: Slug
    """Write a short id that no other track has."""
    title: Sentence
    """Write the track's name as people see it."""
    summary: Markdown
    """Say in a sentence or two whom the track is for and what it gives them."""
    units: tuple[Slug, ...] = Field(min_length=1)
    """List the ids of the units, in the order in which people take them."""
    policy: Flag
    """Write true if people have to accept the policy to complete the track."""
    certificate: CertificateRule
    """Describe the certificate that a person earns."""


class Course(Frozen):
    """The whole course: its title, the company's names, its units and tracks."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["course"]
    """Write course."""
    title: Sentence
    """Write the course's title."""
    language: Literal["en"]
    """Write the language of the texts, en."""
    names: tuple[Name, ...] = ()
    """List what each placeholder of the texts stands for."""
    units: tuple[Slug, ...] = Field(min_length=1)
    """List the ids of all units, in the order of the course."""
    tracks: tuple[Track, ...] = Field(min_length=1)
    """List the tracks that people can be assigned to."""
