"""The quiet foot of every screen: whom to ask, and a way to say that something is wrong."""

from collections.abc import Callable

import streamlit as st

from modules.content import Release
from modules.learning import current
from modules.learning.feedback import KINDS, report_problem
from modules.texts import say
from modules.ui.guard import guarded
from modules.ui.session import actor, session_ended
from modules.ui.words import line

HELP_CONTACT = "help_contact"

_SENT = "report_sent"
THANKS = "wrong.thanks"
ENDED = ""

Report = Callable[[str, str, bool], str]
"""Sends a report: its kind, the text, and whether the name goes along; gives the key of what to say, or nothing when
the session has ended."""

Where = Callable[[], str]
"""Says where in the course the person is, when the report is sent."""


@st.fragment
@guarded
def foot(
    release: Release, where: Where, *, contact: str = HELP_CONTACT, report: Report | None = None
) -> None:
    """Draw *Ask* and *Something wrong here?*; a preview passes a `report` that sends nothing."""
    with st.container(key="foot", horizontal=True, gap="small"):
        with st.popover(say("ask.label"), icon=":material/contact_support:", type="tertiary", key="ask"):
            draw_contact(release, contact)
        with st.popover(say("wrong.label"), icon=":material/flag:", type="tertiary", key="wrong"):
            _form(report or _sender(release, where))


def draw_contact(release: Release, contact: str) -> None:
    """Draw whom to ask, with the address if there is one; only a draft can lack the contact and the help desk."""
    known = {name.id: name for name in release.course.names}
    name = known.get(contact) or known.get(HELP_CONTACT)
    if name is None:
        st.markdown(say("ask.nobody"))
        return
    text = say("ask.text", name=line(release, name.text))
    address = (
        f"\n\n[{say('ask.link', name=line(release, name.text))}]({name.address})" if name.address else ""
    )
    st.markdown(text + address)


def _form(report: Report) -> None:
    """Draw the report: one tap on what is wrong sends it, the rest is for those who like."""
    told = st.session_state.pop(_SENT, None)
    if told == ENDED:
        session_ended()
        return
    if told:
        draw, icon = (st.success, "check_circle") if told == THANKS else (st.info, "info")
        draw(say(told), icon=f":material/{icon}:")
    st.markdown(say("wrong.intro"))
    st.text_area(say("wrong.more"), key="wrong_text", max_chars=1000, height=90, on_change="ignore")
    st.checkbox(say("wrong.name"), key="wrong_named", on_change="ignore")
    for kind in KINDS:
        st.button(
            say(f"wrong.kind.{kind}"),
            key=f"wrong_{kind}",
            width="stretch",
            on_click=_send,
            args=(kind, report),
        )


def _send(kind: str, report: Report) -> None:
    text = str(st.session_state.get("wrong_text") or "")
    told = report(kind, text, bool(st.session_state.get("wrong_named")))
    st.session_state[_SENT] = told
    if told != ENDED:
        st.session_state["wrong_text"] = ""


def _sender(release: Release, where: Where) -> Report:
    """Return what sends a report from there for whoever is signed in."""

    def send(kind: str, text: str, named: bool) -> str:
        me = actor()
        if me is None:
            return ENDED
        report_problem(current(), me, where(), release.id, kind, text, with_name=named)
        return THANKS

    return send
