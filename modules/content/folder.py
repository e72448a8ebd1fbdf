"""Reads the files of a folder: only content/ and quizzes/, never outside, never more than a course needs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Final

from modules.content.kinds import MEDIA_FOLDER, ROOTS, SCHEMAS_FOLDER
from modules.content.parse import MAX_YAML
from modules.content.problem import Problem
from modules.content.source import problem_at

MAX_FILES: Final = 10_000
MAX_MEDIA: Final = 64 * 1024 * 1024
_IGNORED_ENDINGS = ("~", ".md", ".swp", ".tmp", ".bak", ".pyc")


@dataclass(frozen=True)
class Collected:
    """The files of a folder by their path, and what kept others from being read."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def collect(folder: Path, *, most: int = MAX_FILES) -> Collected:
    """Return the files of content/ and quizzes/ in a folder; never raises for what lies there."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in _paths(folder.resolve(), problems):
        if len(files) == most:
            message = f"There are more than {most} files; the rest is not read."
            problems.append(problem_at(path, (1, 1), (), "too-many-files", message))
            break
        data = _data(folder.resolve(), path, problems)
        if data is not None:
            files[path] = data
    return Collected(files, tuple(problems))


def _paths(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Return the paths of the files, sorted; each folder is entered once, whatever links lead to it."""
    entered: set[str] = set()
    waiting = [root for root in reversed(ROOTS) if os.path.lexists(folder / root)]
    while waiting:
        path = waiting.pop()
        if _leads_outside(folder, path, problems):
            continue
        full = os.path.realpath(folder / path)
        if not Path(full).is_dir():
            yield path
        elif full not in entered and f"{path}/" != SCHEMAS_FOLDER:
            entered.add(full)
            waiting.extend(reversed(_inside(folder, path, problems)))


def _inside(folder: Path, path: str, problems: list[Problem]) -> list[str]:
    try:
        names = sorted(entry.name for entry in (folder / path).iterdir())
    except OSError as error:
        problems.append(_unreadable(path, error))
        return []
    return [
        f"{path}/{name}" for name in names if not name.startswith(".") and not name.endswith(_IGNORED_ENDINGS)
    ]


def _leads_outside(folder: Path, path: str, problems: list[Problem]) -> bool:
    real = os.path.realpath(folder / path)
    if real == str(folder) or not real.startswith(f"{folder}{os.sep}".replace(os.sep * 2, os.sep)):
        message = "This is a link to a place outside the folder."
        problems.append(problem_at(path, (1, 1), (), "outside-folder", message))
        return True
    return False


def _data(folder: Path, path: str, problems: list[Problem]) -> bytes | None:
    limit = MAX_MEDIA if path.startswith(MEDIA_FOLDER) else MAX_YAML
    full = Path(os.path.realpath(folder / path))
    try:
        if not S_ISREG(full.stat().st_mode):
            problems.append(problem_at(path, (1, 1), (), "unreadable-file", "This is not a plain file."))
            return None
        with full.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        problems.append(_unreadable(path, error))
        return None
    if len(data) > limit:
        message = f"The file has more than {limit // 1024} KB, which is the limit."
        problems.append(problem_at(path, (1, 1), (), "file-too-large", message))
        return None
    return data


def _unreadable(path: str, error: OSError) -> Problem:
    return problem_at(path, (1, 1), (), "unreadable-file", f"This cannot be read: {error.strerror}.")
