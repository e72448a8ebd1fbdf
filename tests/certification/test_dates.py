"""The dates of a certificate: its last day, its window, its due day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.certification import (
    NoPeriod,
    Term,
    day_of,
    due_on,
    expires_on,
    has_lapsed,
    is_overdue,
    next_cycle,
    term,
)

D = date.fromisoformat
PERIODS = st.sampled_from(["P1Y", "P6M", "P1M", "P30D", "P2W", "P1D", "P0D", "P1Y1M1D"])


@pytest.mark.parametrize(
    ("issued", "valid_for", "renew_before", "window", "expires"),
    [
        ("2026-05-03", "P1Y", "P30D", "2027-04-03", "2027-05-03"),
        ("2026-05-31", "P1Y", "P1M", "2027-04-30", "2027-05-31"),
        ("2024-02-29", "P1Y", "P30D", "2025-01-29", "2025-02-28"),
        ("2026-05-03", "P30D", "P1Y", "2026-05-03", "2026-06-02"),
        ("2026-05-03", "P1M", "P1M", "2026-05-03", "2026-06-03"),
        ("2026-05-03", "P1Y", "P0D", "2027-05-03", "2027-05-03"),
    ],
    ids=["a year", "month ends", "leap day", "window longer than validity", "window as long", "no window"],
)
def test_the_dates_of_a_certificate(
    issued: str, valid_for: str, renew_before: str, window: str, expires: str
) -> None:
    assert Term(D(issued), D(window), D(expires)) == term(D(issued), valid_for, renew_before)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), PERIODS, PERIODS)
def test_the_window_lies_between_issue_and_end(issued: date, valid_for: str, renew_before: str) -> None:
    dates = term(issued, valid_for, renew_before)

    assert dates.issued_on <= dates.window_on <= dates.expires_on


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.lists(PERIODS, min_size=1, max_size=6))
def test_renewing_on_the_last_day_leaves_no_day_uncertified(issued: date, periods: list[str]) -> None:
    ends = [issued]
    for valid_for in periods:
        ends.append(expires_on(ends[-1], valid_for))

    assert ends == sorted(ends)
    assert not any(has_lapsed(end, end) for end in ends)


@pytest.mark.parametrize(
    ("on", "passed"), [("2026-11-22", False), ("2026-11-23", False), ("2026-11-24", True)]
)
def test_the_last_day_is_still_in_time(on: str, passed: bool) -> None:
    assert (passed, passed) == (is_overdue(D("2026-11-23"), D(on)), has_lapsed(D("2026-11-23"), D(on)))


def test_a_due_day_lies_a_period_after_the_start() -> None:
    assert date(2026, 12, 23) == due_on(date(2026, 11, 23), "P1M")


def test_a_period_that_is_none_is_refused() -> None:
    with pytest.raises(NoPeriod):
        expires_on(date(2026, 5, 3), "a year")


@pytest.mark.parametrize(
    ("at", "timezone", "day"),
    [
        ("2026-11-23T23:30", "UTC", "2026-11-23"),
        ("2026-11-23T23:30", "Europe/Berlin", "2026-11-24"),
        ("2026-11-23T04:30", "America/New_York", "2026-11-22"),
        ("2026-11-23T10:30", "Pacific/Kiritimati", "2026-11-24"),
        ("2026-03-29T00:59", "Europe/Lisbon", "2026-03-29"),
        ("2026-10-24T23:30", "Europe/Lisbon", "2026-10-25"),
    ],
)
def test_a_day_ends_where_the_person_is(at: str, timezone: str, day: str) -> None:
    assert D(day) == day_of(datetime.fromisoformat(at).replace(tzinfo=UTC), timezone)


def test_a_zone_that_there_is_not_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        day_of(datetime(2026, 11, 23, tzinfo=UTC), "Europe/Atlantis")


@pytest.mark.parametrize(("held", "cycle"), [(None, 1), (1, 2), (7, 8)])
def test_cycles_count_from_one(held: int | None, cycle: int) -> None:
    assert cycle == next_cycle(held)
