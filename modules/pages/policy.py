"""The policy: an outline on one screen, every clause, and the place to accept or decline."""

from datetime import date

import streamlit as st

from modules.learning.policy import policy_for
from modules.texts import long_date, say
from modules.ui import drawn, foot, line, markdown, top
from modules.ui.policy_reader import draw_clauses, draw_outline, draw_promises
from modules.ui.policy_signing import draw_signing, draw_standing

state = drawn(policy_for)
release, policy = state.release, state.policy

with st.container(key=top("policy"), gap="xsmall"):
    st.title(line(release, policy.title), anchor=False)
    st.caption(
        say("policy.version", version=policy.version, date=long_date(date.fromisoformat(policy.effective)))
    )
draw_standing(state)
st.markdown(markdown(release, policy.summary))
draw_outline(release, policy)
draw_promises(release, policy)
draw_clauses(release, policy)
draw_signing(state)
foot(release, lambda: f"policy:{policy.version}", contact=policy.owner)
