"""Certificates: by code for whoever verifies one, by person for whoever holds one."""

from dataclasses import dataclass
from datetime import date

from modules.records.connection import Connection, Row
from modules.records.queries.days import day

_COLUMNS = "code, event, person, track, cycle, issued_on, expires_on, state, state_at, pdf, release"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as frozen; `state` is issued, revoked or superseded, whatever day it is."""

    code: str
    event: str
    person: str
    track: str
    cycle: int
    issued_on: date
    expires_on: date | None
    state: str
    state_at: str
    pdf: str
    release: str | None


def find(db: Connection, code: str) -> Certificate | None:
    """The certificate with this code."""
    row = db.one(f"select {_COLUMNS} from certificates where code = ?", (code,))
    return _certificate(row) if row else None


def of_person(db: Connection, person: str) -> list[Certificate]:
    """Every certificate of a person, the newest first."""
    rows = db.all(
        f"select {_COLUMNS} from certificates where person = ? order by issued_on desc, cycle desc, code",
        (person,),
    )
    return [_certificate(row) for row in rows]


def printed(db: Connection, certificate: Certificate) -> str | None:
    """The values printed on it, as JSON; nothing when they were erased."""
    text: str | None = db.value(
        "select text from private_text where event = ? and field = 'printed'", (certificate.event,)
    )
    return text


def _certificate(row: Row) -> Certificate:
    code, event, person, track, cycle, issued_on, expires_on, *rest = row
    return Certificate(
        code, event, person, track, cycle, date.fromisoformat(issued_on), day(expires_on), *rest
    )
