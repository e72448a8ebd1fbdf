"""Dates in words."""

from datetime import date

import pytest

from modules.texts import long_date, until

TODAY = date(2026, 11, 23)


def test_a_date_is_written_out() -> None:
    assert long_date(date(2026, 12, 3)) == "3 December 2026"


@pytest.mark.parametrize(
    ("day", "said"),
    [(23, "today"), (24, "tomorrow"), (28, "in 5 days"), (22, "1 day overdue"), (20, "3 days overdue")],
)
def test_a_due_date_says_how_far_off_it_is(day: int, said: str) -> None:
    assert until(date(2026, 11, day), TODAY) == said
