"""Personal sign-in links for a pilot: a few people, a few days, one browser each."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from modules.learning.access import require
from modules.learning.errors import Invalid
from modules.learning.sessions import session_time
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person
from modules.records import Connection, append, new_id, queries
from modules.records.events.roster import InvitationRevoked, Invited

TOKEN_BYTES = 32


class LinkProblem(StrEnum):
    """Why a personal link opens nothing."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    REVOKED = "revoked"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class NewLink:
    """A personal link, shown once: the database keeps only the digest of its token."""

    person: Person
    address: str
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class LinkState:
    """A link as the list of links tells of it; `state` is waiting, opened, expired or revoked."""

    id: str
    person: Person
    state: str
    ends_at: str


def invite(work: Workspace, me: Actor, email: str) -> NewLink:
    """Make a personal link for somebody on the roster; the person's earlier links open nothing any more.

    Raises:
        Refused: the actor may not invite.
        Invalid: nobody who works here has this address, or as many people as the setting allows hold a link already.
    """
    require(work, me, Permission.INVITE)
    at, token = work.clock.now(), secrets.token_urlsafe(TOKEN_BYTES)
    ends_at = at + timedelta(days=work.settings.invitation_days)
    with work.store.write() as db:
        person = _somebody(db, email)
        _revoke_all(db, me, person, at)
        if queries.invitations.people_invited(db, at) >= work.settings.invitation_limit:
            raise Invalid("email", _full(work))
        name = new_id(at)
        digest = sha256(token.encode()).hexdigest()
        queries.invitations.create(db, name, person.id, token=digest, at=at, by=me.person, ends_at=ends_at)
        event = Invited(invitation=name, until=ends_at.date())
        append(db, event, person=person.id, at=at, actor=me.person)
    return NewLink(person, f"{work.settings.base_url}/auth/link/{token}", ends_at)


def revoke_link(work: Workspace, me: Actor, email: str) -> int:
    """Make every link of a person open nothing any more, and end the sessions begun with one; tell how many links.

    Raises:
        Refused: the actor may not invite.
        Invalid: nobody who works here has this address.
    """
    require(work, me, Permission.INVITE)
    at = work.clock.now()
    with work.store.write() as db:
        person = _somebody(db, email)
        for session in queries.sessions.of_person(db, person.id, session_time(work)):
            if session.method == "link":
                queries.sessions.end(db, session.id, session_time(work))
        return _revoke_all(db, me, person, at)


def links(work: Workspace, me: Actor) -> tuple[LinkState, ...]:
    """Return every link that was made, the newest first."""
    require(work, me, Permission.INVITE)
    at = work.clock.now()
    with work.store.read() as db:
        made = queries.invitations.everything(db)
        people = {link.person: queries.people.find(db, link.person) for link in made}
    return tuple(
        LinkState(link.id, person, _state(link, at), link.ends_at)
        for link in made
        if (person := people[link.person]) is not None
    )


def open_link(work: Workspace, token: str, browser: str) -> Person | LinkProblem:
    """Return whom a link signs in, binding it to the first browser; both are digests of what the browser holds."""
    at = work.clock.now()
    with work.store.write() as db:
        link = queries.invitations.find(db, token)
        person = queries.people.find(db, link.person) if link else None
        if link is None or person is None:
            return LinkProblem.UNKNOWN
        if link.revoked_at is not None or not person.is_active:
            return LinkProblem.REVOKED
        if not link.is_live(at):
            return LinkProblem.EXPIRED
        bound = queries.invitations.bind(db, link.id, browser=browser, at=at)
    return person if bound else LinkProblem.ELSEWHERE


def _somebody(db: Connection, email: str) -> Person:
    person = queries.people.by_email(db, email.strip().lower())
    if person is None or not person.is_active:
        raise Invalid("email", f"Nobody on the roster who works here has the address {email}.")
    return person


def _revoke_all(db: Connection, me: Actor, person: Person, at: datetime) -> int:
    live = [link for link in queries.invitations.of_person(db, person.id) if link.is_live(at)]
    for link in live:
        queries.invitations.revoke(db, link.id, at)
        append(db, InvitationRevoked(invitation=link.id), person=person.id, at=at, actor=me.person)
    return len(live)


def _state(link: queries.invitations.Invitation, at: datetime) -> str:
    if link.revoked_at is not None:
        return "revoked"
    if not link.is_live(at):
        return "expired"
    return "opened" if link.browser else "waiting"


def _full(work: Workspace) -> str:
    return (
        f"{work.settings.invitation_limit} people hold a personal link already, which is the most that "
        "SOCIABLE_INVITATION_LIMIT allows. Revoke one, or let people sign in with their work account."
    )
