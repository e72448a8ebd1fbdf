"""Lengths of time: what is read, and where leap years and month ends lead."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from modules.certification import NoPeriod, OffCalendar, Period, period

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
PERIODS = st.builds(Period, months=st.integers(0, 120), days=st.integers(0, 1000))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("P1Y", Period(months=12)),
        ("P18M", Period(months=18)),
        ("P2W", Period(days=14)),
        ("P30D", Period(days=30)),
        ("P1Y2M3W4D", Period(months=14, days=25)),
        ("P0D", Period()),
    ],
)
def test_a_period_is_read(text: str, length: Period) -> None:
    assert length == period(text)


@pytest.mark.parametrize(
    "text", ["", "P", "1Y", "P1", "P-1Y", "P1.5Y", "PT1H", "p1y", "P1D1Y", "P1Y ", "P1Y\n"]
)
def test_what_is_no_period_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(NoPeriod, match="write P1Y for a year"):
        period(text)


@pytest.mark.parametrize("text", ["P1Y", "P1Y6M", "P30D", "P0D", "P1M10D"])
def test_a_period_is_written_as_it_is_read(text: str) -> None:
    assert text == str(period(text))


@pytest.mark.parametrize(
    ("day", "text", "after"),
    [
        ("2026-05-03", "P1Y", "2027-05-03"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024-02-29", "P4Y", "2028-02-29"),
        ("2023-02-28", "P1Y", "2024-02-28"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2026-03-31", "P6M", "2026-09-30"),
        ("2026-12-31", "P2M", "2027-02-28"),
        ("2026-12-31", "P1D", "2027-01-01"),
        ("2024-02-28", "P1D", "2024-02-29"),
        ("2026-01-31", "P1M1D", "2026-03-01"),
        ("2026-05-03", "P0D", "2026-05-03"),
    ],
)
def test_a_day_after_another(day: str, text: str, after: str) -> None:
    assert date.fromisoformat(after) == period(text).after(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "text", "before"),
    [
        ("2027-05-03", "P30D", "2027-04-03"),
        ("2027-05-03", "P1M", "2027-04-03"),
        ("2027-03-31", "P1M", "2027-02-28"),
        ("2028-03-31", "P1M", "2028-02-29"),
        ("2028-02-29", "P1Y", "2027-02-28"),
        ("2027-01-01", "P1D", "2026-12-31"),
    ],
)
def test_a_day_before_another(day: str, text: str, before: str) -> None:
    assert date.fromisoformat(before) == period(text).before(date.fromisoformat(day))


@pytest.mark.parametrize("way", ["after", "before"])
@pytest.mark.parametrize("length", [Period(months=12 * 9000), Period(days=10**7), Period(days=10**12)])
def test_no_calendar_goes_on_for_ever(way: str, length: Period) -> None:
    with pytest.raises(OffCalendar, match="no calendar has the day"):
        getattr(length, way)(date(2026, 5, 3))


@given(DAYS, PERIODS)
def test_a_text_means_the_period_it_was_written_from(day: date, length: Period) -> None:
    assert length.after(day) == period(str(length)).after(day)


@given(DAYS, PERIODS)
def test_there_and_back_leads_home_but_for_the_end_of_a_month(day: date, length: Period) -> None:
    back = length.before(length.after(day)) if length.months == 0 else None

    assert back in (None, day)


@given(DAYS, st.integers(0, 400))
def test_days_count_one_by_one(day: date, days: int) -> None:
    assert day + timedelta(days=days) == Period(days=days).after(day)


@given(DAYS, DAYS, PERIODS)
def test_who_begins_later_never_ends_earlier(first: date, second: date, length: Period) -> None:
    assume(first <= second)

    assert length.after(first) <= length.after(second)


@given(DAYS, st.integers(0, 240))
def test_a_month_later_is_in_the_month_after_and_never_a_later_day(day: date, months: int) -> None:
    moved = Period(months=months).after(day)

    assert (day.year * 12 + day.month + months, True) == (moved.year * 12 + moved.month, moved.day <= day.day)
