"""Walking the chains."""

import sqlite3
from collections.abc import Callable

import pytest

from modules.records import Broken, Store, verify_chain
from modules.records.events import learning, roster
from tests.records.teller import Teller


@pytest.fixture
def tampered(store: Store, tell: Teller) -> Callable[[str], Broken | None]:
    """Does something to the ledger that its triggers would refuse, and verifies."""
    for person in ("alice", "bob"):
        tell(person, roster.PersonAdded())
        for number in range(3):
            tell(person, learning.LessonCompleted(unit="u", lesson=f"l{number}"))

    def tamper(statement: str) -> Broken | None:
        raw = sqlite3.connect(store.path)
        for (trigger,) in raw.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            raw.execute(f"drop trigger {trigger}")
        raw.execute(statement)
        raw.commit()
        raw.close()
        with store.read() as db:
            return verify_chain(db)

    return tamper


def test_chains_left_alone_hold(tampered: Callable[[str], Broken | None]) -> None:
    assert tampered("select 1") is None


@pytest.mark.parametrize("column", ["id", "kind", "at", "actor", "release", "payload", "prev", "hash"])
def test_an_altered_column_is_found_where_it_is(
    tampered: Callable[[str], Broken | None], column: str
) -> None:
    broken = tampered(f"update events set {column} = 'x' where person = 'bob' and seq = 6")

    assert broken is not None
    assert ("bob", 6, "altered") == (broken.person, broken.seq, broken.kind)


@pytest.mark.parametrize("seq", [1, 2])
def test_a_removed_event_is_missed_by_the_next(tampered: Callable[[str], Broken | None], seq: int) -> None:
    broken = tampered(f"delete from events where seq = {seq}")

    assert broken is not None
    assert ("alice", seq + 1, "removed") == (broken.person, broken.seq, broken.kind)


def test_an_event_given_to_somebody_else_is_found(tampered: Callable[[str], Broken | None]) -> None:
    broken = tampered("update events set person = 'bob' where seq = 2")

    assert broken is not None
    assert ("alice", "removed") == (broken.person, broken.kind)


def test_events_in_another_order_are_found(tampered: Callable[[str], Broken | None]) -> None:
    broken = tampered("update events set seq = 100 where seq = 2")

    assert broken is not None


def test_one_persons_chain_is_verified_alone(store: Store, tampered: Callable[[str], Broken | None]) -> None:
    tampered("delete from events where seq = 2")

    with store.read() as db:
        assert verify_chain(db, "bob") is None
        assert verify_chain(db, "alice") is not None
