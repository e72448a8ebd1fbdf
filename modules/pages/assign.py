"""Assign: a track to a department, a country or everybody, by a day, and to whoever joins them later."""

import streamlit as st

from modules.learning import current
from modules.learning.assigning import rules_in_force
from modules.learning.oversight import choices
from modules.texts import say
from modules.ui import drawn, top
from modules.ui.assigning import draw_confirmation, draw_done, draw_rules, draw_wish

work = current()
with st.container(key=top("assign")):
    st.title(say("assign.title"), anchor=False)
    st.markdown(say("assign.intro"))
draw_done()
wish = draw_wish(drawn(choices), work.clock.today(work.settings.timezone))
draw_confirmation(wish)
draw_rules(drawn(rules_in_force))
