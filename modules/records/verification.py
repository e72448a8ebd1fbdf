"""Walks the chains of the ledger and names the first link that does not hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from modules.records.connection import Connection, Row
from modules.records.ledger import COLUMNS, FIRST, link


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that does not hold: `altered` when an event is not what was hashed, `removed` when one is missing."""

    kind: str
    person: str
    seq: int
    what: str


def verify_chain(db: Connection, person: str | None = None) -> Broken | None:
    """The first broken link of one person's chain, or of all chains in the order of persons; none when all hold.

    Memory stays small whatever the size of the ledger. A tail or a whole chain that was removed does not
    show here: for that, heads must have been kept elsewhere.
    """
    where, values = ("where person = ?", (person,)) if person else ("", ())
    prev, chain = FIRST, None
    for row in _rows(db, f"select {COLUMNS} from events {where} order by person, seq", values):
        if row[2] != chain:
            prev, chain = FIRST, row[2]
        if broken := _broken(row, prev):
            return broken
        prev = row[9]
    return None


def _rows(db: Connection, sql: str, values: tuple[str, ...]) -> Iterator[Row]:
    for portion in db.stream(sql, values):
        yield from portion


def _broken(row: Row, prev: str) -> Broken | None:
    if link(row) != row[9]:
        return Broken("altered", row[2], row[0], f"The {row[3]} event of {row[4]} is not what was recorded.")
    if row[8] != prev:
        return Broken(
            "removed", row[2], row[0], f"What came before the {row[3]} event of {row[4]} is not there."
        )
    return None
