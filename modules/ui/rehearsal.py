"""What the players call in a preview: the draft, and what was tapped in this tab, which nothing keeps."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from modules.learning import AttemptState, LessonPlace, ScenarioState, Workspace, preview
from modules.people import Actor
from modules.texts import say
from modules.ui.handover import Handed, hand_over
from modules.ui.item_player import ItemActions
from modules.ui.lesson_player import LessonActions
from modules.ui.live import drawn, pressed
from modules.ui.navigation import go
from modules.ui.place import show_at, shown_at
from modules.ui.quiz_player import QuizActions
from modules.ui.scenario_player import ScenarioActions

SLOT = "rehearsal"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What was tapped so far in the preview of one thing; leaving it forgets."""

    answers: preview.Answers = ()
    choices: preview.Choices = ()
    seed: int = 1
    finished: bool = False


def rehearsal(key: str) -> Rehearsal:
    """Return what was tapped so far in the preview with this key."""
    slot: tuple[str, Rehearsal] | None = st.session_state.get(SLOT)
    return slot[1] if slot is not None and slot[0] == key else Rehearsal()


def lesson_place(unit: str, lesson: str, key: str) -> LessonPlace:
    """Return a lesson of the draft at the screen in the address."""
    screen = (shown_at() or 1) - 1
    return drawn(lambda work, me: preview.lesson(work, me, unit, lesson, screen, rehearsal(key).answers))


def lesson_preview(unit: str, lesson: str, key: str) -> LessonActions:
    """Return what the player of a lesson calls; its end leads back to the file."""

    def check(item: str) -> ItemActions:
        def show(work: Workspace, me: Actor) -> AttemptState:
            return preview.check(work, me, unit, item, rehearsal(key).answers)

        return ItemActions(lambda: drawn(show), _answering(key, show))

    return LessonActions(
        move=lambda screen: show_at(screen + 1),
        finish=lambda: go("file", {"path": f"content/lessons/{unit}/{lesson}.yaml"}),
        check=check,
    )


def quiz_preview(unit: str, key: str) -> QuizActions:
    """Return what the player of a quiz calls; another try draws other items."""

    def show(work: Workspace, me: Actor) -> AttemptState:
        kept = rehearsal(key)
        return preview.quiz(work, me, unit, kept.answers, seed=kept.seed, finished=kept.finished)

    def finish(_: str) -> AttemptState | None:
        _keep(key, replace(rehearsal(key), finished=True))
        return pressed(show)

    def retry() -> AttemptState | None:
        _keep(key, Rehearsal(seed=rehearsal(key).seed + 1))
        return pressed(show)

    return QuizActions(lambda: drawn(show), _answering(key, show), finish, retry, lesson_page="preview")


def scenario_preview(scenario: str, key: str) -> ScenarioActions:
    """Return what the player of a scenario calls; a choice that leads nowhere is not made, and says so."""

    def show(work: Workspace, me: Actor) -> ScenarioState:
        kept = rehearsal(key)
        return preview.scenario(work, me, scenario, kept.choices, seed=kept.seed)

    def choose(_: str, number: int, scene: str, choice: str) -> ScenarioState | None:
        before = rehearsal(key)
        _keep(key, replace(before, choices=(*before.choices[: number - 1], (scene, choice))))
        try:
            return pressed(show)
        except preview.Unplayable:
            _keep(key, before)
            hand_over(key, Handed(pressed(show), say("preview.dead_end")))
            return None

    def replay() -> ScenarioState | None:
        _keep(key, Rehearsal(seed=rehearsal(key).seed + 1))
        return pressed(show)

    return ScenarioActions(lambda: drawn(show), choose, replay)


def _answering(
    key: str, show: Callable[[Workspace, Actor], AttemptState]
) -> Callable[[str, int, str, tuple[str, ...]], AttemptState | None]:
    def answer(_: str, __: int, item: str, response: tuple[str, ...]) -> AttemptState | None:
        kept = rehearsal(key)
        _keep(key, replace(kept, answers=(*kept.answers, (item, response))))
        return pressed(show)

    return answer


def _keep(key: str, kept: Rehearsal) -> None:
    st.session_state[SLOT] = (key, kept)
