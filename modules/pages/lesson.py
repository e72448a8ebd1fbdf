"""A lesson: one idea a screen."""

import streamlit as st

from modules.learning.lessons import open_lesson
from modules.texts import say
from modules.ui import contact_for, drawn, foot, lesson_actions, lesson_player, link

unit = st.query_params.get("unit", "")
lesson = st.query_params.get("lesson", "")

place = drawn(lambda work, me: open_lesson(work, me, unit, lesson))

link(say("back.training"), "training", icon=":material/arrow_back:")
lesson_player(place, lesson_actions(unit, lesson), f"{unit}_{lesson}")
foot(
    place.release,
    lambda: f"lesson:{unit}/{lesson}#{place.lesson.screens[place.screen].id}",
    contact=contact_for(place),
)
