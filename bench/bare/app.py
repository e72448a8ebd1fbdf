"""A Streamlit application with nothing around it but the bare quiz."""

from pathlib import Path

import streamlit as st

app = st.App(str(Path(__file__).with_name("quiz.py")))
