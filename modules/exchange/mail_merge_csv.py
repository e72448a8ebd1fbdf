"""Reminders as CSV for a mail merge: a row a person, with that person's own text and link."""

from collections.abc import Iterable, Iterator

from modules.exchange.cells import csv_bytes
from modules.learning.nudging import Letter
from modules.texts import say

COLUMNS = ("email", "name", "subject", "text", "link", "due")


def mail_merge_csv(letters: Iterable[Letter]) -> Iterator[bytes]:
    """The bytes, a letter at a time, so that the first goes out before the last is written."""
    header = [say(f"nudge.column.{column}") for column in COLUMNS]
    return csv_bytes(
        header,
        (
            [(letter.email, letter.name, letter.subject, letter.text, letter.link, letter.due.isoformat())]
            for letter in letters
        ),
    )
