"""A person on the roster, and the person who acts."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to the course; everybody is a learner besides."""

    LEARNER = "learner"
    MANAGER = "manager"
    HR = "hr"
    TRAINER = "trainer"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the roster: codes that the ledger knows, and names that only this row holds.

    `department` and `country` are codes; an empty code means that the roster does not say.
    `status` is `active` or `left`; an erased person keeps the codes and loses every name.
    """

    id: str
    employee_number: str | None
    email: str | None
    name: str | None
    department: str
    country: str
    manager: str | None
    role: Role
    hired: date | None
    left_on: date | None
    timezone: str
    language: str
    status: str
    story: str | None = None

    @property
    def is_active(self) -> bool:
        """Whether this person works here and may sign in."""
        return self.status == "active"


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts: passed to every use case, made from a session and never from a form.

    `session` is the digest of the session's token; the command line acts without one.
    """

    person: str
    role: Role
    session: str | None = None
    signed_in_at: datetime | None = None
    method: str = ""
