"""One file that could be read: its model, and how to point at a place in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from modules.content.codes import CODES
from modules.content.problem import Problem
from modules.fields import Frozen
from modules.yamlfile import Path, spot, spot_of

Model_co = TypeVar("Model_co", bound=Frozen, covariant=True)


def path_text(path: Path) -> str:
    """Return the way through a file as people write it, like items.2.stem."""
    return ".".join(map(str, path))


def problem_at(
    file: str, where: tuple[int, int], path: Path, code: str, message: str, hint: str = ""
) -> Problem:
    """Return a problem at a line and column; without a hint of its own the code's remedy stands."""
    row = CODES[code]
    line, column = where
    return Problem(file, line, column, path_text(path), code, row.severity, message, hint or row.remedy)


@dataclass(frozen=True)
class Source(Generic[Model_co]):
    """A file with its model; `unit` is the unit's folder, `id` what the file's name says its id is."""

    path: str
    model: Model_co
    text: str
    unit: str | None
    id: str | None

    def problem(
        self, code: str, path: Path, message: str, hint: str = "", *, key: bool = False, needle: str = ""
    ) -> Problem:
        """Return a problem at the value of a path, at its key, or at some words inside it."""
        where = spot_of(self.text, path, needle) if needle else spot(self.text, path, key=key)
        return problem_at(self.path, where, path, code, message, hint)


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Return every text of a model with its way through the file."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from texts(part, (*path, index))
    elif isinstance(value, Frozen):
        for name, part in value.__dict__.items():
            yield from texts(part, (*path, name))
