"""My record: everything that is held about a person, in words, and who looked at it when."""

from collections.abc import Iterator

from modules.content import NotInRelease, Release
from modules.learning.access import require
from modules.learning.certificates import line
from modules.learning.errors import NotFound
from modules.learning.values import Record, Row, Section
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person
from modules.records import Connection, moment, queries
from modules.texts.dates import long_date

RECENT = 100


def my_record(work: Workspace, me: Actor) -> Record:
    """Return everything held about the person who asks; nobody else gets it from here."""
    require(work, me, Permission.SEE_OWN_RECORD, about=me.person)
    release = work.library.published()
    with work.store.read() as db:
        person = queries.people.find(db, me.person)
        if person is None:
            raise NotFound("person")
        sections = (
            Section("On the roster", tuple(_roster(db, person))),
            Section("What I have to do", tuple(_assignments(db, me.person, release))),
            Section("What I have done", tuple(_completions(db, me.person, release))),
            Section("My answers", tuple(_attempts(db, me.person, release))),
            Section("The policy", tuple(_policy(db, me.person))),
            Section("Reminders and corrections", tuple(_notices(db, me.person, release))),
            Section("What I reported with my name", tuple(_reports(db, me.person))),
            Section("When I signed in", tuple(_sign_ins(db, me.person))),
            Section("Who looked at my record", tuple(_views(db, me.person))),
        )
        rows = queries.certificates.of_person(db, me.person)
    today = work.clock.today(person.timezone)
    return Record(person, sections, tuple(line(row, release, today) for row in rows))


def _roster(db: Connection, person: Person) -> Iterator[Row]:
    departments, countries = queries.labels.of(db, "department"), queries.labels.of(db, "country")
    manager = queries.people.find(db, person.manager) if person.manager else None
    yield Row("Name", "", person.name or "none")
    yield Row("E-mail", "", person.email or "none")
    yield Row("Employee number", "", person.employee_number or "none")
    yield Row("Department", "", departments.get(person.department, person.department) or "none")
    yield Row("Country", "", countries.get(person.country, person.country) or "none")
    yield Row("Manager", "", (manager.name if manager else None) or "none")
    yield Row("Role here", "", person.role.value)
    yield Row("Hired", "", long_date(person.hired) if person.hired else "not said")
    yield Row("Time zone and language", "", f"{person.timezone}, {person.language}")


def _assignments(db: Connection, person: str, release: Release) -> Iterator[Row]:
    for row in queries.training.assignments(db, person):
        ended = " (withdrawn)" if row.ended_at else ""
        yield Row(_track(release, row.track), long_date(row.assigned_on), f"due {long_date(row.due)}{ended}")


def _completions(db: Connection, person: str, release: Release) -> Iterator[Row]:
    for done in queries.training.completions(db, person):
        yield Row(_step(release, done.unit, done.step_kind, done.step), _day(done.last_at), "done")
    for unit in queries.training.unit_completions(db, person):
        yield Row(f"Unit: {_unit(release, unit.unit)}", long_date(unit.last_on), "complete")


def _attempts(db: Connection, person: str, release: Release) -> Iterator[Row]:
    for row in reversed(queries.attempts.of_person(db, person)):
        what = _step(release, row.unit, row.subject_kind, row.subject)
        steps = f"{len(row.steps)} answer" + ("" if len(row.steps) == 1 else "s")
        result = (
            f", {row.correct} of {row.total} right" if row.closed_at and row.subject_kind == "quiz" else ""
        )
        yield Row(what, _day(row.started_at), f"{steps}{result}{'' if row.closed_at else ', still open'}")


def _policy(db: Connection, person: str) -> Iterator[Row]:
    for row in queries.policy.of_person(db, person):
        words = queries.private_texts.of(db, row.event)
        said = words.get("name") or words.get("reason") or ""
        detail = f"{row.answer}{f' as {said}' if row.answer == 'accepted' and said else f': {said}' if said else ''}"
        yield Row(f"Version {row.version}", long_date(row.done_on), detail)


def _notices(db: Connection, person: str, release: Release) -> Iterator[Row]:
    for row in queries.training.reminders(db, person):
        yield Row(f"Reminder: {_track(release, row.track)}", _day(row.at), f"by {_name(db, row.actor)}")
    for correction in queries.training.corrections(db, person):
        reason = queries.private_texts.get(db, correction.event, "reason") or ""
        undone = " (undone)" if correction.undone_by else ""
        what = f"{correction.kind.capitalize()}: {_track(release, correction.track)}{undone}"
        yield Row(what, _day(correction.at), f"by {_name(db, correction.actor)}: {reason}")


def _reports(db: Connection, person: str) -> Iterator[Row]:
    for report in queries.feedback.of_person(db, person):
        yield Row(report.place, _day(report.at), report.text or report.kind)


def _sign_ins(db: Connection, person: str) -> Iterator[Row]:
    for event in queries.history.events(db, person, kinds={"signed_in"}, limit=RECENT):
        yield Row("Signed in", _day(event.at), "")


def _views(db: Connection, person: str) -> Iterator[Row]:
    for view in queries.history.views(db, person, limit=RECENT):
        yield Row(_name(db, view.actor), _day(view.at), view.what)


def _name(db: Connection, person: str) -> str:
    found = queries.people.find(db, person)
    return (found.name if found else None) or "somebody no longer on the roster"


def _day(at: str) -> str:
    return long_date(moment(at).date())


def _track(release: Release, track: str) -> str:
    try:
        return release.track(track).title
    except NotInRelease:
        return track


def _unit(release: Release, unit: str) -> str:
    try:
        return release.unit(unit).title
    except NotInRelease:
        return unit


def _step(release: Release, unit: str, kind: str, step: str) -> str:
    try:
        match kind:
            case "lesson":
                return f"Lesson: {release.lesson(unit, step).title}"
            case "scenario":
                return f"Scenario: {release.scenario(step).title}"
            case "check":
                return f"Question in a lesson of {release.unit(unit).title}"
            case _:
                return f"Quiz: {release.quiz(step).title}"
    except NotInRelease:
        return f"{kind}: {step} (no longer in the course)"
