"""Importing a roster on a page: the file, what would change, one confirmation, the progress."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from modules.exchange import read_roster
from modules.learning import LearningError, current
from modules.learning.roster import apply, preview
from modules.learning.roster_plan import Change, Kind
from modules.learning.roster_preview import Outdated, OwnDatabaseNeeded, Preview, Unreadable
from modules.learning.roster_rows import Field, RosterFile, RowProblem
from modules.people import Person
from modules.texts import count, say
from modules.ui.live import drawn
from modules.ui.page_meta import feedback
from modules.ui.session import signed_in

SHOWN: tuple[Kind, ...] = ("added", "changed", "left", "rejoined")
_SLOT = "roster_preview"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The preview of one file, kept while its page is open: looking again at 100,000 rows takes seconds."""

    key: tuple[str, bool]
    seen: Preview


def draw_import() -> None:
    """Draw the import from the file to the result."""
    st.header(say("people.import"), anchor=False)
    st.markdown(say("people.import.intro"))
    if done := st.session_state.pop("roster_done", ""):
        with st.container(key=feedback("roster_done")):
            st.success(done, icon=":material/check:")
    upload = st.file_uploader(say("people.file"), type=["csv", "txt", "tsv"], key="roster_file")
    full = st.checkbox(say("people.full"), key="roster_full", help=say("people.full.help"))
    if upload is None:
        st.session_state.pop(_SLOT, None)
        return
    file = read_roster(upload.getvalue())
    try:
        seen = _preview(file, full=full)
    except OwnDatabaseNeeded as needed:
        _draw_own_database(needed, file)
    except Unreadable as unreadable:
        st.error(str(unreadable), icon=":material/error:")
        _draw_problems(unreadable.problems, len(unreadable.problems))
    else:
        _draw_preview(seen)


def _preview(file: RosterFile, *, full: bool) -> Preview:
    kept = st.session_state.get(_SLOT)
    if isinstance(kept, _Kept) and kept.key == (file.digest, full):
        return kept.seen
    seen = drawn(lambda work, me: preview(work, me, file, full=full))
    st.session_state[_SLOT] = _Kept((file.digest, full), seen)
    return seen


def _draw_own_database(needed: OwnDatabaseNeeded, file: RosterFile) -> None:
    st.warning(str(needed), title=say("people.own.title"), icon=":material/database:")
    st.markdown(say("people.own.run"))
    st.code("\n".join(needed.commands), language=None, wrap_lines=True)
    problems = [*file.problems, *(found for row in file.rows() for found in row.problems)]
    _draw_problems(problems[:100], len(problems))


def _draw_preview(seen: Preview) -> None:
    st.subheader(say("people.preview"), anchor=False)
    _draw_counts(seen)
    _draw_problems(seen.problems, seen.noticed)
    _draw_examples(seen)
    if seen.nothing_to_do:
        st.info(say("people.nothing"), icon=":material/task_alt:")
        return
    if seen.leaving:
        st.warning(count("people.leave", seen.leaving), icon=":material/person_off:")
    changes = sum(n for kind, n in seen.counts.items() if kind != "same") + seen.leaving
    if st.button(count("people.confirm", changes), key="roster_confirm", type="primary"):
        _import(seen)


def _draw_counts(seen: Preview) -> None:
    columns = ", ".join(seen.file.columns.values())
    st.markdown(say("people.columns", columns=columns))
    if seen.file.ignored:
        st.markdown(say("people.ignored", columns=", ".join(seen.file.ignored)))
    with st.container(horizontal=True, key="roster_counts"):
        for kind in (*SHOWN, "same"):
            st.metric(say(f"people.change.{kind}"), seen.counts.get(kind, 0), border=True, format="localized")
        if seen.full:
            st.metric(say("people.change.missing"), seen.missing, border=True, format="localized")
        st.metric(say("people.refused"), seen.refused, border=True, format="localized")
    if seen.later:
        st.markdown(count("people.later", seen.later))
    if seen.unsure:
        st.warning(say("people.unsure"), icon=":material/help:")


def _draw_problems(problems: Sequence[RowProblem], total: int) -> None:
    if not problems:
        return
    st.subheader(count("people.problems", total), anchor=False)
    if len(problems) < total:
        st.caption(say("people.problems.shown", n=len(problems)))
    columns = {
        say("people.problem.line"): [found.line for found in problems],
        say("people.problem.column"): [found.column for found in problems],
        say("people.problem.what"): [found.what for found in problems],
        say("people.problem.do"): [found.do for found in problems],
    }
    st.dataframe(columns, hide_index=True, alt=say("people.problems.alt"))


def _draw_examples(seen: Preview) -> None:
    if not seen.changes and not seen.leaving:
        return
    lines = [(change.row.name, change.kind, _detail(change)) for change in seen.changes]
    lines += [
        (gone.name, "left", say("people.change.missing")) for gone in seen.missing_people if seen.leaving
    ]
    with st.expander(say("people.examples"), icon=":material/list:"):
        st.caption(say("people.examples.shown"))
        columns = {
            say("people.column.name"): [name for name, _, _ in lines],
            say("people.column.change"): [say(f"people.change.{kind}") for _, kind, _ in lines],
            say("people.column.detail"): [detail for _, _, detail in lines],
        }
        st.dataframe(columns, hide_index=True, alt=say("people.examples.alt"))


def _detail(change: Change) -> str:
    if change.was is None:
        return ", ".join(text for text in (change.row.department, change.row.country) if text)
    return "; ".join(_difference(change, change.was, name) for name in change.fields)


def _difference(change: Change, was: Person, name: Field) -> str:
    field = say(f"roster.field.{name}")
    if name is Field.MANAGER:
        return say("people.detail.pending", field=field, now=change.row.manager or say("people.empty"))
    before, after = _value(was, name), _value(change.target, name)
    return say("people.detail", field=field, was=before, now=after)


def _value(holder: object, name: Field) -> str:
    attribute = "employee_number" if name is Field.NUMBER and isinstance(holder, Person) else name.value
    value = getattr(holder, attribute)
    return value.isoformat() if isinstance(value, date) else str(value or "") or say("people.empty")


def _import(seen: Preview) -> None:
    """Take the file in while the page waits; closing it stops after a portion, and doing it again goes on."""
    bar = st.progress(0.0, say("people.progress", done=0, of=seen.rows))
    last = None
    try:
        for last in apply(current(), signed_in(), seen.file, seen.ticket, full=seen.full):
            share = min(1.0, last.done / max(1, last.of))
            bar.progress(share, say("people.progress", done=last.done, of=last.of))
    except (Outdated, LearningError) as stopped:
        st.session_state.pop(_SLOT, None)
        st.error(str(stopped), icon=":material/error:")
        return
    st.session_state.pop(_SLOT, None)
    counts: dict[str, Any] = {
        kind: last.counts.get(kind, 0) if last else 0 for kind in ("added", "changed", "left", "refused")
    }
    st.session_state["roster_done"] = say("people.done", **counts)
    st.rerun()
