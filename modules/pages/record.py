"""My record: everything held about me, and who looked at it when."""

import streamlit as st

from modules.learning import current
from modules.learning.record import my_record
from modules.texts import say
from modules.ui import drawn, foot, top
from modules.ui.record import draw_certificates, draw_section

record = drawn(my_record)

with st.container(key=top("record")):
    st.title(say("record.title"), anchor=False)
    st.markdown(say("record.intro"))
draw_certificates(record.certificates)
for section in record.sections:
    draw_section(section)
foot(current().library.published(), lambda: "record")
