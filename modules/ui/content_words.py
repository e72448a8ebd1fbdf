"""How the files of the course, their state and their measures are said."""

from collections.abc import Sequence

from modules.authoring import FileLine, Overview, Publication, Shelf, read
from modules.content import NotInRelease, Release
from modules.content.measures import UNIT_MINUTES
from modules.learning.feedback import ProblemReport
from modules.texts import count, long_date, say
from modules.ui.words import line

STATES = {"clean": ":material/check_circle:", "warnings": ":material/warning:", "errors": ":material/error:"}
"""The icon of each state of a file; its words stand beside it."""


def folder(where: str) -> str:
    """Return where the files of the course lie."""
    return say("authoring.folder.there", folder=where) if where else say("authoring.folder.here")


def standing(seen: Overview) -> str:
    """Return what learners have and how the draft stands beside it."""
    return " ".join((_published(seen.published), _draft(seen)))


def _published(published: Publication | None) -> str:
    if published is None:
        return say("authoring.published.never")
    by = published.by or say("authoring.published.by_itself")
    date = long_date(published.at.date())
    return say("authoring.published", release=published.release[:12], date=date, by=by)


def _draft(seen: Overview) -> str:
    if seen.errors:
        return count("authoring.draft.errors", seen.errors)
    if not seen.differences:
        return say("authoring.draft.same")
    return count("authoring.draft.differs", len(seen.differences))


def shelf_title(release: Release, shelf: Shelf) -> str:
    """Return what a shelf is called, with the minutes of a unit."""
    if shelf.unit is None:
        fixed = ("course", "facts", "media", "other")
        return say(f"authoring.shelf.{shelf.name}") if shelf.name in fixed else shelf.name
    title = say("authoring.shelf.unit", code=shelf.unit.code, title=line(release, shelf.unit.title))
    if shelf.minutes is None:
        return title
    took = say("authoring.shelf.minutes", minutes=f"{shelf.minutes:.1f}", limit=UNIT_MINUTES)
    return f"{title} · {took}"


def file_title(release: Release, file: FileLine) -> str:
    """Return what a file is and what it is called."""
    return f"{say(f'authoring.kind.{file.said.kind}')}: {line(release, file.said.title)}"


def state(file: FileLine) -> str:
    """Return whether a file is clean."""
    if file.state == "clean":
        return say("authoring.state.clean")
    counted = (("authoring.errors", file.errors), ("authoring.warnings", file.warnings))
    return ", ".join(count(key, number) for key, number in counted if number)


def details(file: FileLine, reports: int = 0) -> str:
    """Return the state of a file, what became of it, its measures and its reviews, in one line."""
    parts = [state(file), say(f"authoring.change.{file.change}"), measures(file), review(file)]
    parts.append(count("authoring.reports", reports) if reports else "")
    return " · ".join(filter(None, parts))


def measures(file: FileLine) -> str:
    """Return how much there is to read in a file; empty when that cannot be told."""
    told = file.said.measures
    if told is None:
        return ""
    if file.said.kind in ("facts", "misconceptions", "unit"):
        return say("authoring.words", words=told.words, grade=told.grade)
    return say("authoring.measures", words=told.words, minutes=f"{told.minutes:.1f}", grade=told.grade)


def review(file: FileLine) -> str:
    """Return how much of a file a person has reviewed; empty for a kind that has no reviews."""
    done, of = file.said.reviewed, file.said.reviewable
    if of == 0:
        return ""
    if done == 0:
        return say("authoring.review.none")
    return say("authoring.review.all") if done == of else say("authoring.review.some", n=done, of=of)


def report_line(draft: Release, report: ProblemReport) -> str:
    """Return when a report came, from which place, and from whom if they said so."""
    who = say("authoring.report.by", name=report.name) if report.name else say("authoring.report.nameless")
    return " · ".join((long_date(report.at.date()), _place(draft, report), who))


def _place(draft: Release, report: ProblemReport) -> str:
    """Return the title of the file and the screen or item in it; of a place of the app, what it is called there."""
    try:
        said = read(draft, draft.file(report.file)) if report.file else None
    except NotInRelease:
        said = None
    if said is None:
        return report.place
    title = f"{say(f'authoring.kind.{said.kind}')}: {draft.fill(said.title)}"
    return say("authoring.report.where", title=title, spot=report.spot) if report.spot else title


def reports_by_file(reports: Sequence[ProblemReport]) -> dict[str, int]:
    """Return how many reports each file has."""
    counted: dict[str, int] = {}
    for report in reports:
        if report.file:
            counted[report.file] = counted.get(report.file, 0) + 1
    return counted
