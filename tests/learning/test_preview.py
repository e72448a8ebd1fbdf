"""A draft is played as a learner would meet it, and nothing is recorded."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.clock import StoppedClock
from modules.content import CheckBlock
from modules.items import FULL
from modules.learning import NotFound, Refused, Workspace, open_workspace, preview
from modules.people import Actor, Role
from modules.settings import Settings

COURSE = Path(__file__).parents[2]
TESS = Actor("tess", Role.TRAINER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped course that a test may break."""
    for part in ("content", "quizzes"):
        shutil.copytree(COURSE / part, tmp_path / "course" / part)
    return tmp_path / "course"


@pytest.fixture
def draft(folder: Path) -> Iterator[Callable[[], Workspace]]:
    opened: list[Workspace] = []

    def open_it() -> Workspace:
        settings = Settings(var=folder.parent / "var", course=folder)
        opened.append(open_workspace(settings, StoppedClock()))
        return opened[-1]

    yield open_it
    for work in opened:
        work.store.close()


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def events(work: Workspace) -> int:
    with work.store.read() as db:
        return int(db.value("select count(*) from events"))


def test_every_lesson_quiz_and_scenario_plays_to_its_end_without_an_event(
    draft: Callable[[], Workspace],
) -> None:
    work = draft()
    release = work.library.draft().release
    before = events(work)
    for unit, lesson in release.lessons:
        for screen in range(len(release.lesson(unit, lesson).screens)):
            assert screen == preview.lesson(work, TESS, unit, lesson, screen).screen
    for quiz in release.quizzes:
        assert play_quiz(work, quiz.id)
    for scenario in release.scenarios:
        assert play_scenario(work, scenario.id)
    assert before == events(work)


def play_quiz(work: Workspace, unit: str) -> bool:
    answers: preview.Answers = ()
    state = preview.quiz(work, TESS, unit)
    while state.current is not None:
        item = state.release.item(state.attempt.items[state.current].item)
        answers = (*answers, (item.id, tuple(sorted(item.keys))))
        state = preview.quiz(work, TESS, unit, answers)
        assert state.feedback[item.id].fraction == FULL
    outcome = preview.quiz(work, TESS, unit, answers, finished=True).outcome
    return outcome is not None and outcome.passed


def play_scenario(work: Workspace, name: str) -> bool:
    choices: preview.Choices = ()
    state = preview.scenario(work, TESS, name)
    while state.scene is not None:
        choices = (*choices, (state.scene.id, state.scene.choices[0].id))
        state = preview.scenario(work, TESS, name, choices)
    return state.ending is not None


def test_a_check_in_a_lesson_explains_itself(draft: Callable[[], Workspace]) -> None:
    work = draft()
    release = work.library.draft().release
    unit, lesson, screen, item = next(
        (unit, lesson, number, block.item)
        for (unit, lesson), found in release.lessons.items()
        for number, screen in enumerate(found.screens)
        for block in screen.blocks
        if isinstance(block, CheckBlock)
    )
    answers = ((item, tuple(release.item(item).keys)),)
    assert {} == preview.lesson(work, TESS, unit, lesson, screen).checks[item].feedback
    assert item in preview.lesson(work, TESS, unit, lesson, screen, answers).checks[item].feedback
    assert item in preview.check(work, TESS, unit, item, answers).feedback


def test_another_seed_draws_other_items(draft: Callable[[], Workspace]) -> None:
    work = draft()
    drawn = [preview.quiz(work, TESS, "join-in", seed=seed).attempt.items for seed in range(1, 4)]
    assert len(set(drawn)) > 1


def test_an_answer_that_a_saved_file_has_overtaken_is_left_out(draft: Callable[[], Workspace]) -> None:
    answers: preview.Answers = (("no-such-item", ("a",)),)
    state = preview.quiz(draft(), TESS, "join-in", answers)
    assert () == state.attempt.steps


def test_a_response_with_options_that_are_gone_is_left_out(draft: Callable[[], Workspace]) -> None:
    work = draft()
    item = preview.quiz(work, TESS, "join-in").attempt.items[0].item
    assert () == preview.quiz(work, TESS, "join-in", ((item, ("zzz",)),)).attempt.steps
    assert () == preview.quiz(work, TESS, "join-in", ((item, ()),)).attempt.steps


def test_choices_that_a_saved_file_has_overtaken_begin_the_story_anew(
    draft: Callable[[], Workspace],
) -> None:
    work = draft()
    state = preview.scenario(work, TESS, "share-request", (("no-such-scene", "a"),))
    assert () == state.path


def test_a_citation_of_nothing_does_not_stop_the_preview(
    draft: Callable[[], Workspace], folder: Path
) -> None:
    quiz = folder / "quizzes" / "who-sees-what.yaml"
    rewrite(quiz, "cites: [fb.comment.friendpost", "cites: [fb.comment.nowhere")
    work = draft()
    assert not work.library.draft().publishable
    item = "later-public"
    state = preview.check(work, TESS, "who-sees-what", item, ((item, ("a",)),))
    assert "wrong" == state.feedback[item].verdict


def test_a_story_that_leads_nowhere_says_so(draft: Callable[[], Workspace], folder: Path) -> None:
    scenario = folder / "quizzes" / "scenarios" / "share-request.yaml"
    work = draft()
    scene = preview.scenario(work, TESS, "share-request").scene
    assert scene is not None
    choice = scene.choices[0]
    rewrite(scenario, f"next: {choice.next}", "next: nowhere-at-all")
    with pytest.raises(preview.Unplayable):
        preview.scenario(draft(), TESS, "share-request", ((scene.id, choice.id),))


def test_what_the_draft_does_not_have_is_politely_missing(draft: Callable[[], Workspace]) -> None:
    work = draft()
    for look in (
        lambda: preview.lesson(work, TESS, "join-in", "nothing"),
        lambda: preview.check(work, TESS, "join-in", "nothing"),
        lambda: preview.quiz(work, TESS, "nothing"),
        lambda: preview.scenario(work, TESS, "nothing"),
    ):
        with pytest.raises(NotFound):
            look()


def test_a_learner_sees_no_draft(draft: Callable[[], Workspace]) -> None:
    work = draft()
    alice = Actor("alice", Role.LEARNER)
    for look in (
        lambda: preview.lesson(work, alice, "join-in", "why-people"),
        lambda: preview.quiz(work, alice, "join-in"),
        lambda: preview.scenario(work, alice, "share-request"),
    ):
        with pytest.raises(Refused):
            look()
