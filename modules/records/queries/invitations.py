"""Personal sign-in links: by the digest of their token, bound to the first browser that opens them."""

from dataclasses import dataclass
from datetime import datetime

from modules.records.connection import Connection
from modules.records.ledger import stamp

_NEWEST = "made_at desc, case when revoked_at is null then 0 else 1 end, id"
"""Newest first; of links made at one moment those that still open something come first."""

_COLUMNS = "id, person, made_at, made_by, ends_at, browser, opened_at, revoked_at"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link somebody was given; `browser` is the digest of what the first browser keeps."""

    id: str
    person: str
    made_at: str
    made_by: str
    ends_at: str
    browser: str | None
    opened_at: str | None
    revoked_at: str | None

    def is_live(self, at: datetime) -> bool:
        """Whether the link still opens something."""
        return self.revoked_at is None and self.ends_at > stamp(at)


def create(
    db: Connection, invitation: str, person: str, *, token: str, at: datetime, by: str, ends_at: datetime
) -> None:
    """Keeps a link by the digest of its token."""
    db.run(
        "insert into invitations (id, person, token, made_at, made_by, ends_at) values (?, ?, ?, ?, ?, ?)",
        (invitation, person, token, stamp(at), by, stamp(ends_at)),
    )


def find(db: Connection, token: str) -> Invitation | None:
    """The link with this token's digest, whether live or not."""
    row = db.one(f"select {_COLUMNS} from invitations where token = ?", (token,))
    return Invitation(*row) if row else None


def bind(db: Connection, invitation: str, *, browser: str, at: datetime) -> bool:
    """Binds a link to the first browser that opens it; tells whether this is that browser."""
    db.run(
        "update invitations set browser = ?, opened_at = ? where id = ? and browser is null",
        (browser, stamp(at), invitation),
    )
    return bool(db.value("select browser from invitations where id = ?", (invitation,)) == browser)


def revoke(db: Connection, invitation: str, at: datetime) -> bool:
    """Makes a link open nothing any more; tells whether it still did."""
    return (
        db.run(
            "update invitations set revoked_at = ? where id = ? and revoked_at is null",
            (stamp(at), invitation),
        )
        > 0
    )


def people_invited(db: Connection, at: datetime) -> int:
    """How many people hold a link that is live."""
    count: int = db.value(
        "select count(distinct person) from invitations where revoked_at is null and ends_at > ?",
        (stamp(at),),
    )
    return count


def everything(db: Connection) -> list[Invitation]:
    """Every link ever made, the newest first."""
    return [Invitation(*row) for row in db.all(f"select {_COLUMNS} from invitations order by {_NEWEST}")]


def of_person(db: Connection, person: str) -> list[Invitation]:
    """Every link a person was given, the newest first."""
    rows = db.all(f"select {_COLUMNS} from invitations where person = ? order by {_NEWEST}", (person,))
    return [Invitation(*row) for row in rows]
