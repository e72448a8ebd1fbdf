"""Whatever a file holds: no crash, nothing by halves, and the same file again finds nothing to do."""

import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from modules.exchange import read_roster
from modules.learning import roster as taking_in
from modules.learning.roster_preview import Unreadable
from tests.learning.office import Office, office

_NUMBERS = ["1", "2", "3", "4", "5", "6", "7", "=8", ""]
_ADDRESSES = [
    "ada@example.org",
    "BOB@example.org",
    "alice@example.org",
    "x@example.org",
    "y@example.org",
    "broken",
    "",
]
_ROW = st.fixed_dictionaries(
    {
        "number": st.sampled_from(_NUMBERS),
        "name": st.sampled_from(["Ada", "Zoë Ång", "=cmd()", "", "Ann\u0007", "名前"]),
        "e-mail": st.sampled_from(_ADDRESSES),
        "department": st.sampled_from(["Shops", "SHOPS", "営業", "", "&"]),
        "country": st.sampled_from(["Spain", "DE", "Nowhere", ""]),
        "manager": st.sampled_from([*_NUMBERS, *_ADDRESSES]),
        "role": st.sampled_from(["learner", "hr", "", "boss"]),
        "hired": st.sampled_from(["2020-01-02", "04/03/2021", "31.12.2022", "x", ""]),
        "left": st.sampled_from(["", "", "2026-01-02", "2030-01-01"]),
        "time zone": st.sampled_from(["", "Europe/Berlin", "Mars"]),
    }
)
_COLUMNS = st.lists(
    st.sampled_from(["department", "country", "manager", "role", "hired", "left", "time zone"]), unique=True
)


def write(rows: list[dict[str, str]], columns: list[str]) -> bytes:
    header = ["number", "name", "e-mail", *columns]
    return "\n".join(
        ";".join(row[name] for name in header) for row in [dict(zip(header, header, strict=True)), *rows]
    ).encode()


def take_in(place: Office, data: bytes, *, full: bool) -> None:
    file = read_roster(data)
    seen = taking_in.preview(place.work, place.ada, file, full=full)
    *_, last = taking_in.apply(place.work, place.ada, file, seen.ticket, full=full)
    assert last.finished


@given(st.lists(_ROW, min_size=1, max_size=12), _COLUMNS, st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_file_again_finds_nothing_to_do(
    rows: list[dict[str, str]], columns: list[str], full: bool
) -> None:
    data = write(rows, columns)
    with tempfile.TemporaryDirectory() as folder, office(Path(folder)) as place:
        take_in(place, data, full=full)
        seen, before = taking_in.preview(place.work, place.ada, read_roster(data), full=full), place.roster()

        assert seen.nothing_to_do, (seen.counts, seen.changes)
        take_in(place, data, full=full)
        assert before == place.roster()
        assert place.person("ada").is_active
        assert all(person.manager != person.id for person in before)


@given(st.lists(_ROW, min_size=1, max_size=12), _COLUMNS, st.integers(0, 5), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_cut_off_anywhere_and_done_again_ends_where_it_would_have(
    rows: list[dict[str, str]], columns: list[str], turns: int, full: bool
) -> None:
    data, portion = write(rows, columns), taking_in.PORTION
    with (
        tempfile.TemporaryDirectory() as folder,
        office(Path(folder, "a")) as cut,
        office(Path(folder, "b")) as whole,
    ):
        try:
            taking_in.PORTION = 2
            seen = taking_in.preview(cut.work, cut.ada, read_roster(data), full=full)
            running = taking_in.apply(cut.work, cut.ada, seen.file, seen.ticket, full=full)
            for _ in zip(range(turns), running, strict=False):
                pass
            running.close()
            take_in(cut, data, full=full)
        finally:
            taking_in.PORTION = portion
        take_in(whole, data, full=full)

        assert facts(whole) == facts(cut)


def facts(place: Office) -> list[tuple[object, ...]]:
    """Everything the roster says, with managers by number because new ids are chance."""
    people = {person.id: person for person in place.roster()}
    return sorted(
        (
            person.employee_number or "",
            person.email or "",
            person.name,
            person.department,
            person.country,
            (people[person.manager].employee_number or people[person.manager].email)
            if person.manager
            else "",
            person.role,
            str(person.hired),
            person.status,
            person.timezone,
        )
        for person in people.values()
    )


@given(st.binary(max_size=200))
@settings(max_examples=50, deadline=None)
def test_no_bytes_whatever_get_past_the_preview_unread(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, office(Path(folder)) as place:
        file, before = read_roster(data), place.roster()
        with pytest.raises(Unreadable) if file.problems else nullcontext():
            taking_in.preview(place.work, place.ada, file)
        assert before == place.roster()
