"""Completion: who has to do what by when and who has done it, today, on a past day or on a day to come."""

import streamlit as st

from modules.learning import access, current
from modules.learning.oversight import choices, completion_page, departments
from modules.people import Permission
from modules.settings import Privacy
from modules.texts import say
from modules.ui import drawn, top
from modules.ui.completion import (
    download_link,
    draw_department_table,
    draw_headline,
    draw_people,
    draw_reminder,
)
from modules.ui.completion_filters import draw_filters, draw_order, page_asked
from modules.ui.session import signed_in

work, me = current(), signed_in()
today = work.clock.today(work.settings.timezone)

with st.container(key=top("completion")):
    st.title(say("completion.title"), anchor=False)
if access.manager_only(me, Permission.SEE_COMPLETION):
    st.markdown(say("completion.reports"))
numbers = st.container()
asked = draw_filters(drawn(choices), today)
shows_chart = st.toggle(say("completion.chart"), key="chart", bind="query-params")
picture = st.container()
sort, descending = draw_order()
seen = completion_page(work, me, asked, sort=sort, descending=descending, page=page_asked())

with numbers:
    draw_headline(seen.headline, seen.on, today)
draw_people(seen)
if work.settings.privacy is Privacy.STRICT:
    st.caption(say("completion.export.strict"))
download_link(say("completion.export"), "completion.csv", asked)
if st.toggle(say("nudge.title"), key="nudge"):
    draw_reminder(asked)

if shows_chart:
    from modules.reports import REPORTS
    from modules.reports.department_chart import MOST, department_chart

    lines = departments(work, me, asked)
    with picture:
        st.header(say("completion.chart.title"), anchor=False)
        if lines:
            alt = REPORTS["completion"].chart_alt(lines)
            figure = department_chart(lines)
            st.plotly_chart(figure, theme=None, config={"displayModeBar": False}, alt=alt)
            if len(lines) > MOST:
                st.caption(say("completion.chart.most", most=MOST))
            draw_department_table(lines)
        else:
            st.info(say("completion.chart.none"), icon=":material/search_off:")
