"""*Something wrong here?*: what learners report, and what trainers do with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from modules.content import NotInRelease, Release
from modules.learning.access import require
from modules.learning.errors import Invalid
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, moment, queries

KINDS: Final = ("wrong", "unclear", "broken", "other")
LONGEST: Final = 1000
"""Characters that the text of a report may have."""

_PLACE = re.compile(r"[a-z]+(:[A-Za-z0-9._/-]+)?(#[A-Za-z0-9._-]+)?")
_RELEASE = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """Something that somebody found wrong, as trainers read it.

    `file` is the file of the course that it is about, if it is about one, and `spot` the screen or item in it; `name`
    is there only if the person gave it; `outdated` tells that the file is no longer the one the person saw.
    """

    id: str
    at: datetime
    place: str
    file: str | None
    spot: str
    kind: str
    text: str
    name: str | None
    settled: bool
    outdated: bool


def report_problem(
    work: Workspace,
    me: Actor,
    place: str,
    release_id: str,
    kind: str,
    text: str = "",
    *,
    with_name: bool = False,
) -> None:
    """Keep a report for the trainers, without a name unless the person gives it.

    Raises:
        Invalid: the kind or the place is none of ours, or the text is too long.
    """
    require(work, me, Permission.REPORT_PROBLEM, about=me.person)
    if kind not in KINDS:
        raise Invalid("kind", "Say what is wrong by one of the buttons.")
    if len(place) > 200 or not _PLACE.fullmatch(place) or not _RELEASE.fullmatch(release_id):
        raise Invalid("place", "This place cannot be reported. Reload the page and try again.")
    if len(text.strip()) > LONGEST:
        raise Invalid("text", f"Please use at most {LONGEST} characters.")
    with work.store.write() as db:
        queries.feedback.add(
            db,
            at=work.clock.now(),
            release=release_id,
            place=place,
            kind=kind,
            text=text.strip(),
            person=me.person if with_name else None,
        )


def open_reports(work: Workspace, me: Actor) -> tuple[ProblemReport, ...]:
    """Return the reports that nobody has settled, the newest first."""
    require(work, me, Permission.SEE_CONTENT)
    with work.store.read() as db:
        return _told(work, db, queries.feedback.unsettled(db))


def reports_about(work: Workspace, me: Actor, path: str) -> tuple[ProblemReport, ...]:
    """Return every report about a file of the course, settled ones included, the newest first."""
    require(work, me, Permission.SEE_CONTENT)
    with work.store.read() as db:
        rows = [row for prefix in _PREFIXES for row in queries.feedback.about(db, prefix)]
        mine = [row for row in rows if file_of(row.place) == path]
        return _told(work, db, mine)


def settle_report(work: Workspace, me: Actor, report: str) -> None:
    """Mark a report as dealt with; one that is settled already stays so."""
    require(work, me, Permission.SEE_CONTENT)
    with work.store.write() as db:
        queries.feedback.settle(db, report, work.clock.now())


def file_of(place: str) -> str | None:
    """Return the file of the course that a place is in; none for a place of the app itself."""
    where, _, _ = place.partition("#")
    kind, _, name = where.partition(":")
    match kind:
        case "lesson" if name:
            return f"content/lessons/{name}.yaml"
        case "quiz" if name:
            return f"quizzes/{name}.yaml"
        case "scenario" if name:
            return f"quizzes/scenarios/{name}.yaml"
        case "policy":
            return "content/policy.yaml"
    return None


_PREFIXES: Final = ("lesson:", "quiz:", "scenario:", "policy:")
"""How the places that are in a file begin."""


def _told(
    work: Workspace, db: Connection, rows: Iterable[queries.feedback.Report]
) -> tuple[ProblemReport, ...]:
    draft = work.library.draft().release
    return tuple(_report(db, row, draft) for row in rows)


def _report(db: Connection, row: queries.feedback.Report, draft: Release) -> ProblemReport:
    file = file_of(row.place)
    person = queries.people.find(db, row.person) if row.person else None
    return ProblemReport(
        id=row.id,
        at=moment(row.at),
        place=row.place,
        file=file,
        spot=row.place.partition("#")[2],
        kind=row.kind,
        text=row.text,
        name=(person.name or person.email) if person else None,
        settled=row.settled_at is not None,
        outdated=file is not None and _has_changed(db, draft, row.release, file),
    )


def _has_changed(db: Connection, draft: Release, release: str, path: str) -> bool:
    """Whether a file of the draft is another than the one in the release that the person saw."""
    seen = queries.releases.digest(db, release, path)
    try:
        return seen is not None and draft.file(path).sha256 != seen
    except NotInRelease:
        return True
