"""The completion report: the headline, the table and the numbers by department, as columns that a page draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from modules.learning.oversight import Completion, DepartmentLine, Headline
from modules.texts import say

Columns = Mapping[str, Sequence[str | int]]
COUNTS = ("assigned", "in_progress", "complete", "certified", "overdue")


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the headline, with what it counts."""

    label: str
    value: int
    meaning: str


def headline(counts: Headline) -> tuple[Number, ...]:
    """The five numbers, each with the sentence that says what it counts."""
    return tuple(
        Number(say(f"completion.{count}"), getattr(counts, count), say(f"completion.{count}.help"))
        for count in COUNTS
    )


def table(seen: Completion) -> Columns:
    """The page of the table, a column a heading; what is the same for every row is left out."""
    choices, rows = seen.choices, seen.rows
    columns: dict[str, Sequence[str | int]] = {
        "name": [row.name or say("completion.nameless") for row in rows],
        "status": [say(f"status.{row.status}") for row in rows],
        "due": [row.due.isoformat() for row in rows],
        "done_on": [_day(row.done_on) for row in rows],
        "expires_on": [_day(row.expires_on) for row in rows],
        "department": [choices.departments.get(row.department, row.department) for row in rows],
        "country": [choices.countries.get(row.country, row.country) for row in rows],
        "manager": [seen.managers.get(row.manager, "") for row in rows],
        "number": [row.employee_number for row in rows],
        "assigned_on": [row.assigned_on.isoformat() for row in rows],
    }
    return {say(f"completion.column.{name}"): values for name, values in columns.items()}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def by_department(lines: Sequence[DepartmentLine]) -> Columns:
    """The numbers that the chart draws, a row a department."""
    columns: dict[str, Sequence[str | int]] = {
        say("completion.column.department"): [line.name or say("person.none") for line in lines]
    }
    for count in COUNTS:
        columns[say(f"completion.{count}")] = [getattr(line.counts, count) for line in lines]
    return columns


def chart_alt(lines: Sequence[DepartmentLine]) -> str:
    """The chart in a sentence, for who does not see it."""
    return say(
        "completion.chart.alt",
        departments=len(lines),
        done=sum(line.counts.complete for line in lines),
        assigned=sum(line.counts.assigned for line in lines),
        overdue=sum(line.counts.overdue for line in lines),
    )
