"""Certificates as people list, open and check them."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Literal

from modules.certificates import normalise
from modules.certification import has_lapsed
from modules.content import Release
from modules.learning.access import require, viewed
from modules.learning.errors import NotFound
from modules.learning.values import CertificateLine
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import queries

VerifyState = Literal["valid", "expired", "revoked", "superseded", "ended"]


@dataclass(frozen=True, slots=True)
class Verified:
    """What anybody may learn from a code: the state, and name and dates as printed.

    A person who left has no name here any more: `state` is then `ended`, no longer current.
    """

    code: str
    state: VerifyState
    name: str
    title: str
    company: str
    issued_on: date
    expires_on: date | None


def line(row: queries.certificates.Certificate, release: Release, today: date) -> CertificateLine:
    """Return a certificate as a line of a list."""
    track = next((track for track in release.course.tracks if track.id == row.track), None)
    title = track.certificate.title if track else row.track
    return CertificateLine(row.code, row.track, title, row.issued_on, row.expires_on, state_on(row, today))


def state_on(row: queries.certificates.Certificate, today: date) -> VerifyState:
    """Return whether a certificate holds on a day."""
    if row.state == "revoked":
        return "revoked"
    if row.state == "superseded":
        return "superseded"
    return "expired" if row.expires_on and has_lapsed(row.expires_on, today) else "valid"


def certificates_of(work: Workspace, me: Actor, person: str) -> tuple[CertificateLine, ...]:
    """Return a person's certificates, the newest first."""
    require(work, me, Permission.SEE_CERTIFICATE, about=person)
    release = work.library.published()
    with work.store.read() as db:
        rows = queries.certificates.of_person(db, person)
        zone = queries.people.find(db, person)
    today = work.clock.today(zone.timezone if zone else "UTC")
    return tuple(line(row, release, today) for row in rows)


def certificate_pdf(work: Workspace, me: Actor, code: str) -> bytes:
    """Return the stored PDF, byte for byte as issued.

    Raises:
        NotFound: there is no such certificate.
        Refused: it is somebody else's and the actor may not open it.
    """
    plain = normalise(code)
    with work.store.read() as db:
        row = queries.certificates.find(db, plain) if plain else None
    if row is None:
        require(work, me, Permission.SEE_CERTIFICATE, about=me.person)
        raise NotFound("certificate")
    require(work, me, Permission.SEE_CERTIFICATE, about=row.person)
    viewed(work, me, row.person, "certificate")
    with work.store.read() as db:
        pdf = queries.releases.blob(db, row.pdf)
    if pdf is None:
        raise NotFound("certificate")
    return pdf


def verify(work: Workspace, code: str) -> Verified | None:
    """Return what a public check may say about a code; none when no certificate has it. Needs no sign-in."""
    plain = normalise(code)
    if plain is None:
        return None
    with work.store.read() as db:
        row = queries.certificates.find(db, plain)
        if row is None:
            return None
        printed = json.loads(queries.certificates.printed(db, row) or "{}")
        person = queries.people.find(db, row.person)
    state = state_on(row, work.clock.today(person.timezone if person else "UTC"))
    if person is None or not person.is_active or not printed:
        state, printed = "ended", {}
    return Verified(
        row.code,
        state,
        printed.get("name", ""),
        printed.get("title", ""),
        printed.get("company", ""),
        row.issued_on,
        row.expires_on,
    )
