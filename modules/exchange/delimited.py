"""Text with delimiters as rows of cells, each with the line it starts on."""

import csv
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

DELIMITERS = ",;\t|"
LONGEST_CELL = 1000

Cells = list[str]


class Broken(Exception):
    """From a line on the text cannot be split into cells."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Delimited:
    """A table as text; `start` is the line of its header and `skip` how many lines come before it."""

    text: str
    delimiter: str
    skip: int

    def rows(self) -> Iterator[tuple[int, Cells]]:
        """Yields every row that is not empty with the line it starts on, the header first.

        Raises:
            Broken: a quotation mark is never closed, or something follows one that is.
        """
        lines = itertools.islice(io.StringIO(self.text, newline=""), self.skip, None)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        while True:
            line = self.skip + reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                raise Broken(line) from error
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield line, cells


def split(text: str) -> Delimited:
    """Finds the header line, the first that is not empty, and the delimiter it uses.

    A line such as `sep=;` before it, which spreadsheets write, decides.
    """
    chosen = ""
    for skip, line in enumerate(io.StringIO(text, newline="")):
        bare = line.strip("\r\n")
        if bare.strip().lower().startswith("sep=") and len(bare.strip()) in (4, 5):
            chosen = bare.strip()[4:] or "\t"
        elif bare.strip(" ,;|\t\"'"):
            return Delimited(text, chosen or _most_frequent(bare), skip)
    return Delimited(text, ",", 0)


def _most_frequent(header: str) -> str:
    """The delimiter that separates the most headings, quoted parts left aside."""
    outside = "".join(header.split('"')[0::2])
    return max(DELIMITERS, key=outside.count)
