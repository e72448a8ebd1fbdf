"""Reports, one a file, and the table of them. Figures are imported where they are shown: plotly takes its time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from modules.learning.oversight import Completion, DepartmentLine, Headline
from modules.reports import completion
from modules.reports.completion import Columns, Number


@dataclass(frozen=True, slots=True)
class Report:
    """What a report can show; every part takes values and gives columns or sentences."""

    headline: Callable[[Headline], tuple[Number, ...]]
    table: Callable[[Completion], Columns]
    by_department: Callable[[Sequence[DepartmentLine]], Columns]
    chart_alt: Callable[[Sequence[DepartmentLine]], str]


REPORTS: Mapping[str, Report] = {
    "completion": Report(
        completion.headline, completion.table, completion.by_department, completion.chart_alt
    ),
}

__all__ = ["REPORTS", "Columns", "Number", "Report"]
