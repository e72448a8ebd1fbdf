"""The first view of the content: how the draft stands, what is wrong, what differs, and every file."""

from collections.abc import Sequence

import streamlit as st

from modules.authoring import Difference, FileLine, Overview, Shelf, publish
from modules.learning import LearningError, current
from modules.texts import count, say
from modules.ui import content_words
from modules.ui.content_reports import draw_reports
from modules.ui.navigation import link
from modules.ui.page_meta import feedback, top
from modules.ui.problem_list import draw_problems, errors_and_warnings
from modules.ui.session import actor

ASKED = "publish_asked"
DONE = "publish_done"
FOLDED = ("facts", "media")
"""Shelves that are folded away as long as nothing happens there."""


def draw_overview(seen: Overview) -> None:
    """Draw everything about the course as a whole."""
    with st.container(key=top("content"), gap="xsmall"):
        st.title(say("authoring.title"), anchor=False)
        st.markdown(say("authoring.intro", folder=content_words.folder(seen.folder)))
    _standing(seen)
    st.header(say("authoring.problems"), anchor=False)
    if seen.problems:
        st.markdown(errors_and_warnings(seen.problems))
        draw_problems(seen.draft, seen.problems, linked=True)
    else:
        st.markdown(f":material/check_circle: {say('authoring.problems.none')}")
    st.header(say("authoring.reports"), anchor=False)
    draw_reports(seen.draft, seen.reports, linked=True)
    st.header(say("authoring.differs"), anchor=False)
    draw_differences(seen.differences)
    st.header(say("authoring.tree"), anchor=False)
    reports = content_words.reports_by_file(seen.reports)
    for shelf in seen.shelves:
        _shelf(seen, shelf, reports)


def draw_differences(differences: Sequence[Difference]) -> None:
    """Draw what differs, each file folded away."""
    if not differences:
        st.markdown(say("authoring.differs.none"))
    for difference in differences:
        with st.expander(f"{difference.path} · {say(f'authoring.change.{difference.change}')}"):
            if difference.text:
                st.code(difference.text, language=None, wrap_lines=True)
            else:
                st.markdown(say("authoring.differs.media"))


def _standing(seen: Overview) -> None:
    """Draw what learners have, how the draft stands, and the way to publish it."""
    with st.container(key="standing", border=True):
        st.markdown(content_words.standing(seen))
        if seen.by_itself:
            st.markdown(f":material/science: {say('authoring.by_itself')}")
        if st.session_state.pop(DONE, False):
            with st.container(key=feedback("published")):
                st.success(say("authoring.publish.done"), icon=":material/check_circle:")
        if failure := st.session_state.pop(f"{DONE}_not", ""):
            st.warning(failure, icon=":material/info:")
        if seen.may_publish and seen.publishable and seen.differences:
            _publishing(seen)


def _publishing(seen: Overview) -> None:
    """Draw the button that publishes; it asks once more, for the draft as it is drawn."""
    if st.session_state.get(ASKED) != seen.draft.id:
        st.button(
            say("authoring.publish"),
            key="publish",
            type="primary",
            icon=":material/publish:",
            on_click=_ask,
            args=(seen.draft.id,),
        )
        return
    with st.container(key=feedback("publish_sure")):
        st.markdown(count("authoring.publish.sure", len(seen.differences)))
        with st.container(horizontal=True):
            st.button(
                say("authoring.publish.confirm"),
                key="publish_confirm",
                type="primary",
                on_click=_publish,
                args=(seen.draft.id,),
            )
            st.button(say("authoring.publish.cancel"), key="publish_cancel", on_click=_ask, args=("",))


def _ask(draft: str) -> None:
    st.session_state[ASKED] = draft


def _publish(draft: str) -> None:
    """Publish the draft that was looked at, and no other."""
    _ask("")
    me = actor()
    if me is None:
        return
    try:
        publish(current(), me, expected=draft)
    except LearningError as problem:
        st.session_state[f"{DONE}_not"] = str(problem)
    else:
        st.session_state[DONE] = True


def _shelf(seen: Overview, shelf: Shelf, reports: dict[str, int]) -> None:
    open_at_first = shelf.name not in FOLDED or bool(shelf.errors)
    with st.expander(content_words.shelf_title(seen.draft, shelf), expanded=open_at_first):
        for file in shelf.files:
            _file(seen, file, reports.get(file.path, 0))


def _file(seen: Overview, file: FileLine, reports: int) -> None:
    with st.container(key=f"file_{file.path.replace('/', '_').replace('.', '_')}", gap=None):
        icon = content_words.STATES[file.state]
        link(content_words.file_title(seen.draft, file), "file", {"path": file.path}, icon=icon)
        st.caption(content_words.details(file, reports))
