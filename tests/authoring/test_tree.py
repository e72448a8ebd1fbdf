"""The tree shows every file with its state, what became of it, how much there is to read and what is reviewed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.authoring import FileLine, Shelf, publish, published_release, tree
from modules.learning import Link, Workspace
from modules.people import Actor

LESSON = "content/lessons/join-in/why-people.yaml"
QUIZ = "quizzes/join-in.yaml"


def shelves(work: Workspace) -> tuple[Shelf, ...]:
    return tree(work.library.draft(), published_release(work))


def line(work: Workspace, path: str) -> FileLine:
    return next(file for shelf in shelves(work) for file in shelf.files if file.path == path)


def test_the_course_comes_first_then_the_units_in_order_then_the_rest(work: Workspace) -> None:
    units = work.library.draft().release.course.units
    assert ["course", *units, "facts", "media"] == [shelf.name for shelf in shelves(work)]


def test_a_unit_holds_its_files_in_the_order_learners_meet_them(work: Workspace) -> None:
    release = work.library.draft().release
    shelf = next(shelf for shelf in shelves(work) if shelf.name == "join-in")
    steps = [step.id for step in release.unit("join-in").steps]
    assert ["unit", *steps] == [Path(file.path).stem for file in shelf.files]
    assert shelf.minutes is not None
    assert 5 < shelf.minutes <= 10


def test_every_file_of_the_release_stands_on_one_shelf(work: Workspace) -> None:
    paths = [file.path for shelf in shelves(work) for file in shelf.files]
    assert sorted(file.path for file in work.library.draft().release.files) == sorted(paths)


def test_a_lesson_says_its_words_minutes_and_grade(work: Workspace) -> None:
    said = line(work, LESSON).said
    assert said.measures is not None
    assert said.measures.words > 100
    assert 0.5 < said.measures.minutes < 5
    assert 0 < said.measures.grade < 9


def test_nothing_is_reviewed_until_a_person_has(work: Workspace) -> None:
    lesson, quiz = line(work, LESSON).said, line(work, QUIZ).said
    assert (0, 1) == (lesson.reviewed, lesson.reviewable)
    assert 0 == quiz.reviewed
    assert len(work.library.draft().release.quiz("join-in").items) == quiz.reviewable


def test_a_review_is_counted(work: Workspace, save: Callable[..., None]) -> None:
    review = 'review: {by: Tess Tran, on: "2026-11-23", kind: content}'
    save(LESSON, "review: none", review)
    assert 1 == line(work, LESSON).said.reviewed


PREVIEWS = [
    (LESSON, {"unit": "join-in", "lesson": "why-people"}),
    (QUIZ, {"quiz": "join-in"}),
    ("quizzes/scenarios/share-request.yaml", {"scenario": "share-request"}),
]


@pytest.mark.parametrize(("path", "query"), PREVIEWS)
def test_what_learners_play_has_a_preview(work: Workspace, path: str, query: dict[str, str]) -> None:
    said = line(work, path).said
    assert said.preview == Link("preview", query, said.title)


def test_before_the_first_publication_everything_is_added(work: Workspace) -> None:
    assert "added" == line(work, LESSON).change


def test_after_publication_nothing_differs(work: Workspace, tess: Actor) -> None:
    publish(work, tess)
    assert {"same"} == {file.change for shelf in shelves(work) for file in shelf.files}


def test_a_saved_file_is_changed(work: Workspace, tess: Actor, save: Callable[..., None]) -> None:
    publish(work, tess)
    save(LESSON, "title:", "title: New ")
    assert ("changed", "clean") == (line(work, LESSON).change, line(work, LESSON).state)


def test_a_broken_file_stays_in_its_unit_with_its_errors(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    publish(work, tess)
    save(LESSON, "kind: lesson", "kind lesson")
    broken = line(work, LESSON)
    assert published_release(work).lesson("join-in", "why-people").title == broken.said.title  # type: ignore[union-attr]
    assert ("errors", "changed", None) == (broken.state, broken.change, broken.said.measures)
    assert broken in next(shelf for shelf in shelves(work) if shelf.name == "join-in").files


def test_a_deleted_file_is_removed(
    work: Workspace, tess: Actor, folder: Path, save: Callable[..., None]
) -> None:
    publish(work, tess)
    (folder / LESSON).unlink()
    save("content/course.yaml", "language: en", "language: en # plain")
    assert "removed" == line(work, LESSON).change


def test_a_file_that_is_too_large_to_read_is_listed_with_its_error(
    work: Workspace, tess: Actor, folder: Path
) -> None:
    publish(work, tess)
    (folder / LESSON).write_bytes(b"# padding\n" * 60_000)
    work.library._looked_at = float("-inf")
    assert ("errors", True) == (line(work, LESSON).state, line(work, LESSON).change != "same")
