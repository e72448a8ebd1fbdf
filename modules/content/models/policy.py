"""The social media policy: its clauses, its version and the sentence people sign."""

from typing import Literal

from pydantic import Field

from modules.fields import ClauseId, Flag, Frozen, IsoDate, Markdown, NameId, Sentence, Slug
from modules.items import Review


class Clause(Frozen):
    """One clause of the policy."""

    id: ClauseId
    """Write an id that stays the same over versions, like DP-01."""
    title: Sentence
    """Write the clause's title."""
    outline: Sentence
    """Say the clause in one line, for the outline above the policy."""
    text: Markdown
    """Write the clause in full."""
    attest: Flag = False
    """Write true if people confirm this clause one by one."""
    promise: Flag = False
    """Write true if the clause is what the company promises, rather than what it asks."""
    contact: NameId
    """Name whom to ask about the clause, by the id of a name in course.yaml."""


class Policy(Frozen):
    """The policy as people read and accept it."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["policy"]
    """Write policy."""
    id: Slug
    """Write an id that stays the same over versions."""
    title: Sentence
    """Write the policy's title."""
    version: Sentence
    """Write the version in quotes, like "1.0"."""
    effective: IsoDate
    """Write the first day of this version in quotes, like "2026-11-01"."""
    owner: NameId
    """Name who answers for the policy, by the id of a name in course.yaml."""
    change: Literal["minor", "material", "material-with-training"]
    """Say what changed: minor asks nobody, material asks everybody to accept again."""
    summary: Markdown
    """Say the whole policy in a few sentences."""
    attestation: Sentence
    """Write the sentence that people sign."""
    clauses: tuple[Clause, ...] = Field(min_length=1)
    """List the clauses in order."""
    review: Review
    """Write none until a person has reviewed the policy."""
