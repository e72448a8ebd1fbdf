"""The quiz of a unit: one item at a time, explained at once."""

import streamlit as st

from modules.learning.attempts import open_quiz
from modules.texts import say
from modules.ui import drawn, foot, line, link, offer, quiz_actions, quiz_player, shown_at, top

unit = st.query_params.get("unit", "")

state = drawn(lambda work, me: open_quiz(work, me, unit))


def where() -> str:
    """Return the quiz and the item on the screen."""
    items = drawn(lambda work, me: open_quiz(work, me, unit)).attempt.items
    at = shown_at() or 1
    return f"quiz:{unit}#{items[at - 1].item}" if at <= len(items) else f"quiz:{unit}"


link(say("back.training"), "training", icon=":material/arrow_back:")
with st.container(key=top(f"quiz_{unit}"), gap="xsmall"):
    st.title(line(state.release, state.quiz.title), anchor=False)
    st.caption(say("quiz.intro", cut=state.quiz.cut, of=len(state.attempt.items)))
offer(f"quiz_{unit}", state)
quiz_player(quiz_actions(unit), f"quiz_{unit}")
foot(state.release, where)
