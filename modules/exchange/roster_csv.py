"""Reads a roster from CSV as personnel systems and spreadsheets save it."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from modules.exchange.countries import zone_of
from modules.exchange.decoding import Undecodable, decode
from modules.exchange.delimited import LONGEST_CELL, Broken, Cells, Delimited, split
from modules.exchange.headings import Headings, read_headings
from modules.exchange.roster_cells import (
    Ambiguous,
    DateOrder,
    is_email,
    order_shown_by,
    read_day,
    read_language,
    read_role,
    read_zone,
)
from modules.learning.roster_rows import Field, RosterFile, RosterRow, RowProblem, problem

LARGEST = 64 * 1024 * 1024
LONGEST: Mapping[Field, int] = {
    Field.NAME: 200,
    Field.EMAIL: 254,
    Field.NUMBER: 60,
    Field.DEPARTMENT: 120,
    Field.COUNTRY: 120,
    Field.MANAGER: 254,
}


def read_roster(data: bytes) -> RosterFile:
    """Reads a roster; it never raises for what is in the file, every fault is a problem with a line.

    The delimiter is found in the header line, the encoding in the bytes, the fields by their headings.
    """
    digest = hashlib.sha256(data).hexdigest()
    if len(data) > LARGEST:
        return _unusable(digest, problem(1, "", "too-large", megabytes=LARGEST // 1024**2))
    try:
        table = split(decode(data))
    except Undecodable as error:
        return _unusable(digest, problem(1, "", error.code))
    try:
        return _read(digest, table)
    except Broken as broken:
        return _unusable(digest, problem(broken.line, "", "quotation"))


def _read(digest: str, table: Delimited) -> RosterFile:
    rows = table.rows()
    line, header = next(rows, (1, []))
    if not header:
        return _unusable(digest, problem(1, "", "empty"))
    headings = read_headings(header, line)
    if headings.problems:
        return RosterFile(digest, headings.columns, headings.ignored, headings.problems, _no_rows)
    reader = _look_through(rows, headings)
    if not reader.count:
        return _unusable(digest, problem(line, "", "no-rows"))
    columns, ignored = dict(headings.columns), headings.ignored
    if not reader.knows_roles and Field.ROLE in columns:
        ignored = (*ignored, columns.pop(Field.ROLE))
    return RosterFile(digest, columns, ignored, (), lambda: reader.read(table))


def _unusable(digest: str, why: RowProblem) -> RosterFile:
    return RosterFile(digest, {}, (), (why,), _no_rows)


def _no_rows() -> Iterator[RosterRow]:
    return iter(())


@dataclass(frozen=True, slots=True)
class _Reader:
    """How to read a row, once the whole file has been looked through.

    A column of job titles is often called *role*; it counts only if one of its cells names a role of ours.
    """

    headings: Headings
    count: int
    order: DateOrder
    knows_roles: bool

    def read(self, table: Delimited) -> Iterator[RosterRow]:
        rows = table.rows()
        next(rows)
        for line, cells in rows:
            yield _Row(self, line, cells).read()


def _look_through(rows: Iterator[tuple[int, Cells]], headings: Headings) -> _Reader:
    """Reads the whole file once: that every row can be read, how dates are written, what roles are."""
    dates = [headings.places[name] for name in (Field.HIRED, Field.LEFT) if name in headings.places]
    role = headings.places.get(Field.ROLE)
    count, shown, knows_roles = 0, {DateOrder.UNKNOWN}, False
    for _, cells in rows:
        count += 1
        shown |= {order_shown_by(cells[place].strip()) for place in dates if place < len(cells)}
        if role is not None and not knows_roles and role < len(cells):
            knows_roles = read_role(cells[role]) is not None
    order = max(shown - {DateOrder.UNKNOWN}, default=DateOrder.UNKNOWN)
    return _Reader(headings, count, order if len(shown) <= 2 else DateOrder.UNKNOWN, knows_roles)


@dataclass(slots=True)
class _Row:
    """One row while it is read; problems gather until all of it has been looked at."""

    reader: _Reader
    line: int
    cells: Cells
    problems: list[RowProblem] = field(default_factory=list)

    def read(self) -> RosterRow:
        self._check_shape()
        zone, country = self._checked(Field.TIMEZONE, read_zone), self._text(Field.COUNTRY)
        row = RosterRow(
            self.line,
            name=self._name(),
            email=self._email(),
            number=self._text(Field.NUMBER),
            department=self._text(Field.DEPARTMENT),
            country=country,
            manager=self._text(Field.MANAGER),
            role=self._checked(Field.ROLE, read_role) if self.reader.knows_roles else "",
            hired=self._day(Field.HIRED),
            left=self._day(Field.LEFT),
            timezone=zone,
            country_zone="" if zone else zone_of(country),
            language=self._checked(Field.LANGUAGE, read_language),
        )
        self._check_whole(row)
        return _with(row, tuple(self.problems))

    def _wrong(self, name: Field, code: str, **values: Any) -> None:
        column = self.reader.headings.columns.get(name, "")
        self.problems.append(problem(self.line, column, code, **values))

    def _cell(self, place: int) -> str:
        return " ".join(self.cells[place].split()) if place < len(self.cells) else ""

    def _text(self, name: Field) -> str:
        place = self.reader.headings.places.get(name)
        text = "" if place is None else self._cell(place)
        return self._fitting(name, text)

    def _fitting(self, name: Field, text: str) -> str:
        if len(text) > LONGEST.get(name, LONGEST_CELL):
            self._wrong(name, "long", longest=LONGEST.get(name, LONGEST_CELL))
            return ""
        if not text.isprintable():
            self._wrong(name, "unprintable")
            return ""
        return text

    def _name(self) -> str:
        text = " ".join(part for part in map(self._cell, self.reader.headings.name) if part)
        if not text:
            self._wrong(Field.NAME, "name")
        return self._fitting(Field.NAME, text)

    def _email(self) -> str:
        text = self._text(Field.EMAIL).removeprefix("mailto:").casefold()
        if text and not is_email(text):
            self._wrong(Field.EMAIL, "email", value=text)
            return ""
        return text

    def _checked(self, name: Field, read: Callable[[str], str | None]) -> str:
        text = self._text(name)
        meaning = read(text) if text else ""
        if meaning is None:
            self._wrong(name, name.value, value=text)
        return str(meaning or "")

    def _day(self, name: Field) -> date | None:
        text = self._text(name)
        if not text:
            return None
        try:
            return read_day(text, self.reader.order)
        except Ambiguous:
            self._wrong(name, "ambiguous", value=text)
        except ValueError:
            self._wrong(name, "date", value=text)
        return None

    def _check_shape(self) -> None:
        if any(cell.strip() for cell in self.cells[self.reader.headings.width :]):
            self._wrong(Field.NAME, "cells", found=len(self.cells), wanted=self.reader.headings.width)
        if any("\n" in cell or "\r" in cell for cell in self.cells):
            self._wrong(Field.NAME, "line-break")

    def _check_whole(self, row: RosterRow) -> None:
        if not row.key and not any(given.code == "email" for given in self.problems):
            key = Field.NUMBER if Field.NUMBER in self.reader.headings.columns else Field.EMAIL
            self._wrong(key, "key")
        if row.hired and row.left and row.left < row.hired:
            self._wrong(Field.LEFT, "left-before-hired", hired=row.hired, left=row.left)


def _with(row: RosterRow, problems: tuple[RowProblem, ...]) -> RosterRow:
    return replace(row, problems=problems) if problems else row
