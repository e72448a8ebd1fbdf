"""What learners reported, for those who can mend it."""

from collections.abc import Sequence

import streamlit as st

from modules.authoring import read
from modules.content import NotInRelease, Release
from modules.learning import Link
from modules.learning.feedback import ProblemReport, settle_report
from modules.texts import say
from modules.ui.content_words import report_line
from modules.ui.live import pressed
from modules.ui.navigation import link


def draw_reports(draft: Release, reports: Sequence[ProblemReport], *, linked: bool) -> None:
    """Draw reports, the newest first; `linked` ones lead to their file."""
    if not reports:
        st.markdown(say("authoring.reports.none" if linked else "authoring.reports.file.none"))
    for report in reports:
        with st.container(key=f"report_{report.id}", border=True, gap="xsmall"):
            _report(draft, report, linked=linked)


def _report(draft: Release, report: ProblemReport, *, linked: bool) -> None:
    kind = say(f"wrong.kind.{report.kind}")
    settled = f" ({say('authoring.report.is_settled')})" if report.settled else ""
    st.markdown(f":material/flag: **{kind}**{settled}")
    if report.text:
        st.text(report.text)
    st.text(report_line(draft, report))
    if report.outdated:
        st.markdown(say("authoring.report.outdated"))
    with st.container(horizontal=True, vertical_alignment="center"):
        if linked and report.file:
            link(say("authoring.report.open"), "file", {"path": report.file}, icon=":material/description:")
        if see := place_of(draft, report):
            link(say("authoring.report.see"), see.page, see.query, icon=":material/visibility:")
        if not report.settled:
            st.button(
                say("authoring.report.settle"),
                key=f"settle_{report.id}",
                icon=":material/check:",
                on_click=_settle,
                args=(report.id,),
            )


def place_of(draft: Release, report: ProblemReport) -> Link | None:
    """Return the preview of the place that a report is about, on the screen where it was; none if there is none."""
    try:
        see = read(draft, draft.file(report.file)).preview if report.file else None
    except NotInRelease:
        return None
    if see is None:
        return None
    at = _screen(draft, see, report.spot)
    return Link(see.page, {**see.query, **({"at": str(at)} if at else {})}, see.label)


def _screen(draft: Release, see: Link, spot: str) -> int:
    """Return the number of a lesson's screen, from 1; 0 when it has no such screen."""
    if "lesson" not in see.query:
        return 0
    lesson = draft.lesson(see.query["unit"], see.query["lesson"])
    numbers = {screen.id: number for number, screen in enumerate(lesson.screens, start=1)}
    return numbers.get(spot, 0)


def _settle(report: str) -> None:
    pressed(lambda work, me: settle_report(work, me, report))
