"""The date of an evaluation: HR drags it forward and watches what falls due, lapses and is to be renewed."""

import streamlit as st

from modules.learning import Invalid, Workspace
from modules.learning.evaluation import FURTHEST, Dragged, dragged, may_move_clock, move_clock
from modules.people import Actor
from modules.texts import count, long_date, say
from modules.ui.live import pressed

_SAID = "clock_said"


def date_slider(work: Workspace, me: Actor) -> None:
    """Draw the slider for whoever may move the date; nothing where real people learn, or for anybody else."""
    if not may_move_clock(work, me):
        return
    here = dragged(work)
    with st.sidebar.expander(say("clock.title"), expanded=here.days > 0, icon=":material/event:"):
        _draw(here)


def _draw(here: Dragged) -> None:
    today = long_date(here.today)
    if here.days:
        st.markdown(say("clock.text", today=today, days=count("clock.days", here.days)))
    else:
        st.markdown(say("clock.true", today=today))
    if said := st.session_state.pop(_SAID, None):
        st.warning(said)
    if here.days < FURTHEST:
        _form(here)
    else:
        st.markdown(say("clock.end"))


def _form(here: Dragged) -> None:
    key = f"clock_{here.days}"
    with st.form(f"{key}_form", border=False):
        st.slider(say("clock.label"), here.days, FURTHEST, here.days, key=key, help=say("clock.help"))
        st.form_submit_button(say("clock.button"), on_click=_move, args=(key,))


def _move(key: str) -> None:
    """Move the date in the callback, as whoever is signed in then."""
    days = int(st.session_state[key])
    try:
        pressed(lambda work, me: move_clock(work, me, days))
    except Invalid as problem:
        st.session_state[_SAID] = str(problem)
