"""My training: what is mine to do, by when, how far I am, and one obvious next step."""

import streamlit as st

from modules.learning import current
from modules.learning.training import my_training
from modules.texts import say
from modules.ui import charter_text, drawn, foot, line, top
from modules.ui.training import draw_next, draw_track

training = drawn(my_training)
release = training.release
today = current().clock.today(training.person.timezone)

with st.container(key=top("training")):
    st.title(say("training.title"), anchor=False)
    st.markdown(f"**{line(release, release.charter.opening)}**")

draw_next(training, today)
for track in training.tracks:
    draw_track(release, track)
if not training.tracks:
    st.info(say("training.nothing"), icon=":material/event_available:")

with st.expander(line(release, say("training.promises", org="{{org}}")), icon=":material/handshake:"):
    st.markdown(charter_text(release))
foot(release, lambda: "training")
