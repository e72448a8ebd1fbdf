"""What a person's page draws: the training in words, the history as a table, and the corrections."""

from datetime import date, timedelta

import streamlit as st

from modules.learning import Invalid
from modules.learning.corrections import (
    Correction,
    CorrectionKind,
    Effect,
    Seen,
    correct,
    preview_correction,
)
from modules.learning.person_history import PersonSeen, TrackSeen
from modules.texts import long_date, say
from modules.ui.live import drawn, pressed
from modules.ui.page_meta import feedback

KINDS: tuple[CorrectionKind, ...] = ("extend", "credit", "waive")
DAYS_MORE = 14


def draw_facts(seen: PersonSeen) -> None:
    """Draw what the roster says that HR needs here."""
    person, none = seen.person, say("person.none")
    facts = {
        "department": seen.department or none,
        "country": seen.country or none,
        "manager": seen.manager or none,
        "hired": long_date(person.hired) if person.hired else none,
    }
    if person.left_on:
        facts["left"] = long_date(person.left_on)
    st.markdown("  \n".join(f"**{say(f'person.{name}')}** {value}" for name, value in facts.items()))


def draw_training(seen: PersonSeen) -> None:
    """Draw every track as it stands, and the units done."""
    st.header(say("person.tracks"), anchor=False)
    if not seen.tracks:
        st.info(say("person.tracks.none"), icon=":material/event_available:")
    for track in seen.tracks:
        with st.container(border=True, key=f"track_{track.track}"):
            st.subheader(track.title, anchor=False)
            st.markdown(f"**{say(f'status.{track.status}')}** · {track.sentence}")
    if seen.units:
        st.subheader(say("person.units"), anchor=False)
        st.markdown(
            "\n".join(f"- {say('person.unit', unit=unit, day=long_date(day))}" for unit, day in seen.units)
        )


def draw_history(seen: PersonSeen) -> None:
    """Draw what happened, the newest first, as a table that wraps."""
    st.header(say("person.history"), anchor=False)
    columns = {
        say("person.column.day"): [long_date(line.day) for line in seen.history],
        say("person.column.what"): [line.what for line in seen.history],
        say("person.column.by"): [line.by for line in seen.history],
        say("person.column.why"): [line.why for line in seen.history],
    }
    st.table(columns, hide_index=True, alt=say("person.history.alt", name=seen.person.name or ""))


def draw_corrections(seen: PersonSeen, today: date) -> None:
    """Draw the form of a correction: what, the day, why; then what changes; then the confirmation."""
    st.header(say("correct.title"), anchor=False)
    st.markdown(say("correct.intro"))
    if made := st.session_state.pop("correction_made", ""):
        with st.container(key=feedback("correction")):
            st.success(made, icon=":material/check:")
    if refused := st.session_state.pop("correction_refused", ""):
        st.error(refused, icon=":material/error:")
    for track in seen.tracks:
        kinds = [kind for kind in KINDS if track.is_open]
        if track.undoable:
            kinds.append("undo")
        if kinds:
            with st.expander(f"{say('correct.title')}: {track.title}", icon=":material/edit_note:"):
                _draw_one(seen.person.id, track, kinds, today)


def _draw_one(person: str, track: TrackSeen, kinds: list[CorrectionKind], today: date) -> None:
    key = f"correct_{track.track}"
    kind = st.radio(
        say("correct.kind"), kinds, format_func=lambda kind: say(f"correct.kind.{kind}"), key=f"{key}_kind"
    )
    wanted = _wanted(person, track, kind, key, today)
    if st.button(say("correct.preview"), key=f"{key}_preview"):
        st.session_state[f"{key}_shown"] = wanted
    if st.session_state.get(f"{key}_shown") != wanted:
        return
    try:
        effect = drawn(lambda work, me: preview_correction(work, me, wanted))
    except Invalid as invalid:
        st.error(str(invalid), icon=":material/error:")
        return
    with st.container(key=feedback(f"{key}_effect")):
        _draw_effect(effect)
    st.button(
        say("correct.confirm"), key=f"{key}_confirm", type="primary", on_click=_make, args=(wanted, key)
    )


def _wanted(person: str, track: TrackSeen, kind: CorrectionKind, key: str, today: date) -> Correction:
    day, event = None, ""
    if kind == "extend":
        later = max(today, track.due) + timedelta(days=DAYS_MORE)
        day = _day(say("correct.day.extend"), later, f"{key}_due", first=today)
    elif kind == "credit":
        day = _day(say("correct.day.credit"), today, f"{key}_done", last=today)
    elif kind == "undo":
        labels = dict(track.undoable)
        event = st.selectbox(
            say("correct.event"), list(labels), format_func=labels.__getitem__, key=f"{key}_event"
        )
    reason = st.text_area(
        say("correct.reason"), key=f"{key}_reason", max_chars=1000, help=say("correct.reason.help")
    )
    return Correction(kind, person, track.track, reason or "", day, None, event or "")


def _day(
    label: str, value: date, key: str, *, first: date | None = None, last: date | None = None
) -> date | None:
    chosen = st.date_input(label, value, min_value=first, max_value=last, key=key, format="YYYY-MM-DD")
    return chosen if isinstance(chosen, date) else None


def _draw_effect(effect: Effect) -> None:
    st.info(
        f"**{say('correct.before')}** {_in_words(effect.before)}  \n"
        f"**{say('correct.after')}** {_in_words(effect.after)}",
        icon=":material/arrow_forward:",
    )


def _in_words(seen: Seen) -> str:
    values = {"status": say(f"status.{seen.status}"), "due": long_date(seen.due)}
    if seen.expires_on:
        return say("correct.seen.expires", expires=long_date(seen.expires_on), **values)
    return say("correct.seen", **values)


def _make(wanted: Correction, key: str) -> None:
    try:
        pressed(lambda work, me: correct(work, me, wanted))
    except Invalid as invalid:
        st.session_state["correction_refused"] = str(invalid)
        return
    st.session_state.pop(f"{key}_shown", None)
    st.session_state[f"{key}_reason"] = ""
    st.session_state["correction_made"] = say("correct.done")
