"""What departments and countries are called, because everything else holds their codes."""

from modules.records.connection import Connection


def put(db: Connection, kind: str, code: str, text: str) -> None:
    """Calls a `department` or `country` by this name from now on."""
    db.run(
        "insert into labels (kind, code, text) values (?, ?, ?)"
        " on conflict (kind, code) do update set text = excluded.text where labels.text <> excluded.text",
        (kind, code, text),
    )


def of(db: Connection, kind: str) -> dict[str, str]:
    """Code and name of every department, or of every country, in the order of names."""
    return dict(db.all("select code, text from labels where kind = ? order by text", (kind,)))
