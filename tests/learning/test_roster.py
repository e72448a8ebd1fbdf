"""A roster is looked at first, taken in once, in portions, and never makes anybody vanish."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from modules.exchange import read_roster
from modules.learning import Refused
from modules.learning import roster as taking_in
from modules.learning.assigning import Wish, assign
from modules.learning.roster_preview import Outdated, OwnDatabaseNeeded, Preview, Unreadable
from modules.people import Actor, Role
from modules.records import queries
from tests.learning.office import TODAY, TRACK, Office, office

HEADER = "employee number,name,e-mail,department,country,manager,role,hired,left,time zone"
PEOPLE = """\
1,Ada Byron,ada@example.org,IT,Ireland,,administrator,,,UTC
2,Hana Novak,hana@example.org,People,Ireland,,hr,,,UTC
3,Max Weber,max@example.org,Shops,Germany,,manager,,,UTC
4,Alice Moor,alice@example.org,Shops,Germany,3,learner,,,UTC
5,Bob Stone,bob@example.org,Care,Ireland,2,learner,,,UTC
"""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


def look(
    place: Office, rows: str, *, full: bool = False, header: str = HEADER, me: Actor | None = None
) -> Preview:
    return taking_in.preview(
        place.work, me or place.ada, read_roster(f"{header}\n{rows}".encode()), full=full
    )


def take_in(place: Office, rows: str, *, full: bool = False, header: str = HEADER) -> dict[str, int]:
    seen = look(place, rows, full=full, header=header)
    *_, last = taking_in.apply(place.work, place.ada, seen.file, seen.ticket, full=full)
    assert last.finished
    return {kind: n for kind, n in last.counts.items() if n}


def codes(seen: Preview) -> list[tuple[int, str, str]]:
    return [(found.line, found.column, found.code) for found in seen.problems]


def test_a_file_that_says_what_the_roster_says_changes_nothing(place: Office) -> None:
    seen = look(place, PEOPLE)

    assert ({"same": 5}, True, ()) == (seen.counts, seen.nothing_to_do, seen.problems)


def test_a_preview_changes_nobody(place: Office) -> None:
    before = (place.roster(), place.events())
    look(place, "9,Zoe New,zoe@example.org,Care,Spain,,,,,\n4,Alice Moor,a@example.org,Care,Spain,,,,,\n")

    assert before == (place.roster(), place.events())


def test_newcomers_are_added_with_codes_labels_and_the_zone_of_their_country(place: Office) -> None:
    assert {"added": 1} == take_in(place, "9,Zoe New,ZOE@example.org,Customer Care,Spain,4,,2026-11-01,,\n")

    zoe = place.by_number("9")
    assert ("Zoe New", "zoe@example.org", "customer-care", "spain", "alice", "Europe/Madrid") == (
        zoe.name,
        zoe.email,
        zoe.department,
        zoe.country,
        zoe.manager,
        zoe.timezone,
    )
    with place.work.store.read() as db:
        assert "Customer Care" == queries.labels.of(db, "department")["customer-care"]


def test_a_manager_may_come_after_those_who_report_to_them(place: Office) -> None:
    rows = "20,Pia Low,pia@example.org,Care,Spain,21,,,,\n21,Noa Mid,noa@example.org,Care,Spain,22,,,,\n"
    assert {"added": 3} == take_in(place, rows + "22,Ida Top,ida@example.org,Care,Spain,,,,,\n")

    pia, noa, ida = (place.by_number(number) for number in ("20", "21", "22"))
    assert (noa.id, ida.id, None) == (pia.manager, noa.manager, ida.manager)
    assert (Role.LEARNER, Role.MANAGER, Role.MANAGER) == (pia.role, noa.role, ida.role)


@pytest.mark.parametrize("manager", ["3", "max@example.org", "MAX@example.org"])
def test_a_manager_is_named_by_number_or_by_address(place: Office, manager: str) -> None:
    take_in(place, f"5,Bob Stone,bob@example.org,Care,Ireland,{manager},,,,\n")

    assert "max" == place.person("bob").manager


def test_the_preview_says_what_changes_from_what_to_what(place: Office) -> None:
    (change,) = look(place, "4,Alice Moor-Lane,alice@example.org,Care,Germany,3,,,,UTC\n").changes

    assert ("changed", ("name", "department")) == (change.kind, change.fields)
    assert change.was is not None
    assert ("shops", "care") == (change.was.department, change.target.department)


def test_columns_that_the_file_lacks_leave_everything_as_it_is(place: Office) -> None:
    assert {"changed": 1} == take_in(place, "4,Alice Lane\n", header="employee number,name")

    alice = place.person("alice")
    assert ("Alice Lane", "alice@example.org", "shops", "max") == (
        alice.name,
        alice.email,
        alice.department,
        alice.manager,
    )


def test_somebody_without_a_number_is_found_by_address(place: Office) -> None:
    assert {"changed": 1} == take_in(place, "Alice Lane,Alice@Example.org\n", header="name,e-mail")
    assert "Alice Lane" == place.person("alice").name


def test_leavers_are_deactivated_and_their_record_stays(place: Office) -> None:
    assert {"left": 1} == take_in(place, "4,Alice Moor,alice@example.org,Shops,Germany,3,,,2026-11-20,UTC\n")

    alice = place.person("alice")
    assert ("left", "2026-11-20", "Alice Moor") == (alice.status, str(alice.left_on), alice.name)
    assert ["person_added", "person_left"] == place.kinds("alice")


def test_a_leaving_date_to_come_is_told_and_changes_nothing_yet(place: Office) -> None:
    seen = look(place, "4,Alice Moor,alice@example.org,Shops,Germany,3,,,2026-12-24,UTC\n")

    assert ({"same": 1}, 1) == (seen.counts, seen.later)


def test_somebody_who_left_and_is_listed_again_is_back(place: Office) -> None:
    row = "4,Alice Moor,alice@example.org,Shops,Germany,3,,,{},UTC\n"
    take_in(place, row.format("2026-11-20"))

    assert {"rejoined": 1} == take_in(place, row.format(""))
    assert "active" == place.person("alice").status


def test_who_is_missing_leaves_only_if_the_file_is_everybody(place: Office) -> None:
    without_bob = PEOPLE.replace("5,Bob Stone,bob@example.org,Care,Ireland,2,learner,,,UTC\n", "")
    part, full = look(place, without_bob), look(place, without_bob, full=True)

    assert (True, 0) == (part.nothing_to_do, part.leaving)
    assert (False, 1, "Bob Stone") == (full.nothing_to_do, full.leaving, full.missing_people[0].name)
    assert {"left": 1} == take_in(place, without_bob, full=True)
    assert "left" == place.person("bob").status


def test_a_faulty_row_never_makes_its_person_leave(place: Office) -> None:
    faulty = PEOPLE.replace("bob@example.org", "bob at example")
    seen = look(place, faulty, full=True)

    assert (1, 0) == (seen.refused, seen.leaving)


def test_rows_without_a_key_keep_everybody_who_is_missing(place: Office) -> None:
    seen = look(place, PEOPLE.replace("5,Bob Stone,bob@example.org", ",Bob Stone,"), full=True)

    assert (True, 1, 0) == (seen.unsure, seen.missing, seen.leaving)
    assert {"refused": 1} == take_in(
        place, PEOPLE.replace("5,Bob Stone,bob@example.org", ",Bob Stone,"), full=True
    )


def test_whoever_imports_does_not_deactivate_themselves(place: Office) -> None:
    assert [(2, "left", "yourself")] == codes(look(place, "1,Ada Byron,,,,,,,2026-11-01,\n"))
    assert 0 == sum(
        gone.person == "ada" for gone in look(place, "4,Alice Moor,,,,,,,,\n", full=True).missing_people
    )


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("9,Zoe,zoe@example.org,,,77,,,,\n", (2, "manager", "manager")),
        ("9,Zoe,zoe@example.org,,,9,,,,\n", (2, "manager", "own-manager")),
        ("9,Zoe,alice@example.org,,,,,,,\n", (2, "e-mail", "taken")),
        (
            "9,Zoe,zoe@example.org,,,,,,,\n9,Zara,zara@example.org,,,,,,,\n",
            (3, "employee number", "repeated"),
        ),
        ("9,Zoe,zoe@example.org,,,,,,,\n8,Zara,zoe@example.org,,,,,,,\n", (3, "e-mail", "repeated")),
        ("1,Ada Byron,ada@example.org,,,,learner,,,\n", (2, "role", "own-role")),
    ],
)
def test_rows_that_contradict_something_say_so(
    place: Office, rows: str, problem: tuple[int, str, str]
) -> None:
    assert [problem] == codes(look(place, rows))


def test_an_unknown_manager_keeps_nobody_out(place: Office) -> None:
    seen = look(place, "9,Zoe,zoe@example.org,,,77,,,,\n")

    assert ({"added": 1}, 0, ["manager"]) == (
        seen.counts,
        seen.refused,
        [found.code for found in seen.problems],
    )


def test_nobody_waits_for_a_manager_whose_row_is_refused(place: Office) -> None:
    rows = "8,Boss,alice@example.org,,,,,,,\n5,Bob Stone,bob@example.org,Care,Ireland,8,learner,,,UTC\n"
    take_in(place, rows)

    assert ["taken", "manager"] == [found.code for found in look(place, rows).problems]
    assert look(place, rows).nothing_to_do


def test_hr_gives_no_office_by_a_file(place: Office) -> None:
    rows = "4,Alice Moor,alice@example.org,,,,administrator,,,\n5,Bob Stone,bob@example.org,,,,manager,,,\n"

    assert [(2, "role", "role-not-yours")] == codes(look(place, rows, me=place.hana))
    assert [] == codes(look(place, rows))


def test_two_people_may_swap_their_addresses(place: Office) -> None:
    rows = "4,Alice Moor,bob@example.org,,,,,,,\n5,Bob Stone,alice@example.org,,,,,,,\n"

    assert {"changed": 2} == take_in(place, rows)
    assert ("bob@example.org", "alice@example.org") == (
        place.person("alice").email,
        place.person("bob").email,
    )
    assert look(place, rows).nothing_to_do


def test_the_same_file_twice_finds_nothing_to_do(place: Office) -> None:
    rows = "".join(
        f"{n},Person {n},p{n}@example.org,Team {n % 7},Spain,{n // 10},,,,\n" for n in range(100, 200)
    )
    rows += "".join(f"{n},Boss {n},b{n}@example.org,Team,Spain,,,,,\n" for n in range(10, 20))
    take_in(place, rows)
    events = place.events()

    assert look(place, rows).nothing_to_do
    assert {} == take_in(place, rows)
    assert events == place.events()


def test_an_import_that_was_cut_off_goes_on_where_it_stopped(
    place: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "PORTION", 10)
    rows = "".join(f"{n},Person {n},p{n}@example.org,Team,Spain,,,,,\n" for n in range(100, 150))
    seen = look(place, rows)
    running = taking_in.apply(place.work, place.ada, seen.file, seen.ticket)
    next(running)
    next(running)
    running.close()

    assert 25 == len(place.roster())
    assert {"same": 20, "added": 30} == look(place, rows).counts
    assert {"added": 30} == take_in(place, rows)


def test_another_file_than_the_one_looked_at_is_refused(place: Office) -> None:
    seen = look(place, PEOPLE)
    other = read_roster(f"{HEADER}\n9,Zoe,zoe@example.org,,,,,,,\n".encode())

    with pytest.raises(Outdated):
        taking_in.apply(place.work, place.ada, other, seen.ticket)
    with pytest.raises(Outdated):
        taking_in.apply(place.work, place.ada, seen.file, seen.ticket, full=True)


def test_a_roster_that_changed_since_the_preview_is_refused(place: Office) -> None:
    seen = look(place, "9,Zoe,zoe@example.org,,,,,,,\n")
    place.join("cleo", "Cleo", "6")

    with pytest.raises(Outdated):
        list(taking_in.apply(place.work, place.ada, seen.file, seen.ticket))
    assert 6 == len(place.roster())


def test_somebody_learning_meanwhile_does_not_make_the_preview_old(place: Office) -> None:
    seen = look(place, "9,Zoe,zoe@example.org,,,,,,,\n")
    place.assign("alice")

    assert {"added": 1} == (list(taking_in.apply(place.work, place.ada, seen.file, seen.ticket))[-1].counts)


def test_newcomers_and_movers_get_what_the_rules_assign(place: Office) -> None:
    assign(place.work, place.hana, Wish(TRACK, "department", "care", None, 14))
    take_in(
        place, "9,Zoe,zoe@example.org,Care,Spain,,,,,\n4,Alice Moor,alice@example.org,Care,Germany,3,,,,\n"
    )

    for person in (place.by_number("9").id, "alice"):
        with place.work.store.read() as db:
            (stands,) = queries.training.standings(db, person)
        assert (TRACK, 14) == (stands.track, (stands.due - TODAY).days)


def test_an_import_is_recorded_with_its_counts_and_no_name(place: Office) -> None:
    take_in(place, "9,Zoe,zoe@example.org,,,,,,,\n,Nobody,,,,,,,,\n")

    with place.work.store.read() as db:
        kind, payload = db.all("select kind, payload from events order by seq desc limit 1")[0]
    assert "roster_imported" == kind
    assert '"added":1' in payload
    assert '"refused":1' in payload
    assert "Zoe" not in payload


def test_a_made_up_company_takes_no_real_people(tmp_path: Path) -> None:
    with office(tmp_path, mode="evaluation") as place, pytest.raises(OwnDatabaseNeeded) as needed:
        look(place, PEOPLE)
    assert any("people import" in command for command in needed.value.commands)


def test_a_file_that_cannot_be_read_changes_nobody(place: Office) -> None:
    with pytest.raises(Unreadable):
        look(place, PEOPLE, header="colour,shape")


def test_learners_and_managers_may_not_import(place: Office) -> None:
    for me in (place.alice, place.max):
        with pytest.raises(Refused):
            look(place, PEOPLE, me=me)
    assert ["person_added", "refused"] == place.kinds("alice")
