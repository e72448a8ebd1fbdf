"""The completion table HR reads."""

from datetime import date, timedelta
from itertools import product

import pytest

from modules.records import Store, seal, stamp
from modules.records.events import certification, learning, roster
from modules.records.queries import completion, people
from modules.records.queries.completion import Filters, Sort
from modules.records.queries.statuses import CASE, DAYS_IN_CASE, STATUSES, clause
from tests.records.teller import DAY, Teller

WHY = seal("why")
TODAY = date(2026, 12, 1)
TEAM = {
    "alice": ("Alice Berg", "shop", "de", date(2026, 12, 23)),
    "bob": ("Bob Ödegård", "shop", "fr", date(2026, 11, 25)),
    "cleo": ("Cleo Anders", "office", "de", date(2026, 12, 24)),
    "dan": ("Dan O'Neil", "office", "fr", date(2026, 12, 25)),
    "eva": ("Eva Berg-Lund", "office", "fr", date(2026, 12, 26)),
}


@pytest.fixture
def company(store: Store, tell: Teller) -> Store:
    for person, (name, department, country, due) in TEAM.items():
        tell.person(
            person, department=department, country=country, manager="max" if department == "shop" else "ada"
        )
        with store.write() as db:
            people.name(
                db,
                person,
                name=name,
                email=f"{person}@example.com",
                employee_number=f"10{len(person)}{person}",
            )
        tell.assigned(person, due)
    tell(
        "cleo",
        learning.ScreenReached(unit="u1", lesson="l", screen="s", number=0, on=DAY, tracks=("everyone",)),
    )
    for person in ("dan", "eva"):
        tell(person, learning.UnitCompleted(unit="u1", on=DAY))
        tell(person, learning.TrackCompleted(track="everyone", on=DAY))
    tell(
        "eva",
        certification.Certified(
            code="c",
            track="everyone",
            issued_on=DAY,
            expires_on=date(2027, 11, 23),
            pdf="b" * 64,
            printed=WHY.digest,
        ),
        WHY,
    )
    return store


def found(store: Store, sort: Sort = "name", *, descending: bool = False, **more: object) -> list[str]:
    filters = Filters(**{"track": "everyone", "on": TODAY, **more})  # type: ignore[arg-type]
    with store.read() as db:
        page = completion.page(db, filters, sort=sort, descending=descending)
        assert page.total == len(page.rows) == completion.count(db, filters)
        assert sorted(row.person for row in page.rows) == completion.people_found(db, filters)
        streamed = [row[0] for portion in completion.stream(db, filters) for row in portion]
    assert sorted(streamed) == sorted(row.person for row in page.rows)
    return [row.person for row in page.rows]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["alice", "bob", "cleo", "dan", "eva"]),
        ({"track": "press"}, []),
        ({"department": "shop"}, ["alice", "bob"]),
        ({"country": "de"}, ["alice", "cleo"]),
        ({"department": "office", "country": "fr"}, ["dan", "eva"]),
        ({"manager": "max"}, ["alice", "bob"]),
        ({"status": "assigned"}, ["alice"]),
        ({"status": "overdue"}, ["bob"]),
        ({"status": "in_progress"}, ["cleo"]),
        ({"status": "complete"}, ["dan"]),
        ({"status": "certified"}, ["eva"]),
        ({"status": "certified", "department": "shop"}, []),
        ({"unit": "u1"}, ["dan", "eva"]),
        ({"unit": "u1", "unit_done": False}, ["alice", "bob", "cleo"]),
        ({"search": "berg"}, ["alice", "eva"]),
        ({"search": "LUND ev"}, ["eva"]),
        ({"search": "odeg"}, ["bob"]),
        ({"search": "dan@"}, ["dan"]),
        ({"search": "104cleo"}, ["cleo"]),
        ({"search": "berg", "status": "certified"}, ["eva"]),
        ({"search": "' or 1 = 1 --"}, []),
        ({"on": date(2027, 12, 1), "status": "expired"}, ["eva"]),
        ({"on": date(2027, 12, 1), "status": "overdue"}, ["alice", "bob", "cleo"]),
    ],
)
def test_filters_leave_whom_they_say(company: Store, filters: dict[str, object], expected: list[str]) -> None:
    assert expected == found(company, **filters)


@pytest.mark.parametrize("few", [0, 4000])
@pytest.mark.parametrize(
    ("sort", "first"), [("name", "alice"), ("due", "bob"), ("department", "cleo"), ("done_on", "alice")]
)
def test_the_order_is_the_one_asked_for_however_many_there_are(
    company: Store, monkeypatch: pytest.MonkeyPatch, few: int, sort: Sort, first: str
) -> None:
    monkeypatch.setattr(completion, "FEW", few)
    up = found(company, sort)

    assert first == up[0]
    assert up[::-1] == found(company, sort, descending=True)
    assert ["alice", "eva"] == sorted(found(company, sort, search="berg"))


def test_pages_follow_each_other_without_gap(company: Store) -> None:
    with company.read() as db:
        pages = [
            completion.page(db, Filters(track="everyone", on=TODAY), limit=2, offset=offset)
            for offset in (0, 2, 4, 6)
        ]

    assert [5] * 4 == [page.total for page in pages]
    assert ["alice", "bob", "cleo", "dan", "eva"] == [row.person for page in pages for row in page.rows]


def test_a_row_says_days_and_names(company: Store) -> None:
    with company.read() as db:
        row = completion.page(db, Filters(track="everyone", on=TODAY, search="eva")).rows[0]

    assert ("Eva Berg-Lund", "certified", date(2026, 12, 26), DAY, date(2027, 11, 23)) == (
        row.name,
        row.status,
        row.due,
        row.done_on,
        row.expires_on,
    )


def test_a_past_day_shows_what_was_recorded_then(company: Store, tell: Teller) -> None:
    then = stamp(tell.at)
    tell.at += timedelta(days=5)
    tell("alice", roster.PersonChanged(department="office", country="de"))
    tell("bob", roster.PersonLeft(on=TODAY))

    assert ["alice", "bob"] == found(company, at=then, department="shop")
    assert ["bob"] == found(company, at=then, status="overdue")
    assert [] == found(company, department="shop", status="overdue")
    assert [] == found(company, at="2026-11-01T00:00:00.000000Z")
    with company.read() as db:
        past = completion.headline(db, Filters(track="everyone", on=TODAY, at=then))
        now = completion.headline(db, Filters(track="everyone", on=TODAY))
    assert (0, 1) == (past["left"], now["left"])


def test_the_headline_counts_everybody_once_whatever_the_status_filter(company: Store) -> None:
    with company.read() as db:
        counts = completion.headline(db, Filters(track="everyone", on=TODAY, status="overdue"))

    ones = {"assigned", "overdue", "in_progress", "complete", "certified"}
    assert {status: int(status in ones) for status in STATUSES} == counts


@pytest.mark.parametrize("more", [{}, {"country": "fr"}, {"manager": "ada"}, {"search": "e"}, {"unit": "u1"}])
def test_departments_add_up_to_the_headline(company: Store, more: dict[str, str]) -> None:
    filters = Filters(track="everyone", on=TODAY, **more)  # type: ignore[arg-type]
    with company.read() as db:
        headline, departments = completion.headline(db, filters), completion.departments(db, filters)

    assert headline == {status: sum(row[status] for row in departments.values()) for status in STATUSES}


def test_every_standing_has_exactly_one_status_and_both_ways_to_say_it_agree(store: Store) -> None:
    on = "2026-12-01"
    days = ["2026-11-30", "2026-12-01", "2026-12-02"]
    states = ["assigned", "in_progress", "complete", "credited", "certified", "waived", "left"]
    with store.read() as db:
        for state, due, expires in product(states, days, [None, *days]):
            s = "(select ? as state, ? as due, ? as expires_on) s"
            given = (state, due, expires)
            (status,) = db.one(f"select {CASE} from {s}", (*[on] * DAYS_IN_CASE, *given)) or ("",)
            held = [
                one
                for one in STATUSES
                for sql, values in [clause(one, on)]
                if db.one(f"select 1 from {s} where {sql}", (*given, *values))
            ]
            assert [status] == held, given


def test_what_is_left_of_an_erased_person_is_still_counted(company: Store) -> None:
    with company.write() as db:
        db.run(
            "update people set name = null, email = null, employee_number = null, sort_name = '' where id = 'eva'"
        )
    with company.read() as db:
        page = completion.page(db, Filters(track="everyone", on=TODAY))

    assert ("eva", "", 5) == (page.rows[0].person, page.rows[0].name, page.total)
