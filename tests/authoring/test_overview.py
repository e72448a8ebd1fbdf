"""A trainer sees the whole course at a glance, and one file with everything that is known about it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.authoring import file_view, folder_in_words, overview, publish
from modules.learning import NotFound, Refused, Workspace
from modules.learning.feedback import report_problem
from modules.people import Actor, Role

LESSON = "content/lessons/join-in/why-people.yaml"


def test_before_the_first_publication_the_whole_draft_differs(work: Workspace, tess: Actor) -> None:
    seen = overview(work, tess)
    assert (None, True, True) == (seen.published, seen.publishable, seen.may_publish)
    assert len(seen.differences) == len(seen.draft.files)


def test_a_broken_file_shows_its_problem_and_stops_publishing(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    publish(work, tess)
    save(LESSON, "kind: lesson", "kind lesson")
    seen = overview(work, tess)
    assert (False, [LESSON]) == (seen.publishable, [each.path for each in seen.differences])
    assert seen.errors == sum(shelf.errors for shelf in seen.shelves)
    assert LESSON in {problem.file for problem in seen.problems}


def test_reports_stand_beside_their_file_and_on_the_first_page(work: Workspace, tess: Actor) -> None:
    release = publish(work, tess).release
    report_problem(work, tess, "lesson:join-in/why-people#first", release, "wrong", "Not so here.")
    assert overview(work, tess).reports == file_view(work, tess, LESSON).reports
    assert ["Not so here."] == [report.text for report in overview(work, tess).reports]


def test_a_file_has_its_problems_its_difference_and_its_source(
    work: Workspace, tess: Actor, folder: Path, save: Callable[..., None]
) -> None:
    publish(work, tess)
    save(LESSON, "kind: lesson", "kind lesson")
    seen = file_view(work, tess, LESSON)
    assert seen.problems
    assert seen.difference is not None
    assert (folder / LESSON).read_text(encoding="utf-8") == seen.source


def test_a_quiz_shows_the_answers_of_groups_to_trainers_only(work: Workspace, tess: Actor) -> None:
    assert {} == file_view(work, tess, "quizzes/join-in.yaml").answers
    publish(work, tess)
    items = {item.id for item in work.library.published().quiz("join-in").items}
    assert items == set(file_view(work, tess, "quizzes/join-in.yaml").answers)
    assert {} == file_view(work, Actor("ada", Role.ADMINISTRATOR), "quizzes/join-in.yaml").answers


def test_a_deleted_file_is_still_there_to_look_at(
    work: Workspace, tess: Actor, folder: Path, save: Callable[..., None]
) -> None:
    publish(work, tess)
    (folder / LESSON).unlink()
    save("content/course.yaml", "language: en", "language: en # plain")
    seen = file_view(work, tess, LESSON)
    assert ("removed", None) == (seen.line.change, seen.source)


def test_a_file_that_is_not_there_is_politely_missing(work: Workspace, tess: Actor) -> None:
    with pytest.raises(NotFound):
        file_view(work, tess, "../secret")


def test_a_picture_has_no_source(work: Workspace, tess: Actor) -> None:
    assert file_view(work, tess, "content/media/tent-display.png").source is None


def test_the_folder_is_told_as_seen_from_where_the_server_runs(
    work: Workspace, tess: Actor, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert "course" == folder_in_words(work)
    assert f"course/{LESSON}" == file_view(work, tess, LESSON).where
    monkeypatch.chdir(folder)
    assert "" == folder_in_words(work)


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.HR])
def test_nobody_else_sees_drafts(work: Workspace, role: Role) -> None:
    for look in (
        lambda: overview(work, Actor("max", role)),
        lambda: file_view(work, Actor("max", role), LESSON),
    ):
        with pytest.raises(Refused):
            look()
