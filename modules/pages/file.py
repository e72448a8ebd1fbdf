"""One file of the content: how it stands, what is wrong with it, what learners said and how they answered."""

import streamlit as st

from modules.authoring import file_view
from modules.ui import drawn
from modules.ui.content_file import draw_file
from modules.ui.draft_watch import follow_draft

path = st.query_params.get("path", "")

seen = drawn(lambda work, me: file_view(work, me, path))
draw_file(seen)
follow_draft(seen.draft.id)
