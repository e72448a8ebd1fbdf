"""The figure of the completion report: departments as bars of done, still in time and overdue."""

from collections.abc import Sequence

from plotly.graph_objs import Figure  # type: ignore[attr-defined]  # plotly has no types

from modules.learning.oversight import DepartmentLine
from modules.texts import say

MOST = 20
ROW, FRAME = 38, 110

# Told apart by pattern too, never by colour alone.
_PARTS = (("complete", "#0B6E69", ""), ("in_time", "#6B5B7B", "/"), ("overdue", "#A63D2F", "x"))


def department_chart(lines: Sequence[DepartmentLine]) -> Figure:
    """The largest departments as stacked bars, the largest on top."""
    largest = sorted(lines, key=lambda line: line.counts.assigned)[-MOST:]
    names = [line.name or say("person.none") for line in largest]
    figure = Figure()  # type: ignore[no-untyped-call]
    for part, colour, pattern in _PARTS:
        figure.add_bar(
            y=names,
            x=[_count(line, part) for line in largest],
            name=say(f"completion.chart.{part}"),
            orientation="h",
            marker={
                "color": colour,
                "pattern": {"shape": pattern, "fillmode": "overlay", "fgcolor": "#FFFFFF", "size": 6},
            },
        )
    figure.update_layout(
        barmode="stack",
        height=FRAME + ROW * len(largest),
        margin={"l": 8, "r": 8, "t": 40, "b": 56},
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        font={"color": "#16121A", "family": "Source Sans, sans-serif", "size": 14},
        plot_bgcolor="#FFFFFF",
        paper_bgcolor="#FFFFFF",
        xaxis={"title": say("completion.chart.axis"), "rangemode": "tozero", "gridcolor": "#D5CCDB"},
        yaxis={"automargin": True, "ticksuffix": "  "},
    )
    return figure


def _count(line: DepartmentLine, part: str) -> int:
    counts = line.counts
    if part == "in_time":
        return counts.assigned - counts.complete - counts.overdue
    return counts.complete if part == "complete" else counts.overdue
