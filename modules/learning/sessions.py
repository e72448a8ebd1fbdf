"""Who is acting: the person behind a session, asked anew at every step."""

from datetime import datetime, timedelta

from modules.learning.errors import NotFound
from modules.learning.workspace import Workspace
from modules.people import Actor, Person
from modules.records import queries


def actor_for(work: Workspace, sid: str) -> Actor | None:
    """Return who is behind a session, and note a sign of life; none when it has ended or the person has left."""
    at = session_time(work)
    idle = timedelta(minutes=work.settings.session_idle_minutes)
    with work.store.glance() as db:
        found = queries.sessions.acting(db, sid, at=at, idle=idle)
    if found is None:
        return None
    session, role = found
    if session.wants_touch(at):
        with work.store.write() as db:
            queries.sessions.touch(db, sid, at)
    return Actor(session.person, role, sid, session.started_at, session.method)


def person(work: Workspace, me: Actor) -> Person:
    """Return the actor's own row of the roster."""
    with work.store.read() as db:
        found = queries.people.find(db, me.person)
    if found is None:
        raise NotFound("person")
    return found


def session_time(work: Workspace) -> datetime:
    """Return the moment by which sessions are timed: the true one, wherever evaluation has dragged the clock to."""
    return work.clock.true_now()
