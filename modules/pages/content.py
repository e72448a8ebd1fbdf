"""The content: every file with its state, what is wrong, what differs, what learners said; and publishing."""

import streamlit as st

from modules.authoring import file_view, overview
from modules.ui import drawn
from modules.ui.content_file import draw_file
from modules.ui.content_overview import draw_overview
from modules.ui.draft_watch import follow_draft

file = st.query_params.get("file", "")

if file:
    one = drawn(lambda work, me: file_view(work, me, file))
    draw_file(one)
    follow_draft(one.draft.id)
else:
    seen = drawn(overview)
    draw_overview(seen)
    follow_draft(seen.draft.id)
