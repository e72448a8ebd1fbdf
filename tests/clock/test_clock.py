"""The clock."""

from datetime import UTC, date, datetime, timedelta

from modules.clock import Clock, StoppedClock


def test_now_is_in_utc() -> None:
    assert timedelta(0) == Clock().now().utcoffset()


def test_the_offset_moves_the_clock_by_whole_days() -> None:
    ahead = Clock(offset_days=30).now() - Clock().now()

    assert 30 == round(ahead / timedelta(days=1), 3)


def test_today_is_the_day_in_the_persons_time_zone() -> None:
    clock = StoppedClock(at=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))

    assert (date(2026, 11, 24), date(2026, 11, 23)) == (clock.today("Europe/Berlin"), clock.today())


def test_a_stopped_clock_can_still_be_dragged_forward() -> None:
    clock = StoppedClock(at=datetime(2026, 11, 23, tzinfo=UTC))
    clock.offset_days = 7

    assert datetime(2026, 11, 30, tzinfo=UTC) == clock.now()


def test_ticks_never_run_backwards() -> None:
    clock = Clock()

    assert clock.ticks() <= clock.ticks()
