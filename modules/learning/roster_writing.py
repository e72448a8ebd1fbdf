"""Recording what a row of a roster changes: events for the codes, and the names beside them."""

from datetime import date

from modules.learning.assigning import assign_by_rules
from modules.learning.roster_plan import Change, Target
from modules.learning.roster_rows import Field
from modules.learning.workspace import Workspace
from modules.people import Actor
from modules.records import Connection, append, new_id, queries
from modules.records.events import Event
from modules.records.events.roster import (
    PersonAdded,
    PersonChanged,
    PersonLeft,
    PersonRejoined,
    RoleChanged,
)

NAMES = frozenset({Field.NAME, Field.EMAIL, Field.NUMBER})
CODES = frozenset(
    {Field.DEPARTMENT, Field.COUNTRY, Field.MANAGER, Field.HIRED, Field.TIMEZONE, Field.LANGUAGE}
)


def write_change(work: Workspace, db: Connection, me: Actor, change: Change) -> str:
    """Records a change in the caller's transaction; gives the person's id."""
    _label(db, change)
    if change.frees:
        queries.roster.free_addresses(db, [change.row.email])
    if change.was is None:
        return _add(work, db, me, change.target)
    _change(work, db, me, change)
    return change.target.id


def write_leaver(work: Workspace, db: Connection, me: Actor, person: str, on: date | None = None) -> None:
    """Records that somebody left; the record stays, and whoever is signed in is signed out."""
    _record(work, db, me, person, PersonLeft(on=on or work.clock.today(work.settings.timezone)))
    queries.sessions.end_all(db, person, work.clock.now())


def write_person(work: Workspace, db: Connection, me: Actor, target: Target) -> str:
    """Records somebody new, with what the rules assign to them; gives the new id."""
    return _add(work, db, me, target)


def _add(work: Workspace, db: Connection, me: Actor, target: Target) -> str:
    person = new_id(work.clock.now())
    event = PersonAdded(
        department=target.department or None,
        country=target.country or None,
        manager=target.manager or None,
        role=target.role.value,
        hired=target.hired,
        timezone=target.timezone,
        language=target.language,
    )
    _record(work, db, me, person, event)
    _name(db, person, target)
    assign_by_rules(work, db, me, person)
    return person


def _change(work: Workspace, db: Connection, me: Actor, change: Change) -> None:
    target, fields = change.target, frozenset(change.fields)
    if change.kind == "left":
        write_leaver(work, db, me, target.id, target.left_on)
        return
    if change.kind == "rejoined":
        _record(work, db, me, target.id, PersonRejoined(on=work.clock.today(target.timezone)))
    if fields & NAMES or change.frees:
        _name(db, target.id, target)
    if fields & CODES:
        _record(work, db, me, target.id, _codes(target))
    if Field.ROLE in fields and change.was is not None:
        role = RoleChanged(role=target.role.value, was=change.was.role.value, source="roster")
        _record(work, db, me, target.id, role)
    if change.kind == "rejoined" or fields & {Field.DEPARTMENT, Field.COUNTRY}:
        assign_by_rules(work, db, me, target.id)


def _codes(target: Target) -> PersonChanged:
    return PersonChanged(
        department=target.department or None,
        country=target.country or None,
        manager=target.manager or None,
        hired=target.hired,
        timezone=target.timezone,
        language=target.language,
    )


def _record(work: Workspace, db: Connection, me: Actor, person: str, event: Event) -> None:
    append(db, event, person=person, at=work.clock.now(), actor=me.person)


def _name(db: Connection, person: str, target: Target) -> None:
    queries.people.name(
        db, person, name=target.name, email=target.email or None, employee_number=target.number or None
    )


def _label(db: Connection, change: Change) -> None:
    for kind, text, code in (
        ("department", change.row.department, change.target.department),
        ("country", change.row.country, change.target.country),
    ):
        if text and code:
            queries.labels.put(db, kind, code, text)
