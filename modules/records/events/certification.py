"""Events of assignment, policy and certificates, with their corrections."""

from typing import Literal

from modules.records.events.base import Code, Day, Digest, Event, Number, PrivateDigest


class Assigned(Event):
    """A track is to be done by a day; `cycle` counts the renewals from 1."""

    kind: Literal["assigned"] = "assigned"
    track: Code
    cycle: Number = 1
    on: Day
    due: Day
    rule: Code | None = None
    why: PrivateDigest | None = None


class Unassigned(Event):
    """A track is no longer to be done."""

    kind: Literal["unassigned"] = "unassigned"
    track: Code
    cycle: Number = 1
    why: PrivateDigest | None = None


class Acknowledged(Event):
    """A person accepted a policy in their own name; `text` is the digest of the exact text shown."""

    kind: Literal["acknowledged"] = "acknowledged"
    policy: Code
    version: Code
    effective: Day
    text: Digest
    clauses: tuple[Code, ...]
    name: PrivateDigest
    language: Code
    method: Code
    on: Day


class Declined(Event):
    """A person declined a policy; saying why is up to them."""

    kind: Literal["declined"] = "declined"
    policy: Code
    version: Code
    effective: Day
    text: Digest
    reason: PrivateDigest | None = None
    on: Day


class Certified(Event):
    """A certificate was frozen: its PDF by digest, its printed values as a private text."""

    kind: Literal["certified"] = "certified"
    code: Code
    track: Code
    cycle: Number = 1
    issued_on: Day
    expires_on: Day | None = None
    pdf: Digest
    printed: PrivateDigest


class Revoked(Event):
    """A certificate is no longer valid."""

    kind: Literal["revoked"] = "revoked"
    code: Code
    reason: PrivateDigest


class Superseded(Event):
    """A certificate gave way to a newer one."""

    kind: Literal["superseded"] = "superseded"
    code: Code
    by: Code


class Waived(Event):
    """A person need not do a track in this cycle."""

    kind: Literal["waived"] = "waived"
    track: Code
    cycle: Number = 1
    reason: PrivateDigest


class Credited(Event):
    """A track counts as done because it was done elsewhere."""

    kind: Literal["credited"] = "credited"
    track: Code
    cycle: Number = 1
    done_on: Day
    expires_on: Day | None = None
    reason: PrivateDigest


class Extended(Event):
    """A person has until another day."""

    kind: Literal["extended"] = "extended"
    track: Code
    cycle: Number = 1
    due: Day
    reason: PrivateDigest


class Undone(Event):
    """A waiver, credit or extension no longer counts."""

    kind: Literal["undone"] = "undone"
    correction: Code
    track: Code
    cycle: Number = 1
    reason: PrivateDigest


class Reminded(Event):
    """A person was reminded of what is due."""

    kind: Literal["reminded"] = "reminded"
    track: Code
    channel: Code
    due: Day | None = None


class RuleMade(Event):
    """A track is assigned to a department, a country or everybody, and to those who join them.

    Due is a day, or a number of days after the assignment.
    """

    kind: Literal["rule_made"] = "rule_made"
    rule: Code
    track: Code
    scope_kind: Literal["everybody", "department", "country"]
    scope: Code | None = None
    due: Day | None = None
    days: Number | None = None
    why: PrivateDigest | None = None


class RuleEnded(Event):
    """A rule assigns nobody any more."""

    kind: Literal["rule_ended"] = "rule_ended"
    rule: Code
    why: PrivateDigest | None = None
