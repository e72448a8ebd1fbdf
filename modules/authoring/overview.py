"""Everything the page of the content shows, put together in one call."""

import os.path
from collections.abc import Mapping
from dataclasses import dataclass

from modules.authoring.differences import Difference, differences
from modules.authoring.publishing import Publication, publication, published_release
from modules.authoring.tree import FileLine, Shelf, file_lines, tree
from modules.content import NotInRelease, Problem, Release
from modules.learning import NotFound, Workspace
from modules.learning.access import require
from modules.learning.feedback import ProblemReport, open_reports, reports_about
from modules.learning.group_answers import group_answers
from modules.learning.suppression import Counts
from modules.people import Actor, Permission, allows


@dataclass(frozen=True, slots=True)
class Overview:
    """The draft as trainers see it beside what learners have.

    `folder` is where the files lie, seen from the folder in which the server runs; empty when it is that folder.
    """

    draft: Release
    published: Publication | None
    publishable: bool
    may_publish: bool
    by_itself: bool
    problems: tuple[Problem, ...]
    shelves: tuple[Shelf, ...]
    differences: tuple[Difference, ...]
    reports: tuple[ProblemReport, ...]
    folder: str

    @property
    def errors(self) -> int:
        """How many errors keep the draft from being published."""
        return sum(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class FileView:
    """One file of the draft with all that is known about it.

    `source` is none for a picture, film or recording, and for a file that is not in the draft; `answers` are those
    to its items, empty for a file without items and for whoever may not see answers.
    """

    draft: Release
    line: FileLine
    problems: tuple[Problem, ...]
    difference: Difference | None
    reports: tuple[ProblemReport, ...]
    source: str | None
    answers: Mapping[str, Counts]
    where: str


def overview(work: Workspace, me: Actor) -> Overview:
    """Return the whole course as the draft has it; raise Refused when the actor may not see drafts."""
    require(work, me, Permission.SEE_CONTENT)
    draft, published = work.library.draft(), published_release(work)
    return Overview(
        draft=draft.release,
        published=publication(work),
        publishable=draft.publishable,
        may_publish=allows(me.role, Permission.PUBLISH),
        by_itself=not work.settings.is_production,
        problems=draft.problems,
        shelves=tree(draft, published),
        differences=differences(published, draft.release),
        reports=open_reports(work, me),
        folder=folder_in_words(work),
    )


def file_view(work: Workspace, me: Actor, path: str) -> FileView:
    """Return one file of the course.

    Raises:
        NotFound: neither the draft nor the published release nor a problem knows this file.
        Refused: the actor may not see drafts.
    """
    require(work, me, Permission.SEE_CONTENT)
    draft, published = work.library.draft(), published_release(work)
    line = next((line for line in file_lines(draft, published) if line.path == path), None)
    if line is None:
        raise NotFound("file")
    return FileView(
        draft=draft.release,
        line=line,
        problems=tuple(problem for problem in draft.problems if problem.file == path),
        difference=next((each for each in differences(published, draft.release) if each.path == path), None),
        reports=reports_about(work, me, path),
        source=_source(draft.release, path),
        answers=_answers(work, me, line),
        where=os.path.join(folder_in_words(work), path),  # noqa: PTH118 - words for people, not a path to open
    )


def folder_in_words(work: Workspace) -> str:
    """Return the folder of the course as seen from the folder in which the server runs; empty when it is that one."""
    folder = os.path.relpath(work.settings.course)
    return "" if folder == os.curdir else folder


def _source(release: Release, path: str) -> str | None:
    if not path.endswith((".yaml", ".typ")):
        return None
    try:
        return release.file(path).data.decode("utf-8", errors="replace")
    except NotInRelease:
        return None


def _answers(work: Workspace, me: Actor, line: FileLine) -> Mapping[str, Counts]:
    is_asked = line.said.kind == "quiz" and allows(me.role, Permission.SEE_GROUP_ANSWERS)
    if not is_asked or publication(work) is None:
        return {}
    return group_answers(work, me, line.path.removeprefix("quizzes/").removesuffix(".yaml"))
