"""Statements with a source and the date somebody checked them; everything else cites their ids."""

from typing import Literal

from pydantic import Field

from modules.fields import FactId, Frozen, IsoDate, Link, Markdown, Sentence

Confidence = Literal["official", "official-partly", "secondary", "general-knowledge", "inference"]
FactFlag = Literal["vendor", "self-reported", "weak", "recheck", "not-legal-advice", "do-not-ship"]


class Fact(Frozen):
    """One statement that the course relies on."""

    id: FactId
    """Write an id that no other fact has, like EA-001 or li.post.anyone."""
    statement: Markdown
    """Write what is so, in a sentence or two."""
    source: Sentence
    """Name who says so."""
    address: Link | None = None
    """Write the https:// address where one can read it."""
    date: Sentence
    """Write the date of the source in quotes, like "2026-03" or "undated"."""
    checked: IsoDate
    """Write the day somebody last read the source, in quotes, like "2026-11-23"."""
    confidence: Confidence
    """Say how well the source carries the statement."""
    region: Sentence | None = None
    """Name the country or region where it holds, if not everywhere."""
    flags: tuple[FactFlag, ...] = ()
    """List what a reader should know about the source; do-not-ship keeps a fact from being published."""


class Facts(Frozen):
    """The facts of one topic."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["facts"]
    """Write facts."""
    topic: Sentence
    """Name what the facts are about."""
    facts: tuple[Fact, ...] = Field(min_length=1)
    """List the facts."""
