"""The content: every file with its state, what is wrong, what differs, what learners said; and publishing."""

from modules.authoring import overview
from modules.ui import drawn
from modules.ui.content_overview import draw_overview
from modules.ui.draft_watch import follow_draft

seen = drawn(overview)
draw_overview(seen)
follow_draft(seen.draft.id)
