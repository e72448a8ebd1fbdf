"""Events of people: joining, changing, leaving, roles and invitations."""

from typing import Literal

from modules.records.events.base import Code, Day, Digest, Event, Number


class PersonAdded(Event):
    """Somebody is on the roster, with all codes; no code means that the roster does not say."""

    kind: Literal["person_added"] = "person_added"
    department: Code | None = None
    country: Code | None = None
    manager: Code | None = None
    role: Code = "learner"
    hired: Day | None = None
    timezone: Code = "UTC"
    language: Code = "en"


class PersonChanged(Event):
    """Codes of a person changed; this is the whole new set."""

    kind: Literal["person_changed"] = "person_changed"
    department: Code | None = None
    country: Code | None = None
    manager: Code | None = None
    hired: Day | None = None
    timezone: Code = "UTC"
    language: Code = "en"


class PersonLeft(Event):
    """A person left; the record stays."""

    kind: Literal["person_left"] = "person_left"
    on: Day


class PersonRejoined(Event):
    """A person who had left is back."""

    kind: Literal["person_rejoined"] = "person_rejoined"
    on: Day


class RoleChanged(Event):
    """What a person may do changed; `source` is roster, claim or administrator."""

    kind: Literal["role_changed"] = "role_changed"
    role: Code
    was: Code
    source: Code


class RosterImported(Event):
    """A roster file was taken in."""

    kind: Literal["roster_imported"] = "roster_imported"
    roster: Code
    file: Digest
    added: Number
    changed: Number
    left: Number
    refused: Number


class Invited(Event):
    """A person got a personal sign-in link."""

    kind: Literal["invited"] = "invited"
    invitation: Code
    until: Day


class InvitationRevoked(Event):
    """A personal sign-in link no longer opens anything."""

    kind: Literal["invitation_revoked"] = "invitation_revoked"
    invitation: Code
