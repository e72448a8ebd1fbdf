"""Every report of the table draws an empty company and a full one."""

import pytest

from modules.learning.oversight import DepartmentLine, Headline, headline_of
from modules.records.queries.statuses import STATUSES, Status
from modules.reports import REPORTS, Report
from modules.reports.department_chart import MOST, department_chart


def line(name: str, **given: int) -> DepartmentLine:
    counts: dict[Status, int] = {status: given.get(status, 0) for status in STATUSES}
    return DepartmentLine(name, name, headline_of(counts), counts)


FULL = tuple(line(f"Team {n}", assigned=n, certified=2, overdue=1, left=4, waived=1) for n in range(30))


@pytest.mark.parametrize("report", REPORTS.values())
@pytest.mark.parametrize("lines", [(), FULL])
def test_a_report_draws_nothing_and_much(report: Report, lines: tuple[DepartmentLine, ...]) -> None:
    assert 5 == len(report.headline(Headline(0, 0, 0, 0, 0)))
    assert {len(lines)} == {len(column) for column in report.by_department(lines).values()}
    assert str(len(lines)) in report.chart_alt(lines)


def test_the_headline_leaves_out_who_need_not_do_it() -> None:
    counts = line(
        "Shops",
        assigned=3,
        in_progress=2,
        complete=1,
        certified=4,
        credited=1,
        overdue=2,
        expired=1,
        waived=5,
        left=6,
    )

    assert Headline(assigned=14, in_progress=2, complete=6, certified=4, overdue=2) == counts.counts


def test_the_bars_add_up_to_everybody_who_has_to() -> None:
    figure = department_chart([line("Shops", assigned=3, in_progress=2, certified=4, overdue=2, left=9)])

    assert [4, 5, 2] == [bar.x[0] for bar in figure.data]
    assert 3 == len({bar.marker.pattern.shape for bar in figure.data})


def test_the_chart_holds_the_largest_departments() -> None:
    figure = department_chart(FULL)

    assert (MOST, "Team 29") == (len(figure.data[0].y), figure.data[0].y[-1])
