"""Who stands in a roster file: one look through all of it before anybody is changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from modules.learning.roster_rows import Field, RosterFile, RosterRow, RowProblem, problem


@dataclass(slots=True)
class RosterIndex:
    """The file as a whole: who is in it, who is named as a manager, and which rows say somebody twice.

    `usable` gives number and address of the row for each of the two, of the rows that can be taken in; `named` holds those of every row, so that a faulty row never makes its person look absent.
    """

    file: RosterFile
    usable: dict[str, tuple[str, str]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    managers: set[str] = field(default_factory=set)
    twice: dict[int, RowProblem] = field(default_factory=dict)
    rows: int = 0
    nameless: int = 0

    def readable(self) -> Iterator[RosterRow]:
        """Every row again, those that say somebody twice with the problem this is."""
        for row in self.file.rows():
            repeated = self.twice.get(row.line)
            yield replace(row, problems=(*row.problems, repeated)) if repeated else row

    def names(self, number: str | None, email: str | None) -> bool:
        """Whether the file has a row, good or faulty, for somebody with this number or address."""
        return (number or "") in self.named or (email or "") in self.named

    def refuse(self, row: RosterRow) -> None:
        """Forgets a row that turned out not to be taken in, so that nobody waits for its person."""
        for text in (row.number, row.email):
            self.usable.pop(text, None)

    def manager_rows(self) -> Iterator[RosterRow]:
        """The rows of those whom other rows name as managers."""
        return (row for row in self.readable() if self.is_manager(row)) if self.managers else iter(())

    def gives_up(self, number: str, email: str) -> bool:
        """Whether the row of an employee number gives its person another address than this one."""
        _, other = self.usable.get(number, ("", ""))
        return bool(other) and other != email

    def is_manager(self, row: RosterRow) -> bool:
        """Whether another row names this one's person as a manager."""
        return row.number in self.managers or row.email in self.managers


def reference(text: str) -> str:
    """How a manager's employee number or address is looked up."""
    return text.casefold() if "@" in text else text


def look_through(file: RosterFile) -> RosterIndex:
    """Reads the file once; memory is what it takes to hold the numbers and addresses."""
    index = RosterIndex(file)
    lines: dict[str, int] = {}
    for row in file.rows():
        index.rows += 1
        index.nameless += not row.key
        references = [text for text in (row.number, row.email) if text]
        repeated = next((text for text in references if text in lines), None)
        if repeated is not None:
            column = file.column(Field.NUMBER if repeated == row.number else Field.EMAIL)
            index.twice[row.line] = problem(
                row.line, column, "repeated", value=repeated, first=lines[repeated]
            )
        for text in references:
            lines.setdefault(text, row.line)
        index.named.update(references)
        if row.problems or repeated is not None:
            continue
        index.usable.update(dict.fromkeys(references, (row.number, row.email)))
        if row.manager:
            index.managers.add(reference(row.manager))
    return index


def in_portions(rows: Iterator[RosterRow], size: int) -> Iterator[list[RosterRow]]:
    """Rows in lists of at most this size."""
    portion: list[RosterRow] = []
    for row in rows:
        portion.append(row)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion


def references_of(rows: list[RosterRow]) -> set[str]:
    """Everything by which these rows mean somebody, managers included."""
    found = chain.from_iterable((row.number, row.email, reference(row.manager)) for row in rows)
    return {text for text in found if text}
