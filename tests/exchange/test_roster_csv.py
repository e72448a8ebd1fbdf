"""A roster is read whichever system wrote it, and each fault has a line, a column and a remedy."""

import codecs
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modules.exchange import read_roster
from modules.learning.roster_rows import Field, RosterRow

PLAIN = "name,e-mail,employee number,department\nAlice Moor,alice@example.org,1001,Shops\n"


def codes(text: str) -> list[tuple[int, str, str]]:
    file = read_roster(text.encode())
    found = [*file.problems, *(problem for row in file.rows() for problem in row.problems)]
    return [(problem.line, problem.column, problem.code) for problem in found]


def only_row(text: str) -> RosterRow:
    (row,) = read_roster(text.encode()).rows()
    return row


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_line_shows_the_delimiter(delimiter: str) -> None:
    text = f'name{delimiter}e-mail{delimiter}"department, or team"\nA,b;c|d{delimiter}a@example.org{delimiter}x\n'
    if delimiter != "\t":
        text = text.replace("A,b;c|d", "A")

    assert "a@example.org" == only_row(text).email


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("cp1252"),
    ],
)
def test_names_survive_every_encoding(encode: Callable[[str], bytes]) -> None:
    file = read_roster(encode("name;e-mail\nZoë Müßig - Ibáñez;zoe@example.org\n"))

    assert ["Zoë Müßig - Ibáñez"] == [row.name for row in file.rows()]


@pytest.mark.parametrize(
    "header",
    [
        "Personalnummer;Vorname;Nachname;E-Mail-Adresse;Abteilung;Land;Vorgesetzter;Eintrittsdatum;Sprache",
        "Número de empleado;Nombre;Apellidos;Correo electrónico;Departamento;País;Responsable;Fecha de alta;Idioma",
        "Employee ID;First name;Last name;Work email;Department;Country;Line manager;Hire date;Language",
        "EMP_NO;given_name;Surname;MAIL;Dept;country_code;Reports to;Start Date;locale",
    ],
)
def test_headings_are_known_in_three_languages(header: str) -> None:
    row = only_row(f"{header}\n7;Ana;Ruiz;ANA@example.org;Caja;España;8;03.04.2026;es\n")

    assert ("7", "Ana Ruiz", "ana@example.org", "Caja", "España", "8") == (
        row.number,
        row.name,
        row.email,
        row.department,
        row.country,
        row.manager,
    )
    assert (date(2026, 4, 3), "es", "Europe/Madrid") == (row.hired, row.language, row.country_zone)
    assert () == row.problems


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("name", "Ana Ruiz", "Ana Ruiz"),
        ("Name;Vorname", "Ruiz;Ana", "Ana Ruiz"),
        ("Nombre;Apellidos", "Ana;Ruiz", "Ana Ruiz"),
        ("Nombre", "Ana Ruiz", "Ana Ruiz"),
        ("Surname;Name", "Ruiz;Ana", "Ana Ruiz"),
    ],
)
def test_a_name_may_stand_in_one_column_or_in_two(header: str, cells: str, name: str) -> None:
    assert name == only_row(f"e-mail;{header}\na@example.org;{cells}\n").name


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        ("", (1, "", "empty")),
        ("\n \n", (1, "", "empty")),
        ("PK\x03\x04rest", (1, "", "workbook")),
        ("name,\0e-mail\n", (1, "", "binary")),
        ("colour,shape\nred,round\n", (1, "", "headings")),
        ("e-mail\na@example.org\n", (1, "name", "no-name-column")),
        ("name,department\nAlice,Shops\n", (1, "employee number", "no-key-column")),
        ("name,mail,e-mail\nAlice,a@example.org,\n", (1, "e-mail", "twice")),
        ("name,e-mail\n", (1, "", "no-rows")),
        ('name,e-mail\nAlice,a@example.org\nBob,"b@example.org\nCy,c@example.org\n', (3, "", "quotation")),
        ('name,e-mail\n"Al"ice,a@example.org\n', (2, "", "quotation")),
    ],
)
def test_a_file_that_cannot_be_taken_in_says_why_and_where(file: str, problem: tuple[int, str, str]) -> None:
    assert [problem] == codes(file)
    assert [] == list(read_roster(file.encode()).rows())


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (",a@example.org,,,", "name", "name"),
        ("Alice,,,,", "employee number", "key"),
        ("Alice,alice at example,,,", "e-mail", "email"),
        ("Alice,a@example.org,,31.02.2026,", "hired", "date"),
        ("Alice,a@example.org,,yesterday,", "hired", "date"),
        ("Alice,a@example.org,,04/03/2026,", "hired", "ambiguous"),
        ("Alice,a@example.org,,,Mars/Base", "time zone", "timezone"),
        ("Alice,a@example.org,,,,,extra", "name", "cells"),
        ('"Al\nice",a@example.org,,,', "name", "line-break"),
        ("Al\x07ice,a@example.org,,,", "name", "unprintable"),
        (f"Alice,a@example.org,{'9' * 61},,", "employee number", "long"),
    ],
)
def test_a_row_that_cannot_be_taken_in_says_why_and_where(row: str, column: str, code: str) -> None:
    header = "name,e-mail,employee number,hired,time zone,language"

    assert [(2, column, code)] == codes(f"{header}\n{row}\nBob,b@example.org,2,2026-01-02,Europe/Berlin,de\n")


def test_every_problem_says_what_to_do() -> None:
    (row,) = read_roster(b"name,e-mail\n,x\n").rows()

    assert all(problem.what and problem.do for problem in row.problems)
    assert ["name", "email"] == [problem.code for problem in row.problems]


def test_one_date_with_its_day_first_decides_about_all_of_them() -> None:
    file = read_roster(b"name,e-mail,hired\nA,a@example.org,04/03/2026\nB,b@example.org,23/11/2026\n")

    assert [date(2026, 3, 4), date(2026, 11, 23)] == [row.hired for row in file.rows()]


def test_dates_that_contradict_each_other_decide_nothing() -> None:
    text = "name,e-mail,hired\nA,a@example.org,04/03/2026\nB,b@example.org,23/11/2026\nC,c@example.org,11/23/2026\n"

    assert [(2, "hired", "ambiguous"), (3, "hired", "ambiguous"), (4, "hired", "ambiguous")] == codes(text)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("3.11.2026", date(2026, 11, 3)),
        ("20261103", date(2026, 11, 3)),
        ("2026-11-03T00:00:00Z", date(2026, 11, 3)),
        ("2026-11-03 00:00", date(2026, 11, 3)),
        ("2026/11/03", date(2026, 11, 3)),
        ("05/05/2026", date(2026, 5, 5)),
    ],
)
def test_dates_are_read_as_people_and_systems_write_them(written: str, day: date) -> None:
    assert day == only_row(f"name;e-mail;hired\nA;a@example.org;{written}\n").hired


def test_a_column_of_job_titles_is_no_column_of_roles() -> None:
    file = read_roster(b"name,e-mail,role\nAlice,a@example.org,Shop assistant\n")

    assert (("role",), False) == (file.ignored, Field.ROLE in file.columns)
    assert [()] == [row.problems for row in file.rows()]


def test_a_misspelt_role_is_found_once_one_role_is_known() -> None:
    text = "name,e-mail,role\nA,a@example.org,HR officer\nB,b@example.org,adminstrator\n"

    assert [(3, "role", "role")] == codes(text)


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("DE", "Europe/Berlin"),
        ("Deutschland", "Europe/Berlin"),
        ("Alemania", "Europe/Berlin"),
        ("United Kingdom", "Europe/London"),
        ("Australia", "Australia/Sydney"),
        ("Atlantis", ""),
    ],
)
def test_the_country_gives_a_time_zone_where_the_row_names_none(country: str, zone: str) -> None:
    assert zone == only_row(f"name;e-mail;country\nA;a@example.org;{country}\n").country_zone


def test_unknown_columns_are_named_and_left_alone() -> None:
    assert ("Shoe size",) == read_roster(b"name,e-mail,Shoe size\nA,a@example.org,42\n").ignored


def test_a_line_that_names_the_delimiter_is_no_header() -> None:
    file = read_roster(b"sep=;\nname;e-mail\nMoor, Alice;a@example.org\n")

    assert [(3, "Moor, Alice")] == [(row.line, row.name) for row in file.rows()]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    file = read_roster(b"\r\nname,e-mail\r\n\r\nA,a@example.org\r\nB,b@example.org")

    assert [4, 5] == [row.line for row in file.rows()]


@given(st.binary(max_size=400))
@settings(max_examples=400)
def test_no_bytes_whatever_make_it_crash(data: bytes) -> None:
    file = read_roster(data)

    assert bool(file.problems) is not any(True for _ in file.rows())


_CELL = st.text(st.sampled_from('aZñ1 @.,;|\t"\n\r=-/\0\ufeff\u2028😀'), max_size=12)
_HEADER = st.lists(
    st.sampled_from(["name", "E-Mail", "Personalnr", "hired", "País", "Rolle", "x", ""]), max_size=6
)


@given(_HEADER, st.lists(st.lists(_CELL, max_size=7), max_size=6), st.sampled_from(",;\t|"), st.booleans())
@settings(max_examples=400)
def test_no_table_whatever_makes_it_crash(
    header: list[str], rows: list[list[str]], delimiter: str, quoted: bool
) -> None:
    wrap = (lambda cell: '"' + cell.replace('"', '""') + '"') if quoted else str
    text = "\n".join(delimiter.join(map(wrap, cells)) for cells in [header, *rows])
    file = read_roster(text.encode())

    assert all(row.key and row.name for row in file.rows() if not row.problems)


def test_a_hundred_thousand_rows_take_seconds() -> None:
    lines = (f"P{n},Person {n},p{n}@example.org,Shops,Germany,P{n // 10},2020-01-02" for n in range(100_000))
    data = "\n".join(["number,name,e-mail,department,country,manager,hired", *lines]).encode()

    assert 100_000 == sum(1 for _ in read_roster(data).rows())
