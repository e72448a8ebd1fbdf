"""Every problem code has content that it rejects, at an exact place, and content that it accepts."""

from pathlib import Path

import pytest

from modules.content import CODES, load_files
from tests.content.cases.advice import ADVICE
from tests.content.cases.case import MARK, Case, changed, small_course
from tests.content.cases.files import FILES, FileCase
from tests.content.cases.meaning import MEANING
from tests.content.cases.shape import SHAPE
from tests.content.cases.writing import WRITING

TEXT_CASES = {**WRITING, **SHAPE, **MEANING, **ADVICE}
TEXT_ROWS = [(code, case) for code, cases in TEXT_CASES.items() for case in cases]
FILE_ROWS = [(code, case) for code, cases in FILES.items() for case in cases]
ON_DISK = {"outside-folder", "too-many-files", "unreadable-file"}
"""Codes about folders; their cases stand in test_folder.py."""


def test_every_code_has_a_case() -> None:
    folder_cases = (Path(__file__).parent / "test_folder.py").read_text()

    assert {*TEXT_CASES, *FILES, *ON_DISK} == set(CODES)
    assert all(f'"{code}"' in folder_cases for code in ON_DISK)


def test_the_small_course_has_no_problem() -> None:
    assert () == load_files(small_course()).problems


@pytest.mark.parametrize(("code", "case"), TEXT_ROWS)
def test_a_mistake_is_one_problem_at_its_place(code: str, case: Case) -> None:
    files, place = changed(case, case.rejects)

    found = load_files(files).problems

    seen = [(p.file, p.line, p.column, p.path, p.code, p.severity) for p in found]
    if MARK not in case.rejects:
        place = (found[0].line, found[0].column) if found else (0, 0)
    assert [(case.at or case.file, *place, case.path, code, CODES[code].severity)] == seen, found


@pytest.mark.parametrize(("code", "case"), TEXT_ROWS)
def test_what_only_looks_like_the_mistake_is_fine(code: str, case: Case) -> None:  # noqa: ARG001 - names the row
    files, _ = changed(case, case.accepts)

    assert () == load_files(files).problems


def _with(changes: dict[str, bytes | None]) -> dict[str, bytes]:
    files = {**small_course(), **{path: data for path, data in changes.items() if data is not None}}
    return {path: data for path, data in files.items() if changes.get(path, b"") is not None}


@pytest.mark.parametrize(("code", "case"), FILE_ROWS)
def test_a_wrong_file_is_one_problem(code: str, case: FileCase) -> None:
    found = load_files(_with(case.rejects)).problems

    seen = [(p.file, p.line, p.column, p.path, p.code) for p in found]
    assert [(case.at, case.line, case.column, case.path, code)] == seen, found


@pytest.mark.parametrize(("code", "case"), FILE_ROWS)
def test_a_right_file_is_fine(code: str, case: FileCase) -> None:  # noqa: ARG001 - names the row
    assert () == load_files(_with(case.accepts)).problems
