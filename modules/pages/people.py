"""People: the roster, and taking a new one in."""

import streamlit as st

from modules.learning.roster_list import SHOWN, people_found
from modules.texts import count, say
from modules.ui import drawn, top
from modules.ui.roster_import import draw_import

with st.container(key=top("people")):
    st.title(say("people.title"), anchor=False)

search = st.text_input(
    say("people.search"), key="search", type="search", help=say("people.search.help"), bind="query-params"
)
found = drawn(lambda work, me: people_found(work, me, search or ""))
st.markdown(count("people.count", found.total) if not search else count("completion.people", found.total))
if found.people:
    columns = {
        say("people.column.name"): [person.name or say("completion.nameless") for person in found.people],
        say("people.column.email"): [person.email or "" for person in found.people],
        say("people.column.number"): [person.employee_number or "" for person in found.people],
        say("people.column.department"): [
            found.departments.get(person.department, person.department) for person in found.people
        ],
        say("people.column.country"): [
            found.countries.get(person.country, person.country) for person in found.people
        ],
        say("people.column.role"): [say(f"role.{person.role}") for person in found.people],
    }
    st.dataframe(columns, hide_index=True, alt=say("people.table.alt"))
    if found.total > SHOWN:
        st.caption(say("people.more", n=SHOWN))
else:
    st.info(say("people.none"), icon=":material/search_off:")
draw_import()
