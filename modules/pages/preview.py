"""A lesson, quiz or scenario of the draft as a learner would meet it; nothing is recorded."""

import streamlit as st

from modules.ui.preview_page import draw_preview

draw_preview(
    unit=st.query_params.get("unit", ""),
    lesson=st.query_params.get("lesson", ""),
    quiz=st.query_params.get("quiz", ""),
    scenario=st.query_params.get("scenario", ""),
)
