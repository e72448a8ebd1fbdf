"""Rules, assignments, corrections and reminders."""

from datetime import date, timedelta

import pytest

from modules.records import Store, seal
from modules.records.events import certification
from modules.records.queries import rules, training
from tests.records.teller import DAY, Teller

NAME = seal("Alice Berg")


@pytest.fixture
def alice(store: Store, tell: Teller) -> Store:
    tell.person("alice", department="shop", country="de")
    return store


def test_rules_find_whoever_matches_and_was_never_assigned(alice: Store, tell: Teller) -> None:
    tell.person("bob", department="office", country="de")
    tell.person("cleo", department="shop", country="fr")
    tell.assigned("cleo")
    for rule, kind, scope in (
        ("r1", "everybody", None),
        ("r2", "department", "shop"),
        ("r3", "country", "de"),
    ):
        made = {"rule": rule, "track": "everyone", "scope_kind": kind, "scope": scope, "days": 30}
        tell("house", certification.RuleMade.model_validate(made), actor="hana")
    with alice.read() as db:
        assert [["alice", "bob"], ["alice"], ["alice", "bob"]] == [
            rules.waiting(db, rule) for rule in ("r1", "r2", "r3")
        ]
        assert ["bob"] == rules.waiting(db, "r1", after="alice")
        assert ["r1", "r2", "r3"] == [rule.id for rule in rules.for_person(db, "alice")]
        assert [] == rules.for_person(db, "cleo")

    tell("house", certification.RuleEnded(rule="r1"), actor="hana")
    with alice.read() as db:
        assert (["r2", "r3"], 3) == ([rule.id for rule in rules.live(db)], len(rules.everything(db)))


@pytest.mark.parametrize(
    ("due", "days", "assigned_on", "expected"),
    [
        (date(2027, 1, 1), None, DAY, date(2027, 1, 1)),
        (date(2026, 1, 1), None, DAY, DAY),
        (None, 30, DAY, DAY + timedelta(days=30)),
        (date(2027, 1, 1), 30, DAY, date(2027, 1, 1)),
        (date(2027, 1, 1), 30, date(2027, 3, 1), date(2027, 3, 31)),
    ],
)
def test_a_rule_is_never_due_before_it_is_assigned_and_leaves_newcomers_their_days(
    due: date | None, days: int | None, assigned_on: date, expected: date
) -> None:
    rule = rules.Rule(
        "r", "everyone", "everybody", "", due, days, f"{DAY}T09:00:00.000000Z", "hana", "e", None
    )

    assert expected == rule.due_for(assigned_on)


def test_assignments_corrections_and_reminders_are_listed(alice: Store, tell: Teller) -> None:
    tell.assigned("alice", date(2026, 12, 23))
    tell(
        "alice",
        certification.Extended(track="everyone", due=date(2027, 1, 5), reason=NAME.digest),
        NAME,
        actor="hana",
    )
    tell(
        "alice", certification.Reminded(track="everyone", channel="copy", due=date(2027, 1, 5)), actor="hana"
    )

    with alice.read() as db:
        assert [("everyone", date(2026, 12, 23), "hana")] == [
            (line.track, line.due, line.actor) for line in training.assignments(db, "alice")
        ]
        assert [("extended", date(2027, 1, 5))] == [
            (line.kind, line.day) for line in training.corrections(db, "alice")
        ]
        assert [("copy", "hana")] == [(line.channel, line.actor) for line in training.reminders(db, "alice")]
