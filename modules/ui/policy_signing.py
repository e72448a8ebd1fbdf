"""Accepting or declining the policy: nothing ticked beforehand, every problem named at its field."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

import streamlit as st

from modules.content import Clause
from modules.learning import Invalid, PolicyState, policy
from modules.learning.training import my_training
from modules.texts import LANGUAGE, count, long_date, say
from modules.ui.guard import guarded
from modules.ui.live import drawn, pressed
from modules.ui.navigation import step_button
from modules.ui.page_meta import feedback, top
from modules.ui.post_card import icon
from modules.ui.words import line

_PROBLEMS = "policy_problems"
_NAME = "policy_name"
_REASON = "policy_reason"


def draw_standing(state: PolicyState) -> None:
    """Draw how the person stands to this version; who has just answered is brought here to read it."""
    with st.container(key=top(f"policy_{state.state}_{state.acknowledgement}")):
        _standing(state)


def _standing(state: PolicyState) -> None:
    """Draw the answer, the copy of what was accepted, and what to do next."""
    if state.state == "done" and state.acknowledged_at is not None:
        words = say("policy.done", date=long_date(state.acknowledged_at.date()))
        st.success(words, icon=":material/check_circle:")
        st.caption(say("policy.hash", hash=state.text_hash[:16]))
    elif state.state in ("declined", "outdated"):
        st.info(say(f"policy.{state.state}"), icon=":material/info:")
    if state.state in ("todo", "declined", "outdated"):
        st.markdown(say("policy.todo"))
    if state.acknowledgement is not None:
        st.html(
            f'<a class="soc-button" href="/download/acknowledgement/{quote(state.acknowledgement, safe="")}" '
            f'target="_self" download>{icon("download")} {say("policy.copy")}</a>'
        )
    if state.state == "done":
        _onward()


def _onward() -> None:
    """Draw the next step; after the last one the certificate is in My training."""
    following = drawn(my_training).next
    if following is None:
        step_button(say("home.link"), "policy_go", "training")
    else:
        step_button(following.label, "policy_go", following.page, following.query)


@st.fragment
@guarded
def draw_signing(state: PolicyState) -> None:
    """Draw the form to accept, and below it the way to decline."""
    state = drawn(policy.policy_for)
    if state.state in ("done", "none"):
        return
    st.header(say("policy.sign"), anchor="accept")
    problems: Mapping[str, str] = st.session_state.pop(_PROBLEMS, {})
    _accept_form(state, problems)
    _decline_form(state, problems)


def _attested(state: PolicyState) -> list[Clause]:
    return [clause for clause in state.policy.clauses if clause.attest]


def _box(clause: Clause) -> str:
    return f"attest_{clause.id}"


def _accept_form(state: PolicyState, problems: Mapping[str, str]) -> None:
    """Draw one box per clause that is confirmed by itself, the name, and the button."""
    st.markdown(say("policy.sign.intro"))
    if problems:
        with st.container(key=feedback(f"policy_problems_{len(problems)}")):
            whole = problems.get("version", count("policy.sign.problem", len(problems)))
            st.error(whole, icon=":material/error:")
    st.markdown(f"**{say('policy.sign.clauses')}**")
    for clause in _attested(state):
        label = say("policy.sign.clause", id=clause.id, title=line(state.release, clause.title))
        st.checkbox(
            f"**{label}** {line(state.release, clause.outline)}", key=_box(clause), on_change="ignore"
        )
        _problem(problems, clause.id)
    st.markdown(f"**“{line(state.release, state.policy.attestation)}”**")
    st.text_input(say("policy.sign.name"), key=_NAME, autocomplete="name", max_chars=200, on_change="ignore")
    _problem(problems, "name")
    st.button(say("policy.sign.button"), key="policy_accept", type="primary", on_click=_accept, args=(state,))


def _problem(problems: Mapping[str, str], field: str) -> None:
    if field in problems:
        st.markdown(f":material/error: **{problems[field]}**")


def _missing(clauses: Sequence[Clause]) -> dict[str, str]:
    """Return a sentence for each field that is not filled in yet."""
    problems = {
        clause.id: say("policy.sign.missing", id=clause.id)
        for clause in clauses
        if st.session_state.get(_box(clause)) is not True
    }
    if not str(st.session_state.get(_NAME) or "").strip():
        problems["name"] = say("policy.sign.name_missing")
    return problems


def _accept(state: PolicyState) -> None:
    """Save the acceptance, or say what is missing."""
    clauses = _attested(state)
    problems = _missing(clauses)
    if not problems:
        ids = tuple(clause.id for clause in clauses)
        name = str(st.session_state[_NAME]).strip()
        try:
            accepted = pressed(
                lambda work, me: policy.acknowledge(work, me, state.policy.version, ids, name, LANGUAGE)
            )
        except Invalid as invalid:
            problems = {invalid.field: str(invalid)}
        else:
            if accepted is not None:
                st.rerun()
    st.session_state[_PROBLEMS] = problems


def _decline_form(state: PolicyState, problems: Mapping[str, str]) -> None:
    with st.expander(say("policy.decline"), icon=":material/block:", key="policy_decline"):
        st.markdown(say("policy.decline.intro"))
        st.text_area(say("policy.decline.reason"), key=_REASON, max_chars=2000, on_change="ignore")
        _problem(problems, "reason")
        st.button(say("policy.decline.button"), key="policy_decline_go", on_click=_decline, args=(state,))


def _decline(state: PolicyState) -> None:
    reason = str(st.session_state.get(_REASON) or "").strip()
    try:
        pressed(lambda work, me: policy.decline(work, me, state.policy.version, reason))
    except Invalid as invalid:
        st.session_state[_PROBLEMS] = {invalid.field: str(invalid)}
    else:
        st.rerun()
