"""Texts that people wrote or that name them, kept beside the ledger where they can be erased."""

from modules.records.connection import Connection


def of(db: Connection, event: str) -> dict[str, str]:
    """Field and text of every private text of an event; a text that was erased is missing."""
    return dict(db.all("select field, text from private_text where event = ? order by field", (event,)))


def get(db: Connection, event: str, field: str) -> str | None:
    """One private text, unless it was erased."""
    text: str | None = db.value("select text from private_text where event = ? and field = ?", (event, field))
    return text
