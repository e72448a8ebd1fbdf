"""One thing that is wrong in the content: where it is, what it is, what to do."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A problem with its place; an error stops publishing, a warning does not."""

    file: str
    """The file, relative to the folder, with slashes."""
    line: int
    """The line, counted from 1."""
    column: int
    """The column, counted from 1."""
    path: str
    """The way through the file, like items.2.options.0.key."""
    code: str
    """The kind of problem, a row of the table of codes."""
    severity: Severity
    """Whether it stops publishing."""
    message: str
    """What is wrong, in one sentence."""
    hint: str
    """What to do, with the corrected line where one can tell."""

    @property
    def is_error(self) -> bool:
        """Whether the problem stops publishing."""
        return self.severity == "error"
