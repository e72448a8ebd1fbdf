"""HR sees who has done what, as days; a past day as it was recorded, a day to come as it will be."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from modules.exchange import DOWNLOADS
from modules.learning import Refused
from modules.learning.nudging import addresses, letters
from modules.learning.oversight import Asked, Headline, completion_page, departments
from modules.records import append, queries
from modules.records.events.certification import Certified
from modules.records.events.learning import TrackCompleted
from modules.records.sealing import seal
from tests.learning.office import TODAY, TRACK, Office, office


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        for person in ("alice", "bob", "max"):
            opened.assign(person)
        yield opened


def names(place: Office, asked: Asked, me: str = "hana") -> list[str]:
    return [row.person for row in completion_page(place.work, getattr(place, me), asked).rows]


def lines(place: Office, what: str, asked: Asked, me: str = "hana") -> list[str]:
    data = b"".join(DOWNLOADS[what](place.work, getattr(place, me), asked).parts)
    return data.decode("utf-8-sig").splitlines()


def certify(place: Office, person: str) -> None:
    place.tell(person, TrackCompleted(track=TRACK, on=TODAY), actor=person)
    printed = seal("printed")
    with place.work.store.write() as db:
        event = Certified(
            code=f"CODE-{person}",
            track=TRACK,
            issued_on=TODAY,
            expires_on=TODAY + timedelta(days=365),
            pdf=queries.releases.keep_blob(db, b"%PDF"),
            printed=printed.digest,
        )
        append(db, event, person=person, at=place.work.clock.now(), actor=person, texts=[printed])


def test_the_headline_counts_who_has_to_and_who_has(place: Office) -> None:
    certify(place, "alice")

    assert Headline(3, 0, 1, 1, 0) == completion_page(place.work, place.hana, Asked()).headline


def test_a_day_to_come_shows_what_falls_due_and_what_lapses(place: Office) -> None:
    certify(place, "alice")

    assert 2 == completion_page(place.work, place.hana, Asked(as_of=date(2026, 12, 24))).headline.overdue
    assert ["alice"] == names(place, Asked(as_of=date(2027, 11, 24), status="expired"))


def test_a_past_day_shows_what_was_recorded_then_whatever_came_later(place: Office) -> None:
    place.work.clock.offset_days = 3
    certify(place, "alice")

    assert Headline(3, 0, 0, 0, 0) == completion_page(place.work, place.hana, Asked(as_of=TODAY)).headline
    assert Headline(3, 0, 1, 1, 0) == completion_page(place.work, place.hana, Asked()).headline


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(department="shops"), ["alice", "max"]),
        (Asked(country="ireland"), ["bob"]),
        (Asked(search="moo"), ["alice"]),
        (Asked(search="bob stone"), ["bob"]),
        (Asked(status="certified"), []),
        (Asked(unit="join-in", unit_done=True), []),
        (Asked(unit="join-in", unit_done=False), ["alice", "bob", "max"]),
        (Asked(status="nonsense", department="nowhere"), []),
    ],
)
def test_filters_narrow_the_table(place: Office, asked: Asked, found: list[str]) -> None:
    assert found == names(place, asked)


def test_a_manager_sees_only_those_who_report_to_them(place: Office) -> None:
    assert ["alice"] == names(place, Asked(), me="max")
    assert Headline(1, 0, 0, 0, 0) == completion_page(place.work, place.max, Asked()).headline
    assert ["shops"] == [line.code for line in departments(place.work, place.max, Asked())]
    assert 2 == len(lines(place, "completion.csv", Asked(), me="max"))


@pytest.mark.parametrize("what", ["completion.csv", "mail-merge.csv"])
def test_a_learner_gets_no_file_and_the_try_is_logged(place: Office, what: str) -> None:
    with pytest.raises(Refused):
        lines(place, what, Asked(), me="alice")
    assert "refused" == place.kinds("alice")[-1]


def test_an_export_holds_exactly_what_is_filtered_and_is_recorded(place: Office) -> None:
    header, *rows = lines(place, "completion.csv", Asked(department="shops", search="moo"))

    assert header.startswith("Name,E-mail,Employee number,Department")
    assert [
        "Alice Moor,alice@example.org,4,shops,germany,Max Weber,Social media essentials,Assigned,2026-11-23,2026-12-23,,,"
    ] == rows
    with place.work.store.read() as db:
        (line,) = queries.history.audits(db, "exported")
        payload = db.value("select payload from events where id = ?", (line.event,))
    assert ("completion", "hana") == (line.what, line.actor)
    assert '"rows":1' in payload
    assert "moo" not in payload


def test_no_column_of_an_export_is_a_score_a_try_or_an_answer(place: Office) -> None:
    header = lines(place, "completion.csv", Asked())[0].lower()

    assert not any(word in header for word in ("score", "tries", "answer", "second", "attempt", "right"))


def test_under_strict_privacy_nobody_is_in_a_file(tmp_path: Path) -> None:
    with office(tmp_path, privacy="strict", group_minimum=5) as place:
        for n in range(6):
            place.join(f"p{n}", f"Person {n}", f"9{n}", department="shops")
            place.assign(f"p{n}")
        place.assign("bob")
        header, *rows = lines(place, "completion.csv", Asked())

    assert ("Department,Assigned,In progress,Complete,Certified,Overdue", ["shops,6,0,0,0,0"]) == (
        header,
        rows,
    )


def test_a_reminder_is_for_those_who_have_something_to_do_and_counts_once_a_day(place: Office) -> None:
    certify(place, "alice")

    assert ("bob@example.org",) == addresses(place.work, place.hana, Asked(country="ireland"))
    assert ("max@example.org",) == addresses(place.work, place.hana, Asked(department="shops"))
    addresses(place.work, place.hana, Asked(country="ireland"))
    assert 1 == place.kinds("bob").count("reminded")
    assert 0 == place.kinds("alice").count("reminded")


def test_everybody_gets_the_link_to_their_own_next_step(place: Office) -> None:
    (letter,) = letters(place.work, place.hana, Asked(search="bob"))

    assert letter.link.startswith("http://127.0.0.1:8501/lesson?unit=join-in&lesson=")
    assert letter.link in letter.text
    assert "Bob Stone" in letter.text
    assert "23 December 2026" in letter.text
