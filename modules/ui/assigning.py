"""What the assign page draws: the wish, whom it reaches, the confirmation, and the rules in force."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st

from modules.learning import Invalid, current
from modules.learning.assigning import (
    LONGEST_DAYS,
    RuleLine,
    Wish,
    assign,
    end_rule,
    fulfil,
    preview_assignment,
)
from modules.learning.oversight import Choices
from modules.records import moment
from modules.texts import count, long_date, say
from modules.ui.live import drawn, pressed
from modules.ui.page_meta import feedback
from modules.ui.session import signed_in
from modules.ui.words import different

WHOM = ("everybody", "department", "country")
WHEN = ("day", "days")
USUAL_DAYS = 30


def draw_wish(choices: Choices, today: date) -> Wish:
    """Draw the questions and return what is wished."""
    track = _choose("track", say("assign.track"), choices.tracks)
    whom = st.radio(
        say("assign.whom"), WHOM, format_func=lambda one: say(f"assign.whom.{one}"), key="assign_whom"
    )
    scope = ""
    if whom != "everybody":
        offered = choices.departments if whom == "department" else choices.countries
        if offered:
            scope = _choose(f"scope_{whom}", say(f"assign.{whom}"), offered)
        else:
            st.info(say(f"assign.none.{whom}"), icon=":material/info:")
    when = st.radio(
        say("assign.when"), WHEN, format_func=lambda one: say(f"assign.when.{one}"), key="assign_when"
    )
    due, days = _by_when(when, today)
    why = st.text_area(say("assign.why"), key="assign_why", max_chars=500, help=say("assign.why.help"))
    return Wish(track, whom, scope, due, days, why or "")


def draw_confirmation(wish: Wish) -> None:
    """Draw whom the wish reaches once that is asked, and the button that does it."""
    if st.button(say("assign.preview"), key="assign_preview", icon=":material/visibility:"):
        st.session_state["assign_shown"] = wish
    if st.session_state.get("assign_shown") != wish:
        return
    try:
        reach = drawn(lambda work, me: preview_assignment(work, me, wish))
    except Invalid as invalid:
        st.error(str(invalid), icon=":material/error:")
        return
    with st.container(key=feedback("assign_reach")), st.container(border=True):
        st.markdown(count("assign.reach", reach.matching))
        if reach.already:
            st.markdown(count("assign.already", reach.already))
        due = long_date(reach.first_due) if reach.first_due else ""
        st.markdown(count("assign.new", reach.new, due=due) if reach.new else say("assign.new.nobody"))
    if st.button(say("assign.confirm"), key="assign_confirm", type="primary"):
        rule = drawn(lambda work, me: assign(work, me, wish))
        st.session_state.pop("assign_shown", None)
        _fulfil(rule)


def draw_rules(lines: tuple[RuleLine, ...]) -> None:
    """Draw every rule in force, with what may be done about it."""
    st.header(say("assign.rules"), anchor=False)
    if not lines:
        st.info(say("assign.rules.none"), icon=":material/info:")
    for line in lines:
        with st.container(border=True, key=f"rule_{line.rule.id}"):
            scope = line.scope or say("assign.rule.everybody")
            st.subheader(say("assign.rule", track=line.track, scope=scope), anchor=False)
            st.markdown("  \n".join(_facts(line)))
            if line.waiting:
                st.warning(count("assign.rule.waiting", line.waiting), icon=":material/hourglass_top:")
                if st.button(say("assign.rule.go_on"), key=f"go_on_{line.rule.id}"):
                    _fulfil(line.rule.id)
            st.button(
                say("assign.rule.end"),
                key=f"end_{line.rule.id}",
                help=say("assign.rule.end.help"),
                on_click=_end,
                args=(line.rule.id,),
            )


def draw_done() -> None:
    """Draw how many were assigned by what was confirmed just now."""
    if done := st.session_state.pop("assign_done", ""):
        with st.container(key=feedback("assign_done")):
            st.success(done, icon=":material/check:")


def _by_when(when: str, today: date) -> tuple[date | None, int | None]:
    if when == "days":
        return None, int(st.number_input(say("assign.days"), 1, LONGEST_DAYS, USUAL_DAYS, key="assign_days"))
    chosen = st.date_input(
        say("assign.due"), today + timedelta(days=USUAL_DAYS), key="assign_due", format="YYYY-MM-DD"
    )
    days = st.number_input(
        say("assign.later_days"),
        1,
        LONGEST_DAYS,
        USUAL_DAYS,
        key="assign_later_days",
        help=say("assign.later_days.help"),
    )
    return (chosen if isinstance(chosen, date) else None), int(days)


def _choose(key: str, label: str, choices: Mapping[str, str]) -> str:
    named = dict(zip(choices, different(list(choices.values())), strict=True))
    return st.selectbox(label, list(choices), format_func=named.__getitem__, key=f"assign_{key}") or ""


def _facts(line: RuleLine) -> list[str]:
    rule = line.rule
    if rule.due is None:
        facts = [say("assign.rule.days", days=rule.days)]
    elif rule.days is None:
        facts = [say("assign.rule.due_only", due=long_date(rule.due))]
    else:
        facts = [say("assign.rule.due", due=long_date(rule.due), days=rule.days)]
    facts.append(say("assign.rule.made", name=line.made_by, day=long_date(moment(rule.made_at).date())))
    return [*facts, say("assign.rule.why", why=line.why)] if line.why else facts


def _fulfil(rule: str) -> None:
    """Assign while the page waits; closing it stops after a portion, and going on from the list finishes it."""
    shown, done = st.empty(), 0
    for done in fulfil(current(), signed_in(), rule):
        shown.markdown(say("assign.progress", done=done))
    st.session_state["assign_done"] = count("assign.done", done)
    st.rerun()


def _end(rule: str) -> None:
    pressed(lambda work, me: end_rule(work, me, rule))
