"""The one place where a use case asks whether the actor may."""

from typing import NoReturn

from modules.learning.errors import Refused
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, allows, may_reach
from modules.records import append, queries
from modules.records.events.audit import Refused as RefusedEvent
from modules.records.events.audit import Viewed


def require(work: Workspace, me: Actor, permission: Permission, *, about: str | None = None) -> None:
    """Return if the actor may do this, to the person it is about; otherwise record the refusal and raise Refused."""
    if about is None:
        granted = allows(me.role, permission)
    elif about == me.person:
        granted = may_reach(me.role, permission, me=me.person, about=about, manager=None) or _as_manager(
            work, me, permission, about
        )
    else:
        granted = _as_manager(work, me, permission, about)
    if not granted:
        refuse(work, me, permission, about=about)


def refuse(work: Workspace, me: Actor, permission: Permission, *, about: str | None = None) -> NoReturn:
    """Record that somebody tried what they may not do, and raise Refused."""
    with work.store.write() as db:
        append(
            db,
            RefusedEvent(permission=permission.value, about=about),
            person=me.person,
            at=work.clock.now(),
            actor=me.person,
        )
    raise Refused(permission.value)


def viewed(work: Workspace, me: Actor, person: str, what: str) -> None:
    """Record that somebody looked at what is held about another person."""
    if me.person == person:
        return
    with work.store.write() as db:
        append(db, Viewed(what=what), person=person, at=work.clock.now(), actor=me.person)


def _as_manager(work: Workspace, me: Actor, permission: Permission, about: str) -> bool:
    with work.store.read() as db:
        person = queries.people.find(db, about)
    manager = person.manager if person else None
    return may_reach(me.role, permission, me=me.person, about=about, manager=manager)


def manager_only(me: Actor, permission: Permission) -> str | None:
    """Return the manager whose reports a list is limited to, or none when it reaches everybody."""
    from_table = may_reach(me.role, permission, me=me.person, about="", manager=None)
    return None if from_table else me.person
