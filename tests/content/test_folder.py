"""A folder is read whole and never left, whatever lies in it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from modules.content import load, load_files
from modules.content.folder import collect
from tests.content.cases.case import COURSE, LESSON, QUIZ, SMALL, small_course


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course that a test may change."""
    target = tmp_path / "course"
    for path, data in small_course().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
    return target


def _problems(folder: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.code) for problem in load(folder).problems]


def test_a_folder_and_its_files_give_the_same_release() -> None:
    loaded = load(SMALL)

    assert () == loaded.problems
    assert loaded.release.id == load_files(small_course()).release.id
    assert loaded.release.id == load_files({f.path: f.data for f in loaded.release.files}).release.id


def test_an_empty_folder_lacks_its_required_files(tmp_path: Path) -> None:
    needed = ["charter", "course", "policy"]

    assert [(f"content/{name}.yaml", "missing-file") for name in needed] == _problems(tmp_path)


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "quizzes" / "first.yaml").rename(folder / "real.yaml")
    (folder / "quizzes" / "first.yaml").symlink_to("../real.yaml")

    assert [] == _problems(folder)


@pytest.mark.parametrize("code", ["outside-folder"])
def test_a_link_that_leads_outside_is_a_problem(folder: Path, tmp_path: Path, code: str) -> None:
    (tmp_path / "secret.yaml").write_text("kind: quiz")
    (folder / QUIZ).unlink()
    (folder / QUIZ).symlink_to(tmp_path / "secret.yaml")

    assert [(QUIZ, code)] == _problems(folder)


def test_a_folder_that_leads_outside_is_a_problem(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (folder / "content" / "more").symlink_to(tmp_path / "facts", target_is_directory=True)

    assert [("content/more", "outside-folder")] == _problems(folder)


def test_a_folder_that_contains_itself_is_read_once(folder: Path) -> None:
    (folder / "content" / "lessons" / "again").symlink_to("..", target_is_directory=True)

    assert [] == _problems(folder)


def test_a_link_to_nothing_cannot_be_read(folder: Path) -> None:
    (folder / QUIZ).unlink()
    (folder / QUIZ).symlink_to("nothing.yaml")

    assert [(QUIZ, "unreadable-file")] == _problems(folder)


@pytest.mark.parametrize("code", ["unreadable-file"])
def test_what_is_no_plain_file_cannot_be_read(folder: Path, code: str) -> None:
    (folder / LESSON).unlink()
    os.mkfifo(folder / LESSON)

    assert [(LESSON, code)] == _problems(folder)


def test_a_folder_that_may_not_be_read_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses; it is asked to, because these tests may run as root, whom nobody refuses."""

    def refused(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)

    assert ("content", "unreadable-file") in _problems(folder)


def test_a_file_in_place_of_a_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")

    assert ("content", "unexpected-file") in _problems(tmp_path)


@pytest.mark.parametrize("code", ["too-many-files"])
def test_no_more_files_are_read_than_a_course_has(folder: Path, code: str) -> None:
    there = len(small_course())

    assert () == collect(folder, most=there).problems
    assert [code] == [problem.code for problem in collect(folder, most=there - 1).problems]


def test_a_file_too_large_is_not_read_whole(folder: Path) -> None:
    with (folder / COURSE).open("ab") as file:
        file.truncate(513 * 1024)

    assert (COURSE, "file-too-large") in _problems(folder)


def test_what_editors_leave_behind_is_passed_over(folder: Path) -> None:
    for name in (".first.yaml.swp", "first.yaml~", "README.md", ".DS_Store"):
        (folder / "quizzes" / name).write_text("x")

    assert [] == _problems(folder)


def test_a_saved_file_changes_the_release(folder: Path) -> None:
    before = load(folder).release.id
    (folder / LESSON).write_text((folder / LESSON).read_text().replace("Say hello", "Say hi"))

    assert before != load(folder).release.id
    assert "Say hi" == load(folder).release.lesson("first", "hello").title
