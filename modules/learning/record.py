"""My record: everything that is held about a person, in words, and who looked at it when."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from modules.assessment import verdict_of
from modules.content import NotInRelease, Release
from modules.learning.access import require
from modules.learning.certificates import line
from modules.learning.errors import NotFound
from modules.learning.naming import step_name, track_name, unit_name
from modules.learning.values import Record, Row, Section
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person
from modules.records import Connection, moment, queries
from modules.texts import count, say
from modules.texts.dates import long_date

RECENT = 100
VIEWS = ("person", "certificate", "acknowledgement")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every part of a record is made from."""

    work: Workspace
    db: Connection
    person: Person
    release: Release


def my_record(work: Workspace, me: Actor) -> Record:
    """Return everything held about the person who asks; nobody else gets it from here."""
    require(work, me, Permission.SEE_OWN_RECORD, about=me.person)
    release = work.library.published()
    with work.store.read() as db:
        person = queries.people.find(db, me.person)
        if person is None:
            raise NotFound("person")
        asked = _Asked(work, db, person, release)
        sections = tuple(
            Section(say(f"record.{name}"), tuple(part(asked)), folded=name == "answers")
            for name, part in PARTS.items()
        )
        rows = queries.certificates.of_person(db, me.person)
    today = work.clock.today(person.timezone)
    return Record(person, sections, tuple(line(row, release, today) for row in rows))


def _roster(asked: _Asked) -> Iterator[Row]:
    db, person = asked.db, asked.person
    departments, countries = queries.labels.of(db, "department"), queries.labels.of(db, "country")
    said = {
        "name": person.name,
        "email": person.email,
        "number": person.employee_number,
        "department": departments.get(person.department, person.department),
        "country": countries.get(person.country, person.country),
        "manager": _name(db, person.manager) if person.manager else None,
        "role": say(f"role.{person.role.value}"),
        "hired": long_date(person.hired) if person.hired else None,
        "zone": person.timezone,
    }
    for key, value in said.items():
        yield Row(say(f"record.roster.{key}"), "", value or say("record.roster.nothing"))


def _assignments(asked: _Asked) -> Iterator[Row]:
    for row in queries.training.assignments(asked.db, asked.person.id):
        key = "record.assignments.ended" if row.ended_at else "record.assignments.due"
        yield Row(
            track_name(asked.release, row.track),
            long_date(row.assigned_on),
            say(key, date=long_date(row.due)),
        )


def _completions(asked: _Asked) -> Iterator[Row]:
    done = say("record.completions.done")
    for row in queries.training.completions(asked.db, asked.person.id):
        yield Row(step_name(asked.release, row.unit, row.step_kind, row.step), _day(row.last_at), done)
    for unit in queries.training.unit_completions(asked.db, asked.person.id):
        name = unit_name(asked.release, unit.unit)
        yield Row(say("record.unit", title=name), long_date(unit.last_on), done)


def _attempts(asked: _Asked) -> Iterator[Row]:
    for row in reversed(queries.attempts.of_person(asked.db, asked.person.id)):
        what = step_name(asked.release, row.unit, row.subject_kind, row.subject)
        answers = count("record.attempts.answers", len(row.steps))
        if not row.closed_at:
            answers = say("record.attempts.open", answers=answers)
        elif row.subject_kind == "quiz":
            answers = say("record.attempts.result", answers=answers, right=row.correct, of=row.total)
        yield Row(what, _day(row.started_at), answers)


def _answers(asked: _Asked) -> Iterator[Row]:
    """Every answer in the words of the release in which it was given."""
    for attempt in reversed(queries.attempts.of_person(asked.db, asked.person.id)):
        release = asked.work.library.release(attempt.release)
        for step in attempt.steps:
            stem, chosen = _asked_and_chosen(release, attempt, step)
            verdict = verdict_of(step.fraction)
            yield Row(stem, _day(step.at), say(f"record.answers.{verdict}", chosen=chosen))


def _asked_and_chosen(
    release: Release, attempt: queries.attempts.StoredAttempt, step: queries.attempts.TakenStep
) -> tuple[str, str]:
    try:
        if attempt.subject_kind == "scenario":
            scenes = {scene.id: scene for scene in release.scenario(attempt.subject).scenes}
            scene = scenes[step.item]
            made = [choice.text for choice in scene.choices if choice.id in step.response]
            return scene.title, release.fill("; ".join(made))
        item = release.item(step.item)
        chosen = [option.text for option in item.options if option.id in step.response]
        return release.fill(item.stem), release.fill("; ".join(chosen))
    except (NotInRelease, KeyError):
        return step.item, ", ".join(step.response)


def _policy(asked: _Asked) -> Iterator[Row]:
    for row in queries.policy.of_person(asked.db, asked.person.id):
        words = queries.private_texts.of(asked.db, row.event)
        said = words.get("name") or words.get("reason") or ""
        key = f"record.policy.{row.answer}{'.why' if row.answer == 'declined' and said else ''}"
        version = say("record.policy.version", version=row.version)
        yield Row(version, long_date(row.done_on), say(key, said=said))


def _notices(asked: _Asked) -> Iterator[Row]:
    db, release = asked.db, asked.release
    for row in queries.training.reminders(db, asked.person.id):
        what = say("record.notices.reminder", track=track_name(release, row.track))
        yield Row(what, _day(row.at), say("record.notices.by", name=_name(db, row.actor)))
    for made in queries.training.corrections(db, asked.person.id):
        reason = queries.private_texts.get(db, made.event, "reason") or ""
        key = "record.notices.undone" if made.undone_by else "record.notices.why"
        what = say(f"record.notices.{made.kind}", track=track_name(release, made.track))
        yield Row(what, _day(made.at), say(key, name=_name(db, made.actor), reason=reason))


def _reports(asked: _Asked) -> Iterator[Row]:
    for report in queries.feedback.of_person(asked.db, asked.person.id):
        yield Row(report.place, _day(report.at), report.text or report.kind)


def _sign_ins(asked: _Asked) -> Iterator[Row]:
    for event in queries.history.events(asked.db, asked.person.id, kinds={"signed_in"}, limit=RECENT):
        yield Row(say("record.sign_ins.row"), _day(event.at))


def _views(asked: _Asked) -> Iterator[Row]:
    for view in queries.history.views(asked.db, asked.person.id, limit=RECENT):
        key = view.what if view.what in VIEWS else "other"
        yield Row(_name(asked.db, view.actor), _day(view.at), say(f"record.views.{key}", what=view.what))


PARTS: dict[str, Callable[[_Asked], Iterator[Row]]] = {
    "roster": _roster,
    "assignments": _assignments,
    "completions": _completions,
    "attempts": _attempts,
    "answers": _answers,
    "policy": _policy,
    "notices": _notices,
    "reports": _reports,
    "sign_ins": _sign_ins,
    "views": _views,
}
"""One part of the record each, in the order in which people read them; its heading is `record.<name>`."""


def _name(db: Connection, person: str) -> str:
    found = queries.people.find(db, person)
    return (found.name if found else None) or say("record.views.somebody")


def _day(at: str) -> str:
    return long_date(moment(at).date())
