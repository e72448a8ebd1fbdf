"""What taking in a roster asks: whom it means, who is missing from it, and whether it changed meanwhile."""

from collections.abc import Collection, Iterable, Iterator

from modules.people import Person
from modules.records.connection import Connection
from modules.records.queries import people

KINDS = (
    "person_added",
    "person_changed",
    "person_left",
    "person_rejoined",
    "role_changed",
    "roster_imported",
)
"""Events after which a roster is another one."""


def version(db: Connection) -> int:
    """The number of the last event: the roster as it is now."""
    last: int = db.value("select coalesce(max(seq), 0) from events")
    return last


def changed_since(db: Connection, seen: int) -> bool:
    """Whether anybody joined, left or changed after a version was seen."""
    marks = ", ".join("?" * len(KINDS))
    found = db.value(f"select 1 from events where seq > ? and kind in ({marks}) limit 1", (seen, *KINDS))
    return found is not None


def meant(db: Connection, references: Collection[str]) -> list[Person]:
    """Everybody whose employee number or address is among these; addresses in lower case."""
    wanted = sorted(references)
    marks = ", ".join("?" * len(wanted))
    found = [
        person
        for column in ("employee_number", "email")
        for person in people.listed(db, f"p.{column} in ({marks})", wanted)
    ]
    return list({person.id: person for person in found}.values())


def active(db: Connection) -> Iterator[list[tuple[str, str | None, str | None, str | None]]]:
    """Id, employee number, address and name of everybody who works here, by id and in portions."""
    sql = "select id, employee_number, email, name from people where status = 'active' order by id"
    for portion in db.stream(sql):
        yield [(who, number, email, name) for who, number, email, name in portion]


def free_addresses(db: Connection, addresses: Iterable[str]) -> None:
    """Takes addresses from whoever has them, because their rows give them others."""
    db.many("update people set email = null where email = ?", [(address,) for address in addresses])
