"""The completion table as CSV: what HR filtered, complete to the last line."""

from collections.abc import Iterator

from modules.exchange.cells import csv_bytes
from modules.learning.oversight import Export
from modules.texts import say

PERSONAL = (
    "name",
    "email",
    "number",
    "department",
    "country",
    "manager",
    "track",
    "status",
    "assigned_on",
    "due",
    "started_on",
    "done_on",
    "expires_on",
)


def completion_csv(export: Export) -> Iterator[bytes]:
    """The bytes, portion by portion; with counts instead of people where the export holds those."""
    if export.personal:
        header = [say(f"completion.column.{column}") for column in PERSONAL]
        return csv_bytes(header, export.rows)
    header = [
        say("completion.column.department"),
        *(
            say(f"completion.{count}")
            for count in ("assigned", "in_progress", "complete", "certified", "overdue")
        ),
    ]
    return csv_bytes(
        header,
        ([(row[0] or say("completion.small"), *row[1:]) for row in portion] for portion in export.rows),
    )
