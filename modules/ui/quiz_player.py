"""Playing a quiz: one item at a time, a look back before finishing, and the result."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from modules.learning import AttemptState
from modules.texts import count, say
from modules.ui.guard import guarded
from modules.ui.handover import Handed, hand_over, taken
from modules.ui.item_player import Asked, ItemActions, draw_item
from modules.ui.page_meta import top
from modules.ui.place import forget_place, show_at, shown_at
from modules.ui.quiz_result import draw_result


@dataclass(frozen=True, slots=True)
class QuizActions(ItemActions):
    """What the player of a quiz may call besides answering; each gives none when the session has ended.

    `lesson_page` is the page on which its result opens the lessons to look at again.
    """

    finish: Callable[[str], AttemptState | None]
    retry: Callable[[], AttemptState | None]
    lesson_page: str = "lesson"


@st.fragment
@guarded
def quiz_player(actions: QuizActions, key: str) -> None:
    """Draw where the person is in the quiz. Only this reruns when an answer is given."""
    handed = taken(key)
    state: AttemptState = handed.state if handed else actions.current()
    if state.outcome is not None:
        draw_result(state, state.outcome, lambda: _retry(actions, key), actions.lesson_page)
        return
    index = _index(state) if handed is None or handed.index is None else handed.index
    if index == len(state.attempt.items):
        _review(state, actions, key)
    else:
        _item(Asked(state, index), actions, key, handed)


def _index(state: AttemptState) -> int:
    """Return which item to show; one more than there are means the look back before finishing."""
    last = len(state.attempt.items)
    asked = shown_at()
    if asked is not None and 1 <= asked <= last + 1:
        return asked - 1
    return last if state.current is None else state.current


def _item(asked: Asked, actions: QuizActions, key: str, handed: Handed | None) -> None:
    show_at(asked.index + 1)
    draw_item(asked, actions, key, handed, lambda: _onward(asked))


def _onward(asked: Asked) -> None:
    """Draw the way to the next item; without an answer it leaves this one for later."""
    answered = asked.told is not None
    last = asked.index + 1 == len(asked.state.attempt.items)
    st.button(
        say(("item.review" if last else "item.next") if answered else "item.skip"),
        key=f"next_{asked.name}_{answered}",
        type="primary" if answered else "tertiary",
        icon=":material/arrow_forward:" if answered else None,
        icon_position="right",
        on_click=show_at,
        args=(asked.index + 2,),
    )


def _review(state: AttemptState, actions: QuizActions, key: str) -> None:
    """Draw which items have no answer yet, a way to each, and the button that finishes."""
    total = len(state.attempt.items)
    unanswered = [index for index in range(total) if Asked(state, index).told is None]
    with st.container(key=top(f"review_{state.attempt.id}")):
        st.header(say("quiz.review.title"), anchor=False)
    if unanswered:
        st.warning(count("quiz.review.open", len(unanswered)), icon=":material/pending:")
    else:
        st.markdown(say("quiz.review.all", of=total))
    with st.container(horizontal=True):
        for index in range(total):
            _jump(index, is_open=index in unanswered)
    st.button(
        say("quiz.finish"),
        key=f"finish_{state.attempt.id}",
        type="secondary" if unanswered else "primary",
        on_click=_finish,
        args=(actions, key, state.attempt.id),
    )


def _jump(index: int, *, is_open: bool) -> None:
    st.button(
        say("quiz.review.answer" if is_open else "quiz.review.look", n=index + 1),
        key=f"jump_{index}",
        icon=":material/radio_button_unchecked:" if is_open else ":material/check:",
        on_click=show_at,
        args=(index + 1,),
    )


def _finish(actions: QuizActions, key: str, attempt: str) -> None:
    state = actions.finish(attempt)
    if state is not None:
        hand_over(key, Handed(state))
        forget_place()


def _retry(actions: QuizActions, key: str) -> None:
    state = actions.retry()
    if state is not None:
        hand_over(key, Handed(state))
        forget_place()
