"""Events that say who looked, took or was refused what."""

from typing import Literal

from modules.records.events.base import Code, Digest, Event, Number, Part


class SignedIn(Event):
    """A person signed in; `method` is oidc, link or evaluation."""

    kind: Literal["signed_in"] = "signed_in"
    method: Code
    session: Digest


class SignedOut(Event):
    """A session ended; `how` is asked, expired or revoked."""

    kind: Literal["signed_out"] = "signed_out"
    session: Digest
    how: Code


class Viewed(Event):
    """Somebody (the actor) looked at what is held about the person."""

    kind: Literal["viewed"] = "viewed"
    what: Code


class Filter(Part):
    """One filter of an export; a search text is never kept, only that there was one."""

    name: Code
    value: Code


class Exported(Event):
    """A table left the system in a file."""

    kind: Literal["exported"] = "exported"
    what: Code
    rows: Number
    filters: tuple[Filter, ...] = ()


class Refused(Event):
    """Somebody tried what they may not do; `about` is whose record it was."""

    kind: Literal["refused"] = "refused"
    permission: Code
    about: Code | None = None


class Published(Event):
    """A release became what learners get; its bytes are kept from here on."""

    kind: Literal["published"] = "published"
    published: Digest
    replaced: Digest | None = None
