"""Rows as CSV that a spreadsheet opens as text and never as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

Row = Sequence[str | None]

_RISKY = re.compile(r"[ \n]*[=+\-@\t\r]")
"""What makes a spreadsheet take a cell for a formula; some programs drop the blanks before it."""

_SUSPICIOUS = re.compile(r'[,"\n][=+\-@\t \n]|"\r')
"""What finished lines hold wherever a cell may be risky: looking for these is far quicker than at every cell."""

MARK = "\ufeff"
"""The byte order mark by which spreadsheets know UTF-8; our own reader skips it."""


def neutral(cell: str | None) -> str | None:
    """A cell that is text to a spreadsheet: with an apostrophe before what would begin a formula."""
    return f"'{cell}" if cell and _RISKY.match(cell) else cell


def csv_bytes(header: Row, portions: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """A table as UTF-8 with a mark, comma-separated, a line feed after every line, the last one too."""
    yield _lines([header], MARK)
    for portion in portions:
        if portion:
            yield _lines(portion)


def _lines(rows: Sequence[Row], first: str = "") -> bytes:
    text = _written(rows)
    if _SUSPICIOUS.search(f"\n{text}"):
        text = _written([[neutral(cell) for cell in row] for row in rows])
    return (first + text).encode()


def _written(rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
