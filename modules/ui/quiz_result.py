"""The result of a quiz: whether it is complete, objective by objective, and where to look again."""

from collections.abc import Callable

import streamlit as st

from modules.assessment import ObjectiveOutcome, Outcome
from modules.content import Lesson
from modules.learning import AttemptState
from modules.texts import say
from modules.ui.navigation import link, step_button
from modules.ui.page_meta import top
from modules.ui.words import line


def draw_result(
    state: AttemptState, outcome: Outcome, retry: Callable[[], None], lesson_page: str = "lesson"
) -> None:
    """Draw the result with the obvious next step; lessons to look at again open on the page named."""
    with st.container(key=top(f"result_{state.attempt.id}")):
        st.header(say("quiz.result.passed" if outcome.passed else "quiz.result.failed"), anchor=False)
    _score(state, outcome)
    if state.certified:
        st.success(say("quiz.certified"), icon=":material/workspace_premium:")
    st.subheader(say("quiz.result.objectives"), anchor=False)
    for objective in outcome.by_objective:
        _objective(state, objective, lesson_page)
    with st.container(horizontal=True):
        onward = state.next
        if onward is not None and (outcome.passed or onward.page != "quiz"):
            key = f"go_{state.attempt.id}"
            step_button(onward.label, key, onward.page, onward.query, primary=outcome.passed)
        st.button(
            say("quiz.again" if outcome.passed else "quiz.retry"),
            key=f"retry_{state.attempt.id}",
            type="secondary" if outcome.passed else "primary",
            icon=":material/replay:",
            on_click=retry,
        )


def _score(state: AttemptState, outcome: Outcome) -> None:
    score = say("quiz.result.score", right=outcome.right, of=outcome.of)
    if outcome.passed:
        st.success(score, icon=":material/check_circle:")
    else:
        st.info(f"{score} {say('quiz.result.need', cut=state.quiz.cut)}", icon=":material/info:")


def _objective(state: AttemptState, came: ObjectiveOutcome, lesson_page: str) -> None:
    """Draw one objective; where something was not right, the lessons to look at again."""
    unit = state.release.unit(state.attempt.subject.unit)
    told = next(
        (objective.text for objective in unit.objectives if objective.id == came.objective), came.objective
    )
    icon = ":material/check_circle:" if came.right == came.of else ":material/refresh:"
    with st.container(key=f"objective_{came.objective}", border=True, gap="xsmall"):
        score = say("quiz.result.objective", right=came.right, of=came.of)
        st.markdown(f"{icon} **{line(state.release, told)}** {score}")
        for lesson in _lessons(state, came):
            label = say("quiz.result.relearn", title=line(state.release, lesson.title))
            link(label, lesson_page, {"unit": unit.id, "lesson": lesson.id}, icon=":material/menu_book:")


def _lessons(state: AttemptState, came: ObjectiveOutcome) -> list[Lesson]:
    """Return the lessons to look at again: the required ones, or else those for more."""
    unit = state.release.unit(state.attempt.subject.unit)
    steps = [step for step in unit.steps if step.kind == "lesson" and step.id in came.relearn]
    chosen = [step for step in steps if step.required] or steps
    return [state.release.lesson(unit.id, step.id) for step in chosen]
