"""What a roster file says, row by row, whatever format it came in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from modules.texts import say


class Field(StrEnum):
    """What a roster can say about a person."""

    NAME = "name"
    EMAIL = "email"
    NUMBER = "number"
    DEPARTMENT = "department"
    COUNTRY = "country"
    MANAGER = "manager"
    ROLE = "role"
    HIRED = "hired"
    LEFT = "left"
    TIMEZONE = "timezone"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in a row: its line, the column as the file calls it, what, and what to do."""

    line: int
    column: str
    code: str
    what: str
    do: str


def problem(line: int, column: str, code: str, **values: Any) -> RowProblem:
    """Makes a problem with the sentences of its code."""
    what = say(f"roster.problem.{code}.what", **values)
    return RowProblem(line, column, code, what, say(f"roster.problem.{code}.do", **values))


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row, read; `problems` make it a row that changes nobody.

    A text is empty and a date absent where the row says nothing. `country_zone` is the time zone
    most people of the country live in.
    """

    line: int
    name: str = ""
    email: str = ""
    number: str = ""
    department: str = ""
    country: str = ""
    manager: str = ""
    role: str = ""
    hired: date | None = None
    left: date | None = None
    timezone: str = ""
    country_zone: str = ""
    language: str = ""
    problems: tuple[RowProblem, ...] = ()

    @property
    def key(self) -> str:
        """What the row is known by: the employee number, else the e-mail address."""
        return self.number or self.email


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A roster as it was read.

    `digest` is SHA-256 over its bytes, `columns` the heading of each field it has, `ignored` the headings
    nobody knows. `problems` concern the file as a whole: with one of them it cannot be taken in. `rows`
    reads the rows anew at each call, so that a large file is never in memory twice.
    """

    digest: str
    columns: dict[Field, str]
    ignored: tuple[str, ...]
    problems: tuple[RowProblem, ...]
    rows: Callable[[], Iterator[RosterRow]]

    def column(self, field: Field) -> str:
        """The heading of a field as the file spells it."""
        return self.columns.get(field, say(f"roster.field.{field}"))
