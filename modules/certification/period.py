"""Lengths of time as people agree on them: a year, a month, thirty days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_FORM = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


class NoPeriod(ValueError):
    """A text is no length of time such as P1Y or P30D."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is no length of time: write P1Y for a year, P6M for six months, P30D for 30 days"
        )


class OffCalendar(ValueError):
    """A date would lie before the year 1 or after 9999."""

    def __init__(self, day: date, length: "Period") -> None:
        super().__init__(f"no calendar has the day that lies {length} from {day}")


@dataclass(frozen=True, slots=True)
class Period:
    """A length of calendar time: whole months, then whole days.

    A year is twelve months and a week seven days, so the four units of ISO 8601 come down to two. How many days a
    month has depends on where it begins, so months and days are never turned into each other.
    """

    months: int = 0
    days: int = 0

    def __str__(self) -> str:
        years, months = divmod(self.months, 12)
        parts = "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (self.days, "D")) if n)
        return f"P{parts or '0D'}"

    def after(self, day: date) -> date:
        """Return the day this long after a day; raise OffCalendar past the year 9999.

        A month that lacks the day ends on its last one: a year after 29 February is 28 February.
        """
        return self._moved(day, 1)

    def before(self, day: date) -> date:
        """Return the day this long before a day; raise OffCalendar before the year 1."""
        return self._moved(day, -1)

    def _moved(self, day: date, way: int) -> date:
        year, month = divmod(day.year * 12 + day.month - 1 + way * self.months, 12)
        try:
            last = calendar.monthrange(year, month + 1)[1]
            return date(year, month + 1, min(day.day, last)) + timedelta(days=way * self.days)
        except (ValueError, OverflowError) as error:
            raise OffCalendar(day, self) from error


@lru_cache(maxsize=256)
def period(text: str) -> Period:
    """Return the length of time that an ISO 8601 text such as P1Y, P6M, P2W or P30D means; raise NoPeriod for others."""
    found = _FORM.fullmatch(text)
    if found is None or not any(found.groups()):
        raise NoPeriod(text)
    years, months, weeks, days = (int(number or 0) for number in found.groups())
    return Period(years * 12 + months, weeks * 7 + days)
