"""The tables, made by numbered migrations that only ever go forward."""

import sqlite3

from sqlite_utils import Database, Migrations

from modules.records.errors import TooNew
from modules.records.schema import m001_ledger, m002_people, m003_learning, m004_training

STEPS = (m001_ledger, m002_people, m003_learning, m004_training)

migrations = Migrations("sociable")
for step in STEPS:
    migrations(name=step.__name__.rpartition(".")[2])(step.apply)


def migrate(raw: sqlite3.Connection) -> None:
    """Brings the database to the newest shape, each step in a transaction; the caller holds the lock.

    Raises:
        TooNew: the database has seen a migration that this program does not know.
    """
    db = Database(raw, execute_plugins=False)
    unknown = applied(raw) - {step.__name__.rpartition(".")[2] for step in STEPS}
    if unknown:
        raise TooNew(
            f"The database was made by a newer version (it has {', '.join(sorted(unknown))}). "
            "Start that version, or restore a backup made by this one."
        )
    raw.execute("pragma journal_mode = wal")
    migrations.apply(db)


def applied(raw: sqlite3.Connection) -> set[str]:
    """The names of the migrations that the database has seen."""
    if not raw.execute("select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone():
        return set()
    rows = raw.execute("select name from _sqlite_migrations where migration_set = 'sociable'")
    return {str(name) for (name,) in rows}
