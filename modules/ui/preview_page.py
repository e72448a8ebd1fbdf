"""The page of a preview: the banner, the way back to the file, and the player that learners have."""

import streamlit as st

from modules.authoring import step_path
from modules.content import NotInRelease
from modules.learning import current
from modules.learning.preview import Unplayable
from modules.texts import say
from modules.ui.asking import foot
from modules.ui.draft_watch import follow_draft
from modules.ui.handover import offer
from modules.ui.lesson_player import lesson_player
from modules.ui.navigation import link
from modules.ui.page_meta import top
from modules.ui.post_card import icon
from modules.ui.quiz_player import quiz_player
from modules.ui.rehearsal import (
    lesson_place,
    lesson_preview,
    quiz_preview,
    scenario_preview,
)
from modules.ui.scenario_player import scenario_player
from modules.ui.words import line


def draw_preview(*, unit: str, lesson: str, quiz: str, scenario: str) -> None:
    """Draw the one that is named; what the draft does not have is said in a sentence."""
    kind, name = next(
        (each for each in (("lesson", lesson), ("quiz", quiz), ("scenario", scenario)) if each[1]),
        ("lesson", ""),
    )
    _head(step_path(unit, kind, name))
    try:
        match kind:
            case "lesson":
                _lesson(unit, name)
            case "quiz":
                _quiz(name)
            case _:
                _scenario(name)
    except (NotInRelease, Unplayable) as broken:
        st.warning(say("preview.broken", what=str(broken).rstrip(".")), icon=":material/link_off:")
    release = current().library.draft().release
    foot(release, lambda: "preview", report=lambda _kind, _text, _named: "wrong.preview")
    follow_draft(release.id)


def _head(path: str) -> None:
    text = say("preview.banner")
    st.html(f'<div class="soc-banner" role="note">{icon("visibility")}<span>{text}</span></div>')
    link(say("preview.back"), "file", {"path": path}, icon=":material/arrow_back:")


def _lesson(unit: str, lesson: str) -> None:
    key = f"preview_{unit}_{lesson}"
    lesson_player(lesson_place(unit, lesson, key), lesson_preview(unit, lesson, key), key)


def _quiz(unit: str) -> None:
    key = f"preview_quiz_{unit}"
    actions = quiz_preview(unit, key)
    state = actions.current()
    with st.container(key=top(key), gap="xsmall"):
        st.title(line(state.release, state.quiz.title), anchor=False)
        st.caption(say("quiz.intro", cut=state.quiz.cut, of=len(state.attempt.items)))
    offer(key, state)
    quiz_player(actions, key)


def _scenario(scenario: str) -> None:
    key = f"preview_{scenario}"
    actions = scenario_preview(scenario, key)
    state = actions.current()
    with st.container(key=top(key)):
        st.title(line(state.release, state.scenario.title), anchor=False)
    offer(key, state)
    scenario_player(actions, key)
