"""Who is signed in: sessions by the digest of their token, ended by time, by the person or by an administrator."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from modules.people import Role
from modules.records.connection import Connection
from modules.records.ledger import moment, stamp

TOUCH_EVERY = timedelta(minutes=1)

_COLUMNS = "id, person, method, started_at, seen_at, ends_at"


@dataclass(frozen=True, slots=True)
class Session:
    """A session that is on; `method` is how the person signed in."""

    id: str
    person: str
    method: str
    started_at: datetime
    seen_at: datetime
    ends_at: datetime

    def wants_touch(self, at: datetime) -> bool:
        """Whether its last sign of life is old enough to be written again."""
        return at - self.seen_at >= TOUCH_EVERY


def create(db: Connection, session: str, person: str, *, method: str, at: datetime, lasts: timedelta) -> None:
    """Starts a session that ends after `lasts` whatever happens; `session` is the digest of its token."""
    db.run(
        "insert into sessions (id, person, method, started_at, seen_at, ends_at) values (?, ?, ?, ?, ?, ?)",
        (session, person, method, stamp(at), stamp(at), stamp(at + lasts)),
    )


def find(db: Connection, session: str, *, at: datetime, idle: timedelta) -> Session | None:
    """The session, if it is on: not ended, not too old, seen within `idle`, of somebody who works here."""
    found = acting(db, session, at=at, idle=idle)
    return found[0] if found else None


def acting(db: Connection, session: str, *, at: datetime, idle: timedelta) -> tuple[Session, Role] | None:
    """The same with the role that the person has now, in one look: it is asked at every click."""
    row = db.one(
        "select p.role, s.id, s.person, s.method, s.started_at, s.seen_at, s.ends_at from sessions s"
        " join people p on p.id = s.person"
        " where s.id = ? and s.ended_at is null and s.ends_at > ? and s.seen_at > ? and p.status = 'active'",
        (session, stamp(at), stamp(at - idle)),
    )
    return (_session(row[1:]), Role(row[0])) if row else None


def touch(db: Connection, session: str, at: datetime) -> bool:
    """Writes a sign of life, at most once a minute; tells whether it did."""
    changed = db.run(
        "update sessions set seen_at = ? where id = ? and ended_at is null and seen_at <= ?",
        (stamp(at), session, stamp(at - TOUCH_EVERY)),
    )
    return changed > 0


def end(db: Connection, session: str, at: datetime) -> bool:
    """Ends a session; tells whether it was on."""
    return (
        db.run("update sessions set ended_at = ? where id = ? and ended_at is null", (stamp(at), session)) > 0
    )


def end_all(db: Connection, person: str, at: datetime) -> int:
    """Ends every session of a person; gives how many were on."""
    return db.run(
        "update sessions set ended_at = ? where person = ? and ended_at is null", (stamp(at), person)
    )


def of_person(db: Connection, person: str, at: datetime) -> list[Session]:
    """The sessions of a person that have not ended, the newest first."""
    rows = db.all(
        f"select {_COLUMNS} from sessions where person = ? and ended_at is null and ends_at > ?"
        " order by started_at desc",
        (person, stamp(at)),
    )
    return [_session(row) for row in rows]


def forget(db: Connection, before: datetime) -> int:
    """Deletes sessions that were over before a moment; the ledger still says who signed in when."""
    return db.run("delete from sessions where ends_at < ?", (stamp(before),))


def _session(row: tuple[str, ...]) -> Session:
    session, person, method, *moments = row
    started_at, seen_at, ends_at = map(moment, moments)
    return Session(session, person, method, started_at, seen_at, ends_at)
