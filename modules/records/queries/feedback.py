"""What learners reported as wrong, for the people who write the course."""

from dataclasses import dataclass
from datetime import datetime

from modules.records.connection import Connection
from modules.records.ledger import new_id, stamp

_COLUMNS = "id, at, release, place, kind, text, person, settled_at"


@dataclass(frozen=True, slots=True)
class Report:
    """Something that somebody found wrong; `person` only when they gave their name."""

    id: str
    at: str
    release: str
    place: str
    kind: str
    text: str
    person: str | None
    settled_at: str | None


def add(
    db: Connection,
    *,
    at: datetime,
    release: str,
    place: str,
    kind: str,
    text: str = "",
    person: str | None = None,
) -> str:
    """Keeps a report; gives its id."""
    report = new_id(at)
    db.run(
        "insert into feedback (id, at, release, place, kind, text, person) values (?, ?, ?, ?, ?, ?, ?)",
        (report, stamp(at), release, place, kind, text, person),
    )
    return report


def unsettled(db: Connection) -> list[Report]:
    """The reports nobody has settled, the newest first."""
    rows = db.all(f"select {_COLUMNS} from feedback where settled_at is null order by at desc, id desc")
    return [Report(*row) for row in rows]


def about(db: Connection, place: str) -> list[Report]:
    """Every report about places that begin with `place`, such as `lesson:join-in/`, the newest first."""
    rows = db.all(
        f"select {_COLUMNS} from feedback where place >= ? and place < ? order by at desc, id desc",
        (place, f"{place}\U0010ffff"),
    )
    return [Report(*row) for row in rows]


def of_person(db: Connection, person: str) -> list[Report]:
    """The reports to which a person gave their name."""
    rows = db.all(f"select {_COLUMNS} from feedback where person = ? order by at desc, id desc", (person,))
    return [Report(*row) for row in rows]


def settle(db: Connection, report: str, at: datetime) -> bool:
    """Marks a report as dealt with; tells whether it was open."""
    return (
        db.run("update feedback set settled_at = ? where id = ? and settled_at is null", (stamp(at), report))
        > 0
    )
