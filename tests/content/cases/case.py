"""A row of the tables of cases: what an author changes in the small course, and what comes of it."""

from pathlib import Path
from typing import NamedTuple

MARK = "⌖"
"""Stands in a rejected text where the problem has to be reported; it is taken out before loading."""

SMALL = Path(__file__).parents[1] / "small"

COURSE = "content/course.yaml"
CHARTER = "content/charter.yaml"
POLICY = "content/policy.yaml"
BELIEFS = "content/misconceptions.yaml"
FACTS = "content/facts/posts.yaml"
UNIT = "content/lessons/first/unit.yaml"
LESSON = "content/lessons/first/hello.yaml"
QUIZ = "quizzes/first.yaml"
DESIGN = "content/certificates/standard.yaml"
SCENARIO = "quizzes/scenarios/a-friend.yaml"


class Case(NamedTuple):
    """In `file`, `old` becomes `rejects` (one problem, at the mark) or `accepts` (none); `path` is where it says it is.

    Without a mark the problem is reported at the beginning of the file, or of the file that `at` names.
    """

    file: str
    old: str
    rejects: str
    accepts: str
    path: str = ""
    at: str = ""


def small_course() -> dict[str, bytes]:
    """Return the files of the small course, which has no problem at all."""
    files = (path for path in SMALL.rglob("*") if path.is_file())
    return {path.relative_to(SMALL).as_posix(): path.read_bytes() for path in files}


def changed(case: Case, new: str) -> tuple[dict[str, bytes], tuple[int, int]]:
    """Return the small course with one change, and the line and column of the mark in it."""
    files = small_course()
    text = files[case.file].decode()
    assert text.count(case.old) == 1, f"{case.old!r} has to stand once in {case.file}"
    text = text.replace(case.old, new)
    before = text.partition(MARK)[0] if MARK in text else ""
    place = (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    files[case.file] = text.replace(MARK, "").encode()
    return files, place
