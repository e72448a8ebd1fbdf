"""Assigning: seen before it is made, in portions, and for those who join later too."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from modules.learning import Invalid, Refused
from modules.learning import assigning as on_list
from modules.learning.assigning import Wish, assign, end_rule, fulfil, preview_assignment, rules_in_force
from modules.records import queries
from tests.learning.office import TODAY, TRACK, Office, office

DUE = date(2027, 1, 31)
EVERYBODY = Wish(TRACK, "everybody", "", DUE, 30, "New policy")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


def due(place: Office, person: str) -> date | None:
    with place.work.store.read() as db:
        stands = queries.training.standing(db, person, TRACK)
    return stands.due if stands else None


def make(place: Office, wish: Wish) -> str:
    rule = assign(place.work, place.hana, wish)
    list(fulfil(place.work, place.hana, rule))
    return rule


def test_the_preview_counts_who_matches_and_who_has_it_already(place: Office) -> None:
    place.assign("alice", due=date(2026, 12, 1))
    reach = preview_assignment(place.work, place.hana, EVERYBODY)

    assert (5, 1, 4, DUE) == (reach.matching, reach.already, reach.new, reach.first_due)


@pytest.mark.parametrize(
    ("kind", "scope", "people"),
    [
        ("everybody", "", {"ada", "hana", "max", "alice", "bob"}),
        ("department", "shops", {"max", "alice"}),
        ("country", "ireland", {"ada", "hana", "bob"}),
    ],
)
def test_whom_it_is_for(place: Office, kind: str, scope: str, people: set[str]) -> None:
    make(place, Wish(TRACK, kind, scope, DUE, None))

    assert people == {person.id for person in place.roster() if due(place, person.id) == DUE}


def test_whoever_has_it_keeps_the_date(place: Office) -> None:
    place.assign("alice", due=date(2026, 12, 1))
    make(place, EVERYBODY)

    assert date(2026, 12, 1) == due(place, "alice")


def test_days_count_from_the_day_of_hire_where_that_is_to_come(place: Office) -> None:
    place.join("zoe", "Zoe", "6", hired="2026-12-24")
    make(place, Wish(TRACK, "everybody", "", None, 14))

    assert (TODAY + timedelta(days=14), date(2027, 1, 7)) == (due(place, "bob"), due(place, "zoe"))


def test_those_who_join_after_a_fixed_day_get_the_days(place: Office) -> None:
    rule = make(place, Wish(TRACK, "everybody", "", TODAY + timedelta(days=5), 30))
    place.work.clock.offset_days = 10
    place.join("zoe", "Zoe", "6")
    list(fulfil(place.work, place.hana, rule))

    assert TODAY + timedelta(days=40) == due(place, "zoe")


def test_cut_off_it_goes_on_and_assigns_nobody_twice(place: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_list, "PORTION", 2)
    rule = assign(place.work, place.hana, EVERYBODY)
    running = fulfil(place.work, place.hana, rule)
    next(running)
    assert 3 == rules_in_force(place.work, place.hana)[0].waiting

    assert 3 == list(fulfil(place.work, place.hana, rule))[-1]
    assert 0 == rules_in_force(place.work, place.hana)[0].waiting
    assert 1 == place.kinds("bob").count("assigned")


def test_who_what_by_when_and_why_are_kept(place: Office) -> None:
    make(place, Wish(TRACK, "department", "shops", DUE, None, "New policy"))
    (line,) = rules_in_force(place.work, place.hana)

    assert ("Social media essentials", "shops", DUE, "New policy", "Hana Novak") == (
        line.track,
        line.scope,
        line.rule.due,
        line.why,
        line.made_by,
    )


def test_an_ended_rule_gives_nothing_more_and_takes_nothing_away(place: Office) -> None:
    rule = make(place, EVERYBODY)
    end_rule(place.work, place.hana, rule)

    assert () == rules_in_force(place.work, place.hana)
    assert DUE == due(place, "bob")


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (Wish("nothing", "everybody", "", DUE, None), "track"),
        (Wish(TRACK, "department", "", DUE, None), "scope"),
        (Wish(TRACK, "everybody", "shops", DUE, None), "scope"),
        (Wish(TRACK, "planet", "earth", DUE, None), "scope"),
        (Wish(TRACK, "everybody", "", None, None), "due"),
        (Wish(TRACK, "everybody", "", TODAY - timedelta(days=1), None), "due"),
        (Wish(TRACK, "everybody", "", date(2099, 1, 1), None), "due"),
        (Wish(TRACK, "everybody", "", None, 0), "days"),
        (Wish(TRACK, "everybody", "", None, 10_000), "days"),
    ],
)
def test_what_is_not_possible_names_the_field(place: Office, wish: Wish, field: str) -> None:
    for act in (preview_assignment, assign):
        with pytest.raises(Invalid) as invalid:
            act(place.work, place.hana, wish)
        assert field == invalid.value.field


def test_managers_assign_nothing(place: Office) -> None:
    with pytest.raises(Refused):
        assign(place.work, place.max, EVERYBODY)
