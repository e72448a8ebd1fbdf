"""One status for everybody: what the records say and what the calendar makes of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.certification import HELD, OPEN, State, Status, status

ON = date(2026, 11, 23)
BEFORE, TODAY, AFTER = ON - timedelta(days=1), ON, ON + timedelta(days=1)
MAYBE = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
IN_TIME = (None, TODAY, AFTER)


@pytest.mark.parametrize("expires", [None, BEFORE, TODAY, AFTER])
@pytest.mark.parametrize("due", [None, BEFORE, TODAY, AFTER])
@pytest.mark.parametrize("state", [State.LEFT, State.WAIVED, State.COMPLETE])
def test_no_date_touches_who_left_need_not_or_is_done(
    state: State, due: date | None, expires: date | None
) -> None:
    assert Status(state) is status(state, due, expires, ON)


@pytest.mark.parametrize("due", [None, BEFORE, AFTER])
@pytest.mark.parametrize("state", sorted(HELD))
@pytest.mark.parametrize("expires", IN_TIME)
def test_what_is_held_holds_on_its_last_day(state: State, due: date | None, expires: date | None) -> None:
    assert Status(state) is status(state, due, expires, ON)


@pytest.mark.parametrize("due", [None, BEFORE, AFTER])
@pytest.mark.parametrize("state", sorted(HELD))
def test_what_is_held_lapses_the_day_after(state: State, due: date | None) -> None:
    assert Status.EXPIRED is status(state, due, BEFORE, ON)


@pytest.mark.parametrize("expires", [None, BEFORE])
@pytest.mark.parametrize("state", sorted(OPEN))
def test_what_is_open_is_overdue_the_day_after(state: State, expires: date | None) -> None:
    assert Status.OVERDUE is status(state, BEFORE, expires, ON)


@pytest.mark.parametrize("due", IN_TIME)
@pytest.mark.parametrize("state", sorted(OPEN))
def test_a_renewal_in_time_of_a_lapsed_certificate_is_expired(state: State, due: date | None) -> None:
    assert Status.EXPIRED is status(state, due, BEFORE, ON)


@pytest.mark.parametrize("due", IN_TIME)
@pytest.mark.parametrize("state", sorted(OPEN))
def test_what_is_open_and_in_time_is_itself(state: State, due: date | None) -> None:
    assert Status(state) is status(state, due, None, ON)


@pytest.mark.parametrize("expires", [TODAY, AFTER])
@pytest.mark.parametrize("due", [None, BEFORE, TODAY, AFTER])
@pytest.mark.parametrize("state", sorted(OPEN))
def test_a_renewal_that_is_open_does_not_end_what_holds(
    state: State, due: date | None, expires: date
) -> None:
    assert Status.CERTIFIED is status(state, due, expires, ON)


@given(
    st.sampled_from(State), MAYBE, MAYBE, st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 400)
)
def test_days_alone_never_mend_what_they_broke(
    state: State, due: date | None, expires: date | None, on: date, days: int
) -> None:
    then, later = (status(state, due, expires, day) for day in (on, on + timedelta(days=days)))

    assert later in {
        Status.OVERDUE: {Status.OVERDUE},
        Status.EXPIRED: {Status.EXPIRED, Status.OVERDUE},
    }.get(then, {then, Status.OVERDUE, Status.EXPIRED})


def test_a_state_from_the_records_may_be_its_word() -> None:
    assert Status.OVERDUE is status("in_progress", BEFORE, None, ON)


def test_a_state_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="promoted"):
        status("promoted", None, None, ON)


def test_every_state_is_a_status() -> None:
    assert {*State} <= {*Status}
    assert {Status.OVERDUE, Status.EXPIRED} == {*Status} - {*State}
