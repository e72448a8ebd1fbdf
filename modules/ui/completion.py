"""What the completion page draws: the headline, the chart with its table, the people, and the reminder."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from modules.learning import Invalid, current
from modules.learning.nudging import addresses, preview_nudge
from modules.learning.oversight import Asked, Completion, DepartmentLine, Headline
from modules.reports import REPORTS
from modules.texts import count, long_date, say
from modules.ui.completion_filters import as_query
from modules.ui.live import drawn
from modules.ui.navigation import link
from modules.ui.post_card import icon
from modules.ui.session import signed_in

REPORT = REPORTS["completion"]
TABLE = "people_table"
DAY_WIDTH = 105
_WIDTHS = {
    say(f"completion.column.{name}"): st.column_config.TextColumn(width=DAY_WIDTH)
    for name in ("due", "done_on", "expires_on", "assigned_on")
}


def draw_headline(counts: Headline, on: date, today: date) -> None:
    """Draw the five numbers under the day they are of."""
    key = "today" if on == today else "past" if on < today else "future"
    st.markdown(say(f"completion.{key}", day=long_date(on)))
    with st.container(horizontal=True, key="headline"):
        for number in REPORT.headline(counts):
            st.metric(number.label, number.value, help=number.meaning, border=True, format="localized")


def draw_people(seen: Completion) -> None:
    """Draw one page of the table, with a link to the person of the row that is chosen."""
    st.header(count("completion.people", seen.total), anchor=False)
    if not seen.rows:
        st.info(say("completion.none"), icon=":material/search_off:")
        return
    _draw_open(seen)
    st.dataframe(
        REPORT.table(seen),
        height="content",
        hide_index=True,
        column_config=_WIDTHS,
        key=TABLE,
        on_select="rerun",
        selection_mode="single-row",
        alt=say("completion.table.alt", n=len(seen.rows), page=seen.page, pages=seen.pages),
    )
    if seen.pages > 1:
        st.pagination(seen.pages, key="page", bind="query-params")


def _draw_open(seen: Completion) -> None:
    chosen = st.session_state.get(TABLE, {}).get("selection", {}).get("rows", [])
    if chosen and chosen[0] < len(seen.rows):
        row = seen.rows[chosen[0]]
        name = row.name or say("completion.nameless")
        link(say("completion.open", name=name), "person", {"id": row.person}, icon=":material/person:")
    else:
        st.caption(say("completion.choose"))


def draw_department_table(lines: Sequence[DepartmentLine]) -> None:
    """Draw the numbers of the chart."""
    st.dataframe(
        REPORT.by_department(lines), height="content", hide_index=True, alt=say("completion.chart.title")
    )


def download_link(label: str, what: str, asked: Asked, *, symbol: str = "download") -> None:
    """Draw the link to a file of what is filtered; the route asks again who may have it."""
    query = as_query(asked)
    address = escape(f"/download/{what}?{query}" if query else f"/download/{what}", quote=True)
    st.html(
        f'<p class="soc-links"><a class="soc-button" href="{address}" target="_self" download>'
        f"{icon(symbol)} {escape(label)}</a></p>"
    )


def draw_reminder(asked: Asked) -> None:
    """Draw the text and whom it reaches; the addresses come once the reminder is recorded."""
    try:
        nudge = drawn(lambda work, me: preview_nudge(work, me, asked))
    except Invalid as invalid:
        st.warning(str(invalid), icon=":material/info:")
        return
    if not nudge.people:
        st.info(say("nudge.nobody"), icon=":material/task_alt:")
        return
    st.markdown(count("nudge.reach", nudge.people))
    if nudge.without_address:
        st.markdown(count("nudge.without", nudge.without_address))
    st.markdown(f"**{say('nudge.text')}**")
    st.code(f"{nudge.subject}\n\n{nudge.text}", language=None, wrap_lines=True)
    st.caption(say("nudge.log"))
    if st.button(say("nudge.addresses"), key="nudge_addresses", icon=":material/alternate_email:"):
        listed = addresses(current(), signed_in(), asked)
        st.success(count("nudge.recorded", len(listed)), icon=":material/check:")
        st.markdown(f"**{say('nudge.addresses.label')}**")
        st.code(", ".join(listed), language=None, wrap_lines=True)
    download_link(say("nudge.merge"), "mail-merge.csv", asked, symbol="mail")
