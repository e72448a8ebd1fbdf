"""Appending to the ledger."""

import hashlib
import json
from datetime import UTC, date, datetime

import pytest

from modules.records import HOUSE, Conflict, RecordsError, Store, UnknownRelease, append, seal, verify_chain
from modules.records.events import audit, certification, learning, roster
from modules.records.ledger import FIRST, canonical, read_event
from tests.records.teller import Teller

AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ADDED = roster.PersonAdded(department="shop", country="de")


def test_a_chain_begins_with_zeros_and_each_event_holds_the_hash_before_it(tell: Teller) -> None:
    first = tell("alice", ADDED)
    tell("bob", ADDED)
    second = tell("alice", roster.PersonLeft(on=date(2026, 12, 1)))

    assert (FIRST, first.hash) == (first.prev, second.prev)


def test_the_hash_is_sha256_over_the_documented_bytes(tell: Teller) -> None:
    e = tell("alice", ADDED)
    written = f"sociable-event-1\n{e.seq}\n{e.id}\nalice\nperson_added\n{e.at}\nalice\n{e.release}\n{e.payload}\n{e.prev}"

    assert hashlib.sha256(written.encode()).hexdigest() == e.hash


def test_the_payload_is_canonical_text() -> None:
    payload = canonical(
        certification.Assigned(track="everyone", on=date(2026, 11, 23), due=date(2026, 12, 23))
    )

    assert '{"cycle":1,"due":"2026-12-23","on":"2026-11-23","track":"everyone","v":1}' == payload
    assert payload == json.dumps(json.loads(payload), sort_keys=True, separators=(",", ":"))


def test_an_event_is_read_back_as_it_was_said() -> None:
    event = learning.Answered(attempt="a1", step=2, item="m01-q1", response=("b", "c"), fraction=500)

    assert event == read_event("answered", canonical(event))


@pytest.mark.parametrize(
    "statement",
    [
        "update events set payload = '{}'",
        "update events set person = 'bob' where seq = 1",
        "delete from events where seq = 1",
        "insert or replace into events select * from events where seq = 1",
        "insert into events select 0, 'x', person, kind, at, actor, release, payload, prev, hash from events limit 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_ledger(store: Store, tell: Teller, statement: str) -> None:
    tell("alice", ADDED)
    tell("bob", ADDED)

    with pytest.raises(RecordsError), store.write() as db:
        db.run(statement)


def test_an_id_sent_again_records_once(store: Store, tell: Teller) -> None:
    first = tell("alice", ADDED, event_id="import-1-alice")
    again = tell("alice", ADDED, event_id="import-1-alice")

    assert (first.hash, False, True) == (again.hash, first.again, again.again)
    with store.read() as db:
        assert 1 == db.value("select count(*) from events")


def test_an_id_that_stands_for_another_event_is_a_conflict(tell: Teller) -> None:
    tell("alice", ADDED, event_id="x")

    with pytest.raises(Conflict):
        tell("bob", ADDED, event_id="x")


def test_a_failed_projection_leaves_no_event_behind(store: Store, tell: Teller) -> None:
    tell("alice", ADDED)

    with pytest.raises(Conflict):
        tell("alice", ADDED)

    with store.read() as db:
        assert 1 == db.value("select count(*) from events")


def test_a_release_is_pinned_only_after_its_bytes_are_kept(store: Store) -> None:
    with pytest.raises(UnknownRelease), store.write() as db:
        append(db, ADDED, person="alice", at=AT, actor="ada", release="f" * 64)


def test_a_private_text_stands_beside_the_ledger_and_its_salted_digest_within(
    store: Store, tell: Teller
) -> None:
    reason = seal("Was ill, see mail of Tuesday")
    tell("alice", ADDED)
    event = tell("alice", certification.Waived(track="everyone", reason=reason.digest), reason, actor="hana")

    with store.read() as db:
        field, salt, text = db.one("select field, salt, text from private_text where event = ?", (event.id,))
    assert ("reason", reason.text) == (field, text)
    assert "ill" not in event.payload
    assert reason.digest == hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()


def test_equal_texts_cannot_be_told_from_their_digests() -> None:
    assert seal("same").digest != seal("same").digest


def test_a_private_digest_without_its_text_is_refused(tell: Teller) -> None:
    tell("alice", ADDED)

    with pytest.raises(ValueError, match="not handed over"):
        tell("alice", certification.Waived(track="everyone", reason=seal("x").digest))


def test_an_id_with_a_line_feed_is_refused(tell: Teller) -> None:
    with pytest.raises(ValueError, match="line feed"):
        tell("alice\n2", ADDED)


def test_what_concerns_nobody_is_chained_under_the_house(store: Store, tell: Teller) -> None:
    tell(HOUSE, audit.Published(published="a" * 64), actor="tess")

    with store.read() as db:
        assert verify_chain(db, HOUSE) is None


def test_moments_are_stored_in_utc_at_one_length(tell: Teller) -> None:
    assert "2026-11-23T13:00:00.000000Z" == tell("alice", ADDED).at
