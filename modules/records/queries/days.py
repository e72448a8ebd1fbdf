"""Calendar days as the tables hold them."""

from datetime import date


def day(text: str | None) -> date | None:
    """A stored day as a value."""
    return date.fromisoformat(text) if text else None
