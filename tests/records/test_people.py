"""The roster."""

from datetime import date

import pytest

from modules.people import Role
from modules.records import Conflict, Store
from modules.records.events import roster
from modules.records.queries import people
from modules.records.queries.people import Wanted
from tests.records.teller import Teller


@pytest.fixture
def team(store: Store, tell: Teller) -> Store:
    tell.person("alice", department="shop", country="de", manager="max")
    tell.person("bob", department="office", country="fr", manager="max")
    tell.person("max", department="shop", country="de", role="manager")
    with store.write() as db:
        people.name(db, "alice", name="Alice Berg", email="Alice@Example.com", employee_number="1001")
        people.name(db, "bob", name="Bob Ödegård", email="bob@example.com", employee_number="1002")
        people.name(db, "max", name="Max Berg")
    return store


def test_codes_come_from_the_ledger_and_names_stand_beside_them(team: Store) -> None:
    with team.read() as db:
        alice = people.find(db, "alice")

    assert alice is not None
    assert ("shop", "de", "max", Role.LEARNER, "active", True) == (
        alice.department,
        alice.country,
        alice.manager,
        alice.role,
        alice.status,
        alice.is_active,
    )
    assert ("Alice Berg", "alice@example.com", "1001") == (alice.name, alice.email, alice.employee_number)


def test_a_person_is_found_by_whatever_identifies_them(team: Store) -> None:
    with team.write() as db:
        assert people.bind_subject(db, "alice", "https://id.example", "s-1")
        ids = [
            people.by_email(db, " ALICE@example.COM "),
            people.by_employee_number(db, "1001"),
            people.by_subject(db, "https://id.example", "s-1"),
        ]
        assert people.by_subject(db, "https://other.example", "s-1") is None

    assert ["alice"] * 3 == [person.id for person in ids if person]


def test_a_subject_is_kept_after_the_first_match(team: Store) -> None:
    with team.write() as db:
        assert people.bind_subject(db, "alice", "https://id.example", "s-1")
        assert people.bind_subject(db, "alice", "https://id.example", "s-1")
        assert not people.bind_subject(db, "alice", "https://id.example", "s-2")


def test_two_people_never_share_an_address(team: Store) -> None:
    with pytest.raises(Conflict), team.write() as db:
        people.name(db, "bob", name="Bob", email="alice@example.com")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["alice", "bob", "max"]),
        (Wanted(search="be"), ["alice", "max"]),
        (Wanted(search="berg al"), ["alice"]),
        (Wanted(search="odegard"), ["bob"]),
        (Wanted(search="100"), ["alice", "bob"]),
        (Wanted(search="erg"), []),
        (Wanted(search="example"), []),
        (Wanted(search="%"), []),
        (Wanted(department="shop"), ["alice", "max"]),
        (Wanted(country="fr"), ["bob"]),
        (Wanted(role="manager"), ["max"]),
        (Wanted(manager="max"), ["alice", "bob"]),
        (Wanted(status="left"), []),
        (Wanted(status=""), ["alice", "bob", "max"]),
    ],
)
def test_search_finds_by_the_beginnings_of_words(team: Store, wanted: Wanted, found: list[str]) -> None:
    with team.read() as db:
        assert found == [person.id for person in people.search(db, wanted)]
        assert len(found) == people.count(db, wanted)


def test_a_new_name_is_found_and_the_old_one_is_not(team: Store) -> None:
    with team.write() as db:
        people.name(db, "alice", name="Alice Holm")
        old, new = (people.search(db, Wanted(search=word)) for word in ("berg", "holm"))

    assert (["max"], ["alice"]) == ([p.id for p in old], [p.id for p in new])


def test_changes_leaving_and_coming_back_are_seen(team: Store, tell: Teller) -> None:
    tell("alice", roster.PersonChanged(department="office", hired=date(2020, 1, 1)))
    tell("alice", roster.RoleChanged(role="hr", was="learner", source="roster"))
    tell("bob", roster.PersonLeft(on=date(2026, 12, 1)))
    with team.read() as db:
        alice, bob = people.find(db, "alice"), people.find(db, "bob")
        assert [] == [person.id for person in people.team(db, "max")]
    assert alice is not None
    assert bob is not None
    assert ("office", "", None, date(2020, 1, 1), Role.HR) == (
        alice.department,
        alice.country,
        alice.manager,
        alice.hired,
        alice.role,
    )
    assert (False, date(2026, 12, 1)) == (bob.is_active, bob.left_on)

    tell("bob", roster.PersonRejoined(on=date(2027, 1, 1)))
    with team.read() as db:
        assert ["bob"] == [person.id for person in people.team(db, "max")]


def test_stories_names_and_the_whole_roster(team: Store) -> None:
    with team.write() as db:
        people.tell_story(db, "alice", "Alice, shop lead, three days overdue")
        assert ["alice"] == [person.id for person in people.stories(db)]
        assert {"max": "Max Berg"} == people.names(db, ["max", "nobody"])
        assert ["alice", "bob", "max"] == [person.id for portion in people.every(db) for person in portion]
        assert not people.is_empty(db)
