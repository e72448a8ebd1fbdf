"""One connection to the database, in the few verbs that the queries need."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]
Values = Sequence[Any]
PORTION = 2000


class Connection:
    """Runs SQL for one thread at a time; the store hands it out, nobody else makes one.

    The SQL is the dialect that SQLite and PostgreSQL share, with `?` for values.
    """

    __slots__ = ("raw",)

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    def run(self, sql: str, values: Values = ()) -> int:
        """Runs a statement; gives the number of rows it changed."""
        return self.raw.execute(sql, values).rowcount

    def many(self, sql: str, rows: Iterable[Values]) -> None:
        """Runs a statement once for each row of values."""
        self.raw.executemany(sql, rows)

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """The first row, if there is one."""
        row: Row | None = self.raw.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        """Every row, at once."""
        return self.raw.execute(sql, values).fetchall()

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row; nothing when there is no row."""
        row = self.raw.execute(sql, values).fetchone()
        return row[0] if row else None

    def stream(self, sql: str, values: Values = ()) -> Iterator[list[Row]]:
        """Every row, in portions, so that memory stays small."""
        cursor = self.raw.execute(sql, values)
        while portion := cursor.fetchmany(PORTION):
            yield portion


def connect(path: Path, *, timeout: float, read_only: bool = False) -> Connection:
    """Opens the file as durable as SQLite can: what was committed survives a power cut."""
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}{'?mode=ro' if read_only else ''}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    for pragma in (
        "foreign_keys = on",
        "recursive_triggers = on",
        "synchronous = full",
        "temp_store = memory",
    ):
        raw.execute(f"pragma {pragma}")
    raw.execute(f"pragma query_only = {'on' if read_only else 'off'}")
    return Connection(raw)
