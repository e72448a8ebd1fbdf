"""The few facts about the database itself, such as what it is for."""

from modules.records.connection import Connection


def get(db: Connection, key: str) -> str | None:
    """What stands under a key: `purpose` (demo or real), `clock_offset_days`, `demo_seed`, `demo_people`."""
    value: str | None = db.value("select value from meta where key = ?", (key,))
    return value


def put(db: Connection, key: str, value: str) -> None:
    """Writes a fact over the one that stood there."""
    db.run(
        "insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
        (key, value),
    )
