"""A person as HR and the manager see them: what is assigned and done, as days; the look is recorded."""

import streamlit as st

from modules.learning import current
from modules.learning.person_history import see_person
from modules.texts import say
from modules.ui import drawn, link, top
from modules.ui.person_seen import draw_corrections, draw_facts, draw_history, draw_training

person = st.query_params.get("id", "")
seen = drawn(lambda work, me: see_person(work, me, person))
name = seen.person.name or say("person.nameless")

link(say("person.back"), "completion", icon=":material/arrow_back:")
with st.container(key=top(f"person_{person}")):
    st.title(name, anchor=False)
    st.markdown(say("person.days", name=name))
draw_facts(seen)
draw_training(seen)
if seen.may_correct:
    draw_corrections(seen, current().clock.today(seen.person.timezone))
draw_history(seen)
