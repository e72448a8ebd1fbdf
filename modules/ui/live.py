"""What the players call when somebody is really learning: the use cases, each after asking who is signed in."""

from collections.abc import Callable
from typing import TypeVar

from modules.learning import (
    AttemptState,
    NotFound,
    Refused,
    ScenarioState,
    Workspace,
    attempts,
    current,
    lessons,
    scenarios,
)
from modules.people import Actor
from modules.ui.item_player import ItemActions
from modules.ui.lesson_player import LessonActions
from modules.ui.navigation import go
from modules.ui.quiz_player import QuizActions
from modules.ui.scenario_player import ScenarioActions
from modules.ui.session import actor, signed_in

Answer = TypeVar("Answer")
Use = Callable[[Workspace, Actor], Answer]


def drawn(use: Use[Answer]) -> Answer:
    """Call a use case while drawing; when the session has ended say so and stop."""
    return use(current(), signed_in())


def pressed(use: Use[Answer]) -> Answer | None:
    """Call a use case in a callback, where nothing can be drawn.

    None when the session has ended, or when a page left over from somebody else's session asks for what is not mine:
    the use case has recorded that, and the drawing that follows shows how things stand for who is signed in.
    """
    me = actor()
    if me is None:
        return None
    try:
        return use(current(), me)
    except (NotFound, Refused):
        return None


def quiz_actions(unit: str) -> QuizActions:
    """Return what the player of a unit's quiz calls."""

    def answer(attempt: str, number: int, item: str, response: tuple[str, ...]) -> AttemptState | None:
        return pressed(lambda work, me: attempts.answer(work, me, attempt, number, item, response))

    return QuizActions(
        current=lambda: drawn(lambda work, me: attempts.open_quiz(work, me, unit)),
        answer=answer,
        finish=lambda attempt: pressed(
            lambda work, me: attempts.finish_quiz(work, me, attempt, leave_unanswered=True)
        ),
        retry=lambda: pressed(lambda work, me: attempts.retry_quiz(work, me, unit)),
    )


def check_actions(unit: str, lesson: str, item: str) -> ItemActions:
    """Return what the player of a knowledge check in a lesson calls."""

    def answer(attempt: str, number: int, item: str, response: tuple[str, ...]) -> AttemptState | None:
        return pressed(lambda work, me: attempts.answer(work, me, attempt, number, item, response))

    return ItemActions(
        current=lambda: drawn(lambda work, me: attempts.open_check(work, me, unit, lesson, item)),
        answer=answer,
    )


def lesson_actions(unit: str, lesson: str) -> LessonActions:
    """Return what the player of a lesson calls."""

    def finish() -> None:
        link = pressed(lambda work, me: lessons.finish_lesson(work, me, unit, lesson))
        if link is not None:
            go(link.page, link.query)

    def move(screen: int) -> None:
        pressed(lambda work, me: lessons.move_to(work, me, unit, lesson, screen))

    return LessonActions(move=move, finish=finish, check=lambda item: check_actions(unit, lesson, item))


def scenario_actions(scenario: str) -> ScenarioActions:
    """Return what the player of a scenario calls."""

    def choose(attempt: str, number: int, scene: str, choice: str) -> ScenarioState | None:
        return pressed(lambda work, me: scenarios.choose(work, me, attempt, number, scene, choice))

    return ScenarioActions(
        current=lambda: drawn(lambda work, me: scenarios.open_scenario(work, me, scenario)),
        choose=choose,
        replay=lambda: pressed(lambda work, me: scenarios.replay(work, me, scenario)),
    )
