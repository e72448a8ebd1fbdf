"""Sessions, invitations and the audit."""

from datetime import timedelta

import pytest

from modules.records import Store
from modules.records.events import audit, roster
from modules.records.queries import history, invitations, sessions
from tests.records.teller import NOON, Teller

IDLE = timedelta(hours=1)
LASTS = timedelta(hours=12)


@pytest.fixture
def alice(store: Store, tell: Teller) -> Store:
    tell.person("alice")
    with store.write() as db:
        sessions.create(db, "digest", "alice", method="oidc", at=NOON, lasts=LASTS)
    return store


@pytest.mark.parametrize(
    ("later", "on"),
    [(timedelta(0), True), (timedelta(minutes=59), True), (IDLE, False), (LASTS, False)],
)
def test_a_session_ends_when_nobody_stirs(alice: Store, later: timedelta, on: bool) -> None:
    with alice.read() as db:
        assert on == (sessions.find(db, "digest", at=NOON + later, idle=IDLE) is not None)


def test_a_session_ends_after_its_hours_whatever_happens(alice: Store) -> None:
    with alice.write() as db:
        for hour in range(12):
            sessions.touch(db, "digest", NOON + timedelta(hours=hour, minutes=59))
        assert sessions.find(db, "digest", at=NOON + LASTS - timedelta(seconds=1), idle=IDLE)
        assert not sessions.find(db, "digest", at=NOON + LASTS, idle=IDLE)


def test_a_sign_of_life_is_written_at_most_once_a_minute(alice: Store) -> None:
    moments = [NOON + timedelta(seconds=seconds) for seconds in (59, 60, 61, 119, 120)]
    with alice.write() as db:
        assert [False, True, False, False, True] == [sessions.touch(db, "digest", at) for at in moments]
        session = sessions.find(db, "digest", at=moments[-1], idle=IDLE)
    assert session is not None
    assert not session.wants_touch(moments[-1])


def test_a_session_that_was_ended_is_over_for_good(alice: Store) -> None:
    with alice.write() as db:
        assert sessions.end(db, "digest", NOON)
        assert not sessions.end(db, "digest", NOON)
        assert sessions.find(db, "digest", at=NOON, idle=IDLE) is None
        assert [] == sessions.of_person(db, "alice", NOON)


def test_every_session_of_a_person_can_be_ended_at_once(alice: Store) -> None:
    with alice.write() as db:
        sessions.create(db, "other", "alice", method="link", at=NOON, lasts=LASTS)
        assert 2 == len(sessions.of_person(db, "alice", NOON))
        assert 2 == sessions.end_all(db, "alice", NOON)
        assert 0 == sessions.end_all(db, "alice", NOON)


def test_whoever_left_is_signed_out(alice: Store, tell: Teller) -> None:
    tell("alice", roster.PersonLeft(on=NOON.date()))

    with alice.read() as db:
        assert sessions.find(db, "digest", at=NOON, idle=IDLE) is None


def test_old_sessions_are_forgotten(alice: Store) -> None:
    with alice.write() as db:
        assert (0, 1) == (sessions.forget(db, NOON), sessions.forget(db, NOON + LASTS + IDLE))


def test_a_link_belongs_to_the_first_browser_that_opens_it(alice: Store) -> None:
    with alice.write() as db:
        invitations.create(db, "i1", "alice", token="t", at=NOON, by="ada", ends_at=NOON + LASTS)
        found = invitations.find(db, "t")
        assert found is not None
        assert found.is_live(NOON)
        assert not found.is_live(NOON + LASTS)
        assert invitations.bind(db, "i1", browser="b1", at=NOON)
        assert invitations.bind(db, "i1", browser="b1", at=NOON)
        assert not invitations.bind(db, "i1", browser="b2", at=NOON)


def test_a_revoked_link_opens_nothing(alice: Store) -> None:
    with alice.write() as db:
        invitations.create(db, "i1", "alice", token="t", at=NOON, by="ada", ends_at=NOON + LASTS)
        assert 1 == invitations.people_invited(db, NOON)
        assert invitations.revoke(db, "i1", NOON)
        assert not invitations.revoke(db, "i1", NOON)
        (link,) = invitations.of_person(db, "alice")
        assert not link.is_live(NOON)
        assert [link] == invitations.everything(db)
        assert 0 == invitations.people_invited(db, NOON)


def test_a_person_sees_who_looked_and_when(alice: Store, tell: Teller) -> None:
    tell("alice", audit.Viewed(what="person"), actor="hana")
    tell("hana", audit.Viewed(what="person"))

    with alice.read() as db:
        (view,) = history.views(db, "alice")
    assert ("hana", "alice", "person") == (view.actor, view.person, view.what)


def test_refusals_and_exports_are_found_again(alice: Store, tell: Teller) -> None:
    tell("bob", audit.Refused(permission="see-person", about="alice"))
    tell(
        "hana",
        audit.Exported(what="completion", rows=3, filters=(audit.Filter(name="department", value="shop"),)),
    )

    with alice.read() as db:
        assert ["see-person"] == [line.what for line in history.audits(db, "refused")]
        assert ["hana"] == [line.actor for line in history.audits(db, "exported")]


def test_the_history_of_a_person_is_read_newest_first_and_by_kind(alice: Store, tell: Teller) -> None:
    tell.assigned("alice")
    last = tell("alice", audit.Viewed(what="person"), actor="hana")

    with alice.read() as db:
        assert ["viewed", "assigned", "person_added"] == [e.kind for e in history.events(db, "alice")]
        assert ["assigned"] == [e.kind for e in history.events(db, "alice", kinds=["assigned"])]
        assert ["assigned", "person_added"] == [e.kind for e in history.events(db, "alice", before=last.seq)]
        assert last == history.event(db, last.id)
        assert history.event(db, "nothing") is None
