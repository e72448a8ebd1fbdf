"""`check` prints every problem for people and for programs and says by its exit code whether one may publish."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from modules.commands import VERBS, cli
from tests.content.cases.case import LESSON, SMALL, UNIT, small_course

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course that a test may change."""
    for path, data in small_course().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words])


def _spoil(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text()
    assert old in text
    (folder / path).write_text(text.replace(old, new))


def test_sound_content_gives_no_line_and_exit_code_0() -> None:
    result = _run("check", SMALL)

    assert (0, "", "0 errors, 0 warnings.\n") == (result.exit_code, result.stdout, result.stderr)


def test_an_error_gives_a_line_and_exit_code_1(folder: Path) -> None:
    _spoil(folder, LESSON, "title: Say hello", "titel: Say hello")
    result = _run("check", folder)

    line = f"{LESSON}:4:1: error unknown-field There is no field titel here. \u2014 Did you mean title?\n"
    assert (1, line) == (result.exit_code, result.stdout)
    assert "1 error, 0 warnings.\n" == result.stderr


def test_a_warning_alone_gives_exit_code_0(folder: Path) -> None:
    _spoil(folder, UNIT, "  - kind: scenario\n    id: a-friend\n", "")
    result = _run("check", folder)

    assert 0 == result.exit_code
    assert "quizzes/scenarios/a-friend.yaml:3:5: warning not-referenced" in result.stdout


def test_json_is_a_list_of_objects_with_exactly_the_named_keys(folder: Path) -> None:
    _spoil(folder, LESSON, "title: Say hello", "titel: Say hello")
    result = _run("check", folder, "--json")

    expected = {
        "file": LESSON,
        "line": 4,
        "column": 1,
        "path": "titel",
        "code": "unknown-field",
        "severity": "error",
        "message": "There is no field titel here.",
        "hint": "Did you mean title?",
    }
    assert [expected] == json.loads(result.stdout)
    assert (1, "") == (result.exit_code, result.stderr)
    assert [] == json.loads(_run("check", SMALL, "--json").stdout)


def test_the_summary_has_six_numbers() -> None:
    result = _run("check", SMALL, "--summary", "--json")

    expected = {"units": 1, "lessons": 1, "scenarios": 1, "items": 2, "form_items": 1, "minutes": 3.2}
    assert expected == json.loads(result.stdout)


def test_the_summary_for_people_has_minutes_and_grade_of_each_unit() -> None:
    result = _run("check", SMALL, "--summary")

    first, second = result.stdout.splitlines()
    assert "1 units, 1 lessons, 1 scenarios, 2 items (1 served), 3.2 minutes." == first
    assert second.startswith("M01 The first unit: 3.2 minutes, reading grade ")
    assert "0 errors, 0 warnings.\n" == result.stderr


@pytest.mark.parametrize(
    "words", [("check", "no-such-folder"), ("check", __file__), ("check", "--colour"), ("cheque",)]
)
def test_a_wrong_use_gives_exit_code_2(words: tuple[str, ...]) -> None:
    assert 2 == _run(*words).exit_code


def test_the_shipped_content_is_checked_from_where_one_stands() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "modules", "check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=5,
        check=False,
    )

    assert (0, "") == (result.returncode, result.stdout)


def test_problems_are_printed_even_where_the_terminal_knows_no_dash(folder: Path) -> None:
    _spoil(folder, LESSON, "title: Say hello", "titel: Say hello")
    environment = {"PYTHONIOENCODING": "latin-1"}
    result = subprocess.run(
        [sys.executable, "-m", "modules", "check", str(folder)],
        cwd=ROOT, env=environment, capture_output=True, timeout=20, check=False,
    )  # fmt: skip

    assert 1 == result.returncode
    assert b"unknown-field" in result.stdout


def test_every_verb_can_be_loaded_under_its_name() -> None:
    for verb in ("check", "codes", "new", "schema"):
        assert 0 == _run(verb, "--help").exit_code
        assert verb in VERBS
