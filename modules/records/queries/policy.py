"""Who accepted or declined which policy, with the exact text."""

from dataclasses import dataclass
from datetime import date

from modules.records.connection import Connection, Row

_COLUMNS = "event, person, answer, policy, version, effective, text, clauses, language, method, done_on, at"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """An answer to a policy: `accepted` or `declined`; `text` finds the exact text among the blobs.

    The typed name, or the reason for declining, is a private text of `event`.
    """

    event: str
    person: str
    answer: str
    policy: str
    version: str
    effective: date
    text: str
    clauses: tuple[str, ...]
    language: str
    method: str
    done_on: date
    at: str


def latest(db: Connection, person: str, policy: str) -> Acknowledgement | None:
    """A person's last answer to any version of a policy."""
    row = db.one(
        f"select {_COLUMNS} from acknowledgements where person = ? and policy = ? order by seq desc limit 1",
        (person, policy),
    )
    return _acknowledgement(row) if row else None


def find(db: Connection, event: str) -> Acknowledgement | None:
    """The answer that an event recorded."""
    row = db.one(f"select {_COLUMNS} from acknowledgements where event = ?", (event,))
    return _acknowledgement(row) if row else None


def of_person(db: Connection, person: str) -> list[Acknowledgement]:
    """Every answer of a person, the newest first."""
    rows = db.all(f"select {_COLUMNS} from acknowledgements where person = ? order by seq desc", (person,))
    return [_acknowledgement(row) for row in rows]


def declined(db: Connection, policy: str, version: str, *, limit: int = 200) -> list[Acknowledgement]:
    """The people whose last answer to this version is no, the newest first."""
    rows = db.all(
        f"select {_COLUMNS} from acknowledgements a where answer = 'declined' and policy = ? and version = ?"
        " and not exists (select 1 from acknowledgements b where b.person = a.person and b.policy = a.policy"
        " and b.version = a.version and b.seq > a.seq) order by seq desc limit ?",
        (policy, version, limit),
    )
    return [_acknowledgement(row) for row in rows]


def _acknowledgement(row: Row) -> Acknowledgement:
    event, person, answer, policy, version, effective, text, clauses, language, method, done_on, at = row
    return Acknowledgement(
        event,
        person,
        answer,
        policy,
        version,
        date.fromisoformat(effective),
        text,
        tuple(clauses.split()),
        language,
        method,
        date.fromisoformat(done_on),
        at,
    )
