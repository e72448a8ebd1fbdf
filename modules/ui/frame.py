"""The frame around every page: the menu's foot with name and sign-out, and the banner of an evaluation."""

from html import escape

import streamlit as st

from modules.people import Person
from modules.settings import Mode
from modules.texts import say
from modules.ui.post_card import icon

_LONG = 24 * 3600
"""Seconds; the timer itself is of no use."""


def draw_frame(person: Person, mode: Mode) -> None:
    """Draw what stands around the page."""
    with st.sidebar:
        st.html(_who(person))
    if mode is Mode.EVALUATION:
        st.html(
            f'<div class="soc-banner" role="note">{icon("science")}<span>{say("frame.evaluation")}</span></div>'
        )


@st.fragment(run_every=_LONG)
def keep_answering() -> None:
    """Make a browser that comes back to a new session run the page before anything else; draws nothing.

    After a restart of the server, or when a phone has slept for long, the browser connects anew. Streamlit's page then
    asks for a run only under certain conditions, of which a fragment with a timer is one. Without that run the new
    session knows no fragments, and a press in one of them is dropped in silence: the answer would be lost.
    """


def _who(person: Person) -> str:
    """Return the person's name and role with the form that signs out: a form, because a link could be guessed."""
    name = escape(person.name or person.email or "")
    token = escape(str(st.user.to_dict().get("form", "")))
    return (
        f'<p class="soc-who"><span>{say("frame.signed_in_as")}</span><strong>{name}</strong>'
        f"<span>{say(f'role.{person.role}')}</span></p>"
        f'<form class="soc-out" method="post" action="/auth/logout"><input type="hidden" name="form" value="{token}">'
        f'<button class="soc-button" type="submit">{say("frame.sign_out")}</button></form>'
    )
