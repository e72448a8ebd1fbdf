"""What differs between two releases, file by file and line by line; values in, values out."""

from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

from modules.content import File, Release

Change = Literal["same", "changed", "added", "removed"]

LONGEST = 400
"""Lines of a difference that are shown; the file itself says the rest."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that differs; `text` is the unified difference, empty for a picture, film or recording."""

    path: str
    change: Change
    text: str


def differences(published: Release | None, draft: Release) -> tuple[Difference, ...]:
    """Return every file that differs, by path; before the first publication every file is added."""
    before = {file.path: file for file in published.files} if published else {}
    after = {file.path: file for file in draft.files}
    found = []
    for path in sorted(before | after):
        change = change_of(before.get(path), after.get(path))
        if change != "same":
            found.append(Difference(path, change, _text(path, before.get(path), after.get(path))))
    return tuple(found)


def change_of(before: File | None, after: File | None) -> Change:
    """Return what became of a file."""
    if before is None:
        return "added"
    if after is None:
        return "removed"
    return "same" if before.sha256 == after.sha256 else "changed"


def _text(path: str, before: File | None, after: File | None) -> str:
    if not path.endswith((".yaml", ".typ")):
        return ""
    lines = list(unified_diff(_lines(before), _lines(after), "published", "draft", lineterm=""))
    left_out = len(lines) - LONGEST
    kept = lines[:LONGEST]
    return "\n".join([*kept, f"… and {left_out} more lines"] if left_out > 0 else kept)


def _lines(file: File | None) -> list[str]:
    return file.data.decode("utf-8", errors="replace").splitlines() if file else []
