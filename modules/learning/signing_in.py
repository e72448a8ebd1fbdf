"""Sessions and accounts: who somebody is, for as long as the session lasts."""

from dataclasses import replace
from datetime import timedelta

from modules.learning.demo.stories import told
from modules.learning.sessions import session_time
from modules.learning.workspace import Workspace
from modules.people import Person, Role
from modules.records import Connection, append, queries
from modules.records.events.audit import SignedIn, SignedOut
from modules.records.events.roster import RoleChanged


class NoAccount(Exception):
    """An account at the identity provider that is nobody here; `reason` says why in a word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def start_session(work: Workspace, person: Person, session: str, method: str) -> None:
    """Begin a session; `session` is the digest of its token, `method` oidc, link or evaluation."""
    lasts = timedelta(hours=work.settings.session_hours)
    with work.store.write() as db:
        queries.sessions.create(db, session, person.id, method=method, at=session_time(work), lasts=lasts)
        event = SignedIn(method=method, session=session)
        append(db, event, person=person.id, at=work.clock.now(), actor=person.id)


def end_session(work: Workspace, session: str, how: str = "asked") -> None:
    """End a session in every tab that uses it; `how` is asked or revoked."""
    at = session_time(work)
    with work.store.write() as db:
        found = queries.sessions.find(db, session, at=at, idle=_idle(work))
        if found and queries.sessions.end(db, session, at):
            event = SignedOut(session=session, how=how)
            append(db, event, person=found.person, at=work.clock.now(), actor=found.person)


def story_people(work: Workspace) -> list[Person]:
    """The people of the made-up company who have a story to step into, told as it stands today."""
    with work.store.read() as db:
        people = queries.people.stories(db)
    return told(work, people)


def found_people(work: Workspace, words: str, limit: int) -> list[Person]:
    """People of the made-up company by the beginnings of their names or addresses, with departments by name."""
    with work.store.read() as db:
        departments = queries.labels.of(db, "department")
        found = queries.people.search(db, queries.people.Wanted(search=words), limit=limit)
    return [
        replace(person, department=departments.get(person.department, person.department)) for person in found
    ]


def person_called(work: Workspace, person: str) -> Person | None:
    """The person with this id, if they work here."""
    with work.store.read() as db:
        found = queries.people.find(db, person)
    return found if found and found.is_active else None


def is_roster_empty(work: Workspace) -> bool:
    """Whether nobody is on the roster, so that nobody can sign in at all."""
    with work.store.read() as db:
        return queries.people.is_empty(db)


def person_of_account(
    work: Workspace, *, issuer: str, subject: str, match: str, role: Role | None, governed: frozenset[Role]
) -> Person:
    """Return whom a verified account belongs to, tying the account to that person at its first match.

    From then on the account alone decides: neither a changed address nor a second account with the same
    address moves it. A `role` that the provider gives is taken over; a role that only the provider gives
    (`governed`) is taken away when it no longer does.

    Raises:
        NoAccount: the account is nobody's (`unknown`), nothing to match it by was vouched for (`unverified`),
            the person has another account (`other`) or has left (`left`).
    """
    with work.store.write() as db:
        person = queries.people.by_subject(db, issuer, subject)
        if person is None:
            person = _matched(db, work, match)
            if not queries.people.bind_subject(db, person.id, issuer, subject):
                raise NoAccount("other")
        if not person.is_active:
            raise NoAccount("left")
        return _with_role(db, work, person, role, governed)


def _matched(db: Connection, work: Workspace, match: str) -> Person:
    if not match:
        raise NoAccount("unverified" if work.settings.oidc_matches == "email" else "claim")
    by = (
        queries.people.by_email
        if work.settings.oidc_matches == "email"
        else queries.people.by_employee_number
    )
    person = by(db, match)
    if person is None:
        raise NoAccount("unknown")
    return person


def _with_role(
    db: Connection, work: Workspace, person: Person, role: Role | None, governed: frozenset[Role]
) -> Person:
    wanted = role or (Role.LEARNER if person.role in governed else person.role)
    if wanted is person.role:
        return person
    event = RoleChanged(role=wanted.value, was=person.role.value, source="claim")
    append(db, event, person=person.id, at=work.clock.now(), actor=person.id)
    return queries.people.find(db, person.id) or person


def _idle(work: Workspace) -> timedelta:
    return timedelta(minutes=work.settings.session_idle_minutes)
