"""The parts of *My training*: the next step, and each track with its units, policy and certificate."""

from collections.abc import Sequence
from datetime import date
from math import ceil

import streamlit as st

from modules.content import Release
from modules.learning import CertificateLine, StepState, TrackState, Training, UnitState
from modules.texts import count, long_date, say, until
from modules.ui.certificate import certificate_links
from modules.ui.navigation import link, step_button
from modules.ui.words import line, markdown

STEP_ICONS = {
    "todo": ":material/radio_button_unchecked:",
    "doing": ":material/timelapse:",
    "done": ":material/check_circle:",
}
POLICY_ICONS = {
    "todo": STEP_ICONS["todo"],
    "outdated": ":material/update:",
    "declined": ":material/block:",
    "done": STEP_ICONS["done"],
}


def draw_next(training: Training, today: date) -> None:
    """Draw the one obvious next step, with the date that is nearest."""
    if training.next is None:
        if training.tracks:
            st.success(say("training.done"), icon=":material/celebration:")
        return
    dates = sorted(track.due for track in training.tracks if track.due)
    with st.container(key="next_step", gap="small"):
        st.header(say("training.next"), anchor=False)
        if dates:
            st.markdown(f":material/event: {due_words(dates[0], today)}")
        step_button(training.next.label, "next_step_go", training.next.page, training.next.query)


def due_words(due: date, today: date) -> str:
    """Return when something is due and how far off that is."""
    return say("training.due", date=long_date(due), until=until(due, today))


def draw_track(release: Release, track: TrackState) -> None:
    """Draw a track: how far it is, its units, the policy; the certificate comes first once it is there."""
    steps = [step for unit in track.units for step in unit.required]
    done = sum(step.state == "done" for step in steps) + (track.policy == "done")
    total = len(steps) + track.track.policy
    st.header(line(release, track.track.title), anchor=False)
    st.markdown(track.sentence)
    st.progress(done / total if total else 1.0, text=say("training.steps", done=done, of=total))
    if track.certificate is not None:
        _certificate(track)
    for unit in track.units:
        _unit(release, unit, track.track.id)
    if track.track.policy:
        _policy(track)
    if track.certificate is None:
        _certificate(track)


def _unit(release: Release, state: UnitState, track: str) -> None:
    with st.container(key=f"unit_{track}_{state.unit.id}", border=True, gap="xsmall"):
        st.subheader(line(release, state.unit.title), anchor=False)
        st.markdown(f"{_standing(state)}\n\n{markdown(release, state.unit.summary)}")
        _steps(state.required, f"{track}_{state.unit.id}")
        if state.more:
            with st.expander(say("training.more"), key=f"more_{track}_{state.unit.id}"):
                _steps(state.more, f"more_{track}_{state.unit.id}")


def _standing(state: UnitState) -> str:
    """Return how far a unit is, in an icon and words."""
    if state.done:
        return f"{STEP_ICONS['done']} **{say('training.unit.done')}**"
    kind = "doing" if any(step.state != "todo" for step in state.required) else "todo"
    left = count("training.minutes", max(1, ceil(state.minutes_left)))
    return f"{STEP_ICONS[kind]} **{say(f'training.unit.{kind}')}**, {left}"


def _steps(steps: Sequence[StepState], name: str) -> None:
    with st.container(key=f"steps_{name}", gap=None):
        for step in steps:
            kind = say(f"step.{step.kind}")
            label = say(f"training.step.{step.state}", kind=kind, title=step.title)
            link(label, step.link.page, step.link.query, icon=STEP_ICONS[step.state])


def _policy(track: TrackState) -> None:
    if track.policy == "none":
        return
    with st.container(key=f"policy_{track.track.id}", border=True, gap="xsmall"):
        st.subheader(say("training.policy"), anchor=False)
        st.markdown(f"{POLICY_ICONS[track.policy]} **{say(f'training.policy.{track.policy}')}**")
        link(say("training.policy.read"), "policy", icon=":material/gavel:")


def _certificate(track: TrackState) -> None:
    certificate = track.certificate
    with st.container(key=f"certificate_{track.track.id}", border=True, gap="xsmall"):
        st.subheader(say("training.certificate"), anchor=False)
        if certificate is None:
            st.markdown(f":material/workspace_premium: {say('training.certificate.later')}")
            return
        st.markdown(f":material/workspace_premium: {certificate_words(certificate)}")
        certificate_links(certificate.code)


def certificate_words(certificate: CertificateLine) -> str:
    """Return what a certificate is and until when it holds."""
    if certificate.expires_on is None:
        return f"**{certificate.title}**"
    return f"**{certificate.title}**, {say('training.certificate.until', date=long_date(certificate.expires_on))}"
