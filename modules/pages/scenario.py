"""A scenario: a story in which the learner decides what happens."""

import streamlit as st

from modules.learning.scenarios import open_scenario
from modules.texts import say
from modules.ui import drawn, foot, line, link, offer, scenario_actions, scenario_player, top

scenario = st.query_params.get("scenario", "")

state = drawn(lambda work, me: open_scenario(work, me, scenario))

link(say("back.training"), "training", icon=":material/arrow_back:")
with st.container(key=top(f"scenario_{scenario}")):
    st.title(line(state.release, state.scenario.title), anchor=False)
offer(f"scenario_{scenario}", state)
scenario_player(scenario_actions(scenario), f"scenario_{scenario}")
foot(state.release, lambda: f"scenario:{scenario}")
