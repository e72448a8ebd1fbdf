"""One file of the content: how it stands, what is wrong with it, what learners said and how they answered."""

import streamlit as st

from modules.authoring import FileView
from modules.learning import current
from modules.texts import say
from modules.ui import content_words
from modules.ui.content_answers import draw_answers
from modules.ui.content_overview import draw_differences
from modules.ui.content_reports import draw_reports
from modules.ui.navigation import link
from modules.ui.page_meta import top
from modules.ui.problem_list import draw_problems, errors_and_warnings


def draw_file(seen: FileView) -> None:
    """Draw everything about one file."""
    link(say("authoring.back"), "content", icon=":material/arrow_back:")
    with st.container(key=top(f"file_{seen.line.path}"), gap="xsmall"):
        st.title(content_words.file_title(seen.draft, seen.line), anchor=False)
        st.markdown(say("authoring.where", path=seen.where))
        icon = content_words.STATES[seen.line.state]
        st.markdown(f"{icon} {content_words.details(seen.line)}")
    _preview(seen)
    if seen.problems:
        st.header(say("authoring.problems"), anchor=False)
        st.markdown(errors_and_warnings(seen.problems))
        draw_problems(seen.draft, seen.problems, linked=False)
    st.header(say("authoring.reports"), anchor=False)
    draw_reports(seen.draft, seen.reports, linked=False)
    if seen.answers:
        st.header(say("authoring.answers"), anchor=False)
        draw_answers(seen.draft, seen.answers, current().settings.group_minimum)
    st.header(say("authoring.differs"), anchor=False)
    draw_differences([seen.difference] if seen.difference else [])
    if seen.source is not None:
        with st.expander(say("authoring.source"), icon=":material/code:"):
            st.code(seen.source, language=None, line_numbers=True, wrap_lines=True)


def _preview(seen: FileView) -> None:
    """Draw the way to the preview, or why there is none."""
    see = seen.line.said.preview
    if see is not None:
        link(say("authoring.preview"), see.page, see.query, icon=":material/visibility:")
    elif seen.line.change == "removed":
        st.info(say("authoring.removed"), icon=":material/delete:")
    elif seen.line.errors and seen.line.said.kind in ("lesson", "quiz", "scenario"):
        st.info(say("authoring.preview.errors"), icon=":material/visibility_off:")
