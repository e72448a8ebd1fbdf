"""Corrections are events with a reason: seen before they are made, and undone without a trace lost."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from modules.learning import Invalid, NotFound, Refused
from modules.learning.corrections import Correction, correct, preview_correction
from modules.learning.person_history import see_person
from modules.records import queries
from tests.learning.office import TODAY, TRACK, Office, office

LATER = date(2027, 2, 1)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        opened.assign("alice", due=TODAY - timedelta(days=3))
        yield opened


def wanted(kind: str, **more: object) -> Correction:
    given: dict[str, object] = {"person": "alice", "track": TRACK, "reason": "On parental leave", **more}
    return Correction(kind, **given)  # type: ignore[arg-type]


WAYS = [
    (wanted("waive"), "waived"),
    (wanted("credit", day=date(2026, 10, 1)), "credited"),
    (wanted("extend", day=LATER), "assigned"),
]


@pytest.mark.parametrize(("correction", "status"), WAYS)
def test_what_is_previewed_is_what_happens(place: Office, correction: Correction, status: str) -> None:
    events = place.events()
    effect = preview_correction(place.work, place.hana, correction)
    assert ("overdue", status, events) == (effect.before.status, effect.after.status, place.events())

    correct(place.work, place.hana, correction)
    (track,) = see_person(place.work, place.hana, "alice").tracks
    assert (status, effect.after.due) == (track.status, track.due)


@pytest.mark.parametrize(("correction", "status"), WAYS)
def test_a_correction_can_be_undone(place: Office, correction: Correction, status: str) -> None:
    correct(place.work, place.hana, correction)
    (track,) = see_person(place.work, place.hana, "alice").tracks
    assert status == track.status
    (event,) = track.undoable
    correct(place.work, place.hana, wanted("undo", event=event, reason="By mistake"))

    (track,) = see_person(place.work, place.hana, "alice").tracks
    assert ("overdue", {}) == (track.status, dict(track.undoable))


def test_a_credit_ends_when_a_certificate_of_that_day_would(place: Office) -> None:
    correct(place.work, place.hana, wanted("credit", day=date(2026, 10, 1)))

    with place.work.store.read() as db:
        (stands,) = queries.training.standings(db, "alice")
    assert date(2027, 10, 1) == stands.expires_on


@pytest.mark.parametrize(
    ("correction", "field"),
    [
        (wanted("waive", reason=" "), "reason"),
        (wanted("waive", reason="x" * 1001), "reason"),
        (wanted("credit"), "day"),
        (wanted("credit", day=TODAY + timedelta(days=1)), "day"),
        (wanted("credit", day=TODAY, expires_on=TODAY - timedelta(days=1)), "expires_on"),
        (wanted("extend"), "day"),
        (wanted("extend", day=TODAY - timedelta(days=5)), "day"),
        (wanted("extend", day=TODAY - timedelta(days=1)), "day"),
        (wanted("undo", event="nothing"), "event"),
    ],
)
def test_what_is_not_possible_names_the_field(place: Office, correction: Correction, field: str) -> None:
    before = place.events()
    for act in (preview_correction, correct):
        with pytest.raises(Invalid) as invalid:
            act(place.work, place.hana, correction)
        assert field == invalid.value.field
    assert before == place.events()


def test_a_second_waiver_finds_nothing_left_to_waive(place: Office) -> None:
    correct(place.work, place.hana, wanted("waive"))

    with pytest.raises(Invalid):
        correct(place.work, place.hana, wanted("waive"))


def test_nobody_corrects_their_own_record(place: Office) -> None:
    place.assign("hana")

    with pytest.raises(Invalid):
        correct(place.work, place.hana, wanted("waive", person="hana"))


def test_a_manager_corrects_nothing(place: Office) -> None:
    with pytest.raises(Refused):
        correct(place.work, place.max, wanted("waive"))


def test_there_is_nothing_to_correct_where_nothing_is_assigned(place: Office) -> None:
    with pytest.raises(NotFound):
        correct(place.work, place.hana, wanted("waive", person="bob"))


def test_the_history_says_who_and_why_to_hr_and_only_who_to_the_manager(place: Office) -> None:
    correct(place.work, place.hana, wanted("waive"))
    by_hr, by_manager = (see_person(place.work, me, "alice").history[0] for me in (place.hana, place.max))

    assert ("Social media essentials waived", "Hana Novak", "On parental leave") == (
        by_hr.what,
        by_hr.by,
        by_hr.why,
    )
    assert ("Social media essentials waived", "") == (by_manager.what, by_manager.why)


def test_a_look_is_recorded_once_for_as_long_as_it_lasts(place: Office) -> None:
    for _ in range(3):
        see_person(place.work, place.hana, "alice")
    place.work.clock.offset_days = 1
    see_person(place.work, place.hana, "alice")

    assert 2 == place.kinds("alice").count("viewed")


def test_nobody_else_opens_a_person(place: Office) -> None:
    with pytest.raises(Refused):
        see_person(place.work, place.max, "bob")
    with pytest.raises(Refused):
        see_person(place.work, place.alice, "bob")
