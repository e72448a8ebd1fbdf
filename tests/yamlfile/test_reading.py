"""A YAML file is read as far as it goes, and every fault is said in plain words at its place."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from modules.yamlfile import NotText, read

MIDDLE_DOT = "\u00b7"


def _faults(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in read(text.encode()).faults]


def test_values_are_those_of_yaml() -> None:
    text = "a: 1\nb: [x, 1.5, yes, ~, 'no']\nc: {d: null}\ne: |\n  two\n  lines\n"

    assert yaml.safe_load(text) == read(text.encode()).value


def test_a_word_that_is_ordered_to_be_a_list_stays_a_word() -> None:
    assert {"a": "x"} == read(b"a: !!seq x\n").value


def test_a_key_is_always_a_word() -> None:
    assert {"on": 1, "no": 2, "1": 3} == read(b"on: 1\nno: 2\n1: 3\n").value


@pytest.mark.parametrize(
    ("raw", "what"),
    [("2026-11-01", "a date"), ("12:30", "a number"), ("0x10", "a number"), ("1:30.5", "a number")],
)
def test_what_nobody_means_as_such_is_no_text(raw: str, what: str) -> None:
    value = read(f"a: {raw}\n".encode()).value["a"]

    assert isinstance(value, NotText)
    assert (raw, what) == (value.raw, value.what)
    assert date(2026, 11, 1) != value


def test_the_first_of_two_keys_counts() -> None:
    assert {"a": 1} == read(b"a: 1\na: 2\n").value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "title: Our charter: the promises",
            'Put the whole text in double quotes: title: "Our charter: the promises"',
        ),
        ("- title: {{org}} cares", 'Put the whole text in double quotes: - title: "{{org}} cares"'),
        ("title: @all", 'Put the whole text in double quotes: title: "@all"'),
        ("title: “Us: all”", 'Use straight quotes: title: "Us: all"'),
        ("title: “Us”", 'Use straight quotes: title: "Us"'),
        ("title: Ask the #1", 'title: "Ask the #1"'),
        ('title: "Us" all', 'title: "Us\\" all"'),
        ("title:Us\nb: 1", "Write title: Us"),
    ],
)
def test_the_hint_has_the_line_corrected(text: str, hint: str) -> None:
    assert hint in read(text.encode()).faults[0].hint


def test_faults_in_several_lines_are_all_found_at_once() -> None:
    text = "a: x: y\nb: @c\nd: {{e}} f\ng: “h: i”\nj:\u00a0k\nl: m #1\nn: 1\n"

    codes = [
        "unquoted-colon",
        "yaml-syntax",
        "placeholder-unquoted",
        "curly-quotes",
        "non-breaking-space",
        "hash-cuts-text",
    ]
    assert codes == [code for _, _, code in _faults(text)]
    assert [1, 2, 3, 4, 5, 6] == [line for line, _, _ in _faults(text)]
    assert 1 == read(text.encode()).value["n"]


def test_a_fault_says_where_in_the_file_it_is() -> None:
    assert ("a", 0, "b") == read(b"a:\n  - b: c: d\n").faults[0].path


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a:\n  - b\n - c\n", 3, 2, "further left or right"),
        ("a: b\n - c\n d: e\n", 3, 3, "indented further"),
        ("a:\n  b: 1\n   c: 2\n", 3, 5, "indented further"),
        ("- a\nb: 1\n", 2, 1, "line up with the list"),
        ("a: *x\n", 1, 4, "starts with *"),
        ("a: ? b\n", 1, 4, "cannot read"),
        ("a: 'b\n", 1, 4, "never closed"),
        ("a: {b: 1\nc: 2\n", 1, 4, "starts with {"),
        ("a: >x\n  b\n", 1, 4, "starts with >"),
        ("a: 1\nb\nc: 1\n", 2, 1, "no key with a value"),
        ("a: \x00b\n", 1, 4, "cannot be seen"),
        ("a: b\n--- c\n", 2, 1, "second document"),
        ("a: b\n\x85\tc: d\n", 3, 1, "tab"),
    ],
)
def test_a_syntax_error_is_said_in_plain_words(text: str, line: int, column: int, words: str) -> None:
    fault = read(text.encode()).faults[0]

    assert (line, column) == (fault.line, fault.column)
    assert words in fault.message


def test_a_well_written_neighbour_is_not_blamed() -> None:
    assert [(2, 5, "unquoted-colon")] == _faults('a: "x"\nb: c: d\n')
    assert [(3, 2, "yaml-syntax")] == _faults("a: [1, 2]\nb: 'x'\n - 1\n")


def test_a_mended_text_keeps_its_lines_and_columns() -> None:
    document = read(b"a: x: y\nb: @c\n")

    assert f"a: x\uff1a y\nb: {MIDDLE_DOT}c\n" == document.text


def test_windows_lines_and_a_byte_order_mark_are_fine() -> None:
    assert {"a": "b", "c": "d"} == read(b"\xef\xbb\xbfa: b\r\nc: d\r\n").value


def test_an_alias_is_fine_while_it_stays_small() -> None:
    document = read(b"a: &x [1, 2]\nb: *x\nc: d #1\n")

    assert [1, 2] == document.value["b"]
    assert 1 == len(document.faults)


def test_more_mistakes_than_anybody_makes_end_the_search() -> None:
    text = "".join(f"k{n}: a: b\n" for n in range(40))

    document = read(text.encode())

    assert document.value is None
    assert 30 == len(document.faults)


@given(st.text(alphabet="ab:#-&*!|>'\"%@`{}[],? \n\t\u00a0“”", max_size=60))
def test_reading_never_raises(text: str) -> None:
    document = read(text.encode())

    assert document.faults or document.value is not None or text.strip()
    assert all(fault.line >= 1 and fault.column >= 1 for fault in document.faults)


@given(st.binary(max_size=60))
def test_reading_never_raises_for_any_bytes(data: bytes) -> None:
    assert read(data).faults is not None
