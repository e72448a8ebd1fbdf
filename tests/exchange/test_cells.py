"""A file of ours opens as text in every spreadsheet and is read back as it was meant."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.exchange.cells import csv_bytes, neutral

RISKY = [
    "=1+1",
    "+49 30",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("x")',
]


def cells(rows: list[list[str]]) -> list[list[str]]:
    text = b"".join(csv_bytes(["a", "b"], [rows])).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


@pytest.mark.parametrize("cell", RISKY)
@pytest.mark.parametrize("place", [0, 1])
def test_what_would_begin_a_formula_is_text(cell: str, place: int) -> None:
    row = ["x", "y"]
    row[place] = cell

    assert f"'{cell}" == cells([row])[0][place]


@pytest.mark.parametrize(
    "cell", ["Alice", "Zoë Müßig", "2026-11-23", "a@example.org", 'say "hi"', "a=b", "two\nlines", ""]
)
def test_everything_else_stays_as_it_is(cell: str) -> None:
    assert [cell, "y"] == cells([[cell, "y"]])[0]


@given(
    st.lists(
        st.lists(st.text(st.sampled_from("ab=+-@\t\r\n\",; '"), max_size=5), min_size=2, max_size=2),
        min_size=1,
    )
)
def test_no_cell_whatever_begins_a_formula(rows: list[list[str]]) -> None:
    read = cells(rows)

    assert [[neutral(cell) for cell in row] for row in rows] == read
    assert not any(
        cell.lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )


def test_the_last_line_is_complete_and_the_first_bytes_name_the_encoding() -> None:
    data = b"".join(csv_bytes(["a"], [[["1"]], [], [["2"]]]))

    assert b"\xef\xbb\xbfa\r\n1\r\n2\r\n" == data
