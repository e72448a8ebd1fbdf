"""The completion table HR reads: who has to do what by when, filtered, sorted and paged in the database.

The present is the standings that have not ended; a past day is those that held when it ended, exactly as recorded
then; a future day is the present ones seen from that day, if nobody acts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from modules.records.connection import Connection, Row
from modules.records.projections.standings import EVERYBODY
from modules.records.queries import people
from modules.records.queries.days import day
from modules.records.queries.statuses import CASE, DAYS_IN_CASE, STATUSES, Status, clause

Sort = Literal["name", "due", "department", "done_on"]

FEW = 4000
"""Up to so many rows are found first and sorted then; more are walked in the order asked for."""

_ROW = (
    "s.person, coalesce(p.name, ''), coalesce(p.email, ''), coalesce(p.employee_number, ''), s.department, s.country,"
    f" s.manager, s.track, {CASE}, s.assigned_on, s.due, s.started_on, s.done_on, s.expires_on"
)

_ORDERS: dict[Sort, tuple[str, ...]] = {
    "name": ("p.sort_name", "p.id"),
    "due": ("s.due", "s.person"),
    "department": ("s.department", "s.due", "s.person"),
    "done_on": ("s.done_on", "s.person"),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the table is asked for; empty means any.

    `on` is the day from which due and expiry are seen; `at` (the stored moment at which a past day ended)
    asks for what was recorded then. `unit` with `unit_done` asks for those who have, or have not, done a unit.
    """

    track: str
    on: date
    at: str | None = None
    department: str = ""
    country: str = ""
    manager: str = ""
    status: Status | None = None
    unit: str = ""
    unit_done: bool = True
    search: str = ""

    @property
    def counted(self) -> bool:
        """Whether the summary knows how many rows these filters leave."""
        return not (self.at or self.manager or self.unit or people.folded(self.search))


@dataclass(frozen=True, slots=True)
class CompletionRow:
    """One person in one track, as days only; names are empty once erased."""

    person: str
    name: str
    email: str
    employee_number: str
    department: str
    country: str
    manager: str
    track: str
    status: Status
    assigned_on: date
    due: date
    started_on: date | None
    done_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class CompletionPage:
    """A page of the table and how many rows the filters leave in all."""

    rows: tuple[CompletionRow, ...]
    total: int


def page(
    db: Connection,
    filters: Filters,
    *,
    sort: Sort = "name",
    descending: bool = False,
    limit: int = 50,
    offset: int = 0,
    total: int | None = None,
) -> CompletionPage:
    """A page of the table; its cost hardly depends on how many people there are.

    Whoever has the headline of these filters knows the total and need not have it counted again.
    """
    total = count(db, filters) if total is None else total
    if offset >= total:
        return CompletionPage((), total)
    few = total <= FEW
    order = _order(sort, "desc" if descending else "asc", sorted_late=few)
    inner, values = _ids(filters, few=few, by_name=sort == "name")
    rows = db.all(
        f"select {_ROW} from ({inner} order by {order} limit ? offset ?) found"
        f" join standings s on s.id = found.id join people p on p.id = s.person order by {order}",
        (*[filters.on.isoformat()] * DAYS_IN_CASE, *values, limit, offset),
    )
    return CompletionPage(tuple(_row(row) for row in rows), total)


def count(db: Connection, filters: Filters) -> int:
    """How many rows the filters leave."""
    if filters.counted:
        counts = headline(db, filters)
        return counts[filters.status] if filters.status else sum(counts.values())
    where, values = _where(filters, few=True)
    joined = "standings s join people p on p.id = s.person" if "p." in where else "standings s"
    found: int = db.value(f"select count(*) from {joined} where {where}", values)
    return found


def headline(db: Connection, filters: Filters) -> dict[Status, int]:
    """How many people have each status; the filter by status itself is left aside."""
    source, where, values = _grouped(filters, everybody=True)
    days = [filters.on.isoformat()] * DAYS_IN_CASE
    rows = db.all(f"select {CASE}, sum(s.n) from {source} where {where} group by 1", (*days, *values))
    return dict.fromkeys(STATUSES, 0) | dict(rows)


def departments(db: Connection, filters: Filters) -> dict[str, dict[Status, int]]:
    """The headline of every department that has somebody, by code."""
    source, where, values = _grouped(filters, everybody=False)
    days = [filters.on.isoformat()] * DAYS_IN_CASE
    rows = db.all(
        f"select s.department, {CASE}, sum(s.n) from {source} where {where} group by 1, 2 order by 1",
        (*days, *values),
    )
    found: dict[str, dict[Status, int]] = {}
    for department, status, n in rows:
        found.setdefault(department, dict.fromkeys(STATUSES, 0))[status] = n
    return found


def stream(db: Connection, filters: Filters) -> Iterator[list[Row]]:
    """Every row of the filtered table by name, in portions, for an export.

    The columns are those of CompletionRow, with days as text. Give it a connection of its own (`store.alone()`).
    """
    inner, values = _ids(filters, few=False, by_name=True)
    sql = inner.replace("select s.id", f"select {_ROW}", 1)
    yield from db.stream(
        f"{sql} order by p.sort_name, p.id", (*[filters.on.isoformat()] * DAYS_IN_CASE, *values)
    )


def stream_rows(db: Connection, filters: Filters) -> Iterator[list[CompletionRow]]:
    """The same, as values."""
    for portion in stream(db, filters):
        yield [_row(row) for row in portion]


def people_found(db: Connection, filters: Filters, *, limit: int = 100_000) -> list[str]:
    """The ids of everybody the filters leave, for a reminder or an assignment."""
    where, values = _where(filters, few=True)
    rows = db.all(
        f"select s.person from standings s join people p on p.id = s.person where {where} order by s.person limit ?",
        (*values, limit),
    )
    return [person for (person,) in rows]


def _order(sort: Sort, way: str, *, sorted_late: bool) -> str:
    """The order; as expressions, which no index serves, when few rows are found first and sorted then."""
    return ", ".join(
        f"coalesce({column}, '') {way}" if sorted_late else f"{column} {way}" for column in _ORDERS[sort]
    )


def _ids(filters: Filters, *, few: bool, by_name: bool) -> tuple[str, list[str]]:
    """The ids of standings in the order of joins that is cheap: the first table drives (a cross join keeps it so)."""
    where, values = _where(filters, few=few)
    if not by_name and "p." not in where:
        return f"select s.id from standings s where {where}", values
    joined = "people p cross join standings s" if by_name and not few else "standings s cross join people p"
    return f"select s.id from {joined} where p.id = s.person and {where}", values


def _grouped(filters: Filters, *, everybody: bool) -> tuple[str, str, list[str]]:
    """The summary when it knows, else the standings themselves, each counting for one."""
    any_status = replace(filters, status=None)
    if any_status.counted:
        where, values = _scope(any_status, everybody=everybody)
        return f"({_SUMMARY}) s", where, values
    where, values = _where(any_status, few=True)
    joined = "standings s join people p on p.id = s.person" if "p." in where else "standings s"
    return (
        f"(select s.department, s.state, s.due, s.expires_on, 1 as n from {joined} where {where}) s",
        "1 = 1",
        values,
    )


_SUMMARY = "select track, department, country, state, due, nullif(expires_on, '') as expires_on, n from standing_counts"


def _scope(filters: Filters, *, everybody: bool) -> tuple[str, list[str]]:
    """The rows of the summary: those of everybody when nothing narrower is asked for, else those by codes."""
    if everybody and not (filters.department or filters.country):
        return "s.track = ? and s.department = ?", [filters.track, EVERYBODY]
    where, values = _codes(filters)
    return f"{where} and s.department <> ?", [*values, EVERYBODY]


def _codes(filters: Filters) -> tuple[str, list[str]]:
    given = {"s.track": filters.track, "s.department": filters.department, "s.country": filters.country}
    clauses = [f"{column} = ?" for column, value in given.items() if value]
    return " and ".join(clauses), [value for value in given.values() if value]


def _where(filters: Filters, *, few: bool) -> tuple[str, list[str]]:
    """Everything the filters say about `standings s` (and `people p` when somebody is searched for)."""
    parts = [_moment(filters), _codes(filters)]
    if filters.manager:
        parts.append(("s.manager = ?", [filters.manager]))
    if filters.status:
        parts.append(clause(filters.status, filters.on.isoformat()))
    if filters.unit:
        parts.append(_unit(filters))
    if people.folded(filters.search):
        parts.append(_search(filters.search, few=few))
    return " and ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _moment(filters: Filters) -> tuple[str, list[str]]:
    if filters.at is None:
        return "s.until_at is null", []
    return "s.since_at <= ? and (s.until_at is null or s.until_at > ?)", [filters.at, filters.at]


def _unit(filters: Filters) -> tuple[str, list[str]]:
    done = "exists (select 1 from unit_completions u where u.person = s.person and u.unit = ? and u.done_at <= ?)"
    return (done if filters.unit_done else f"not {done}"), [filters.unit, filters.at or "9999"]


def _search(search: str, *, few: bool) -> tuple[str, list[str]]:
    """With few to be found the words lead to the people, with many the people are asked for their words."""
    sql, values = people.matching(search)
    if not few:
        return sql, values
    first = people.folded(search).split()[0]
    return (
        f"p.id in (select person from search_words where word >= ? and word < ?) and {sql}",
        [first, f"{first}\U0010ffff", *values],
    )


def _row(row: Row) -> CompletionRow:
    who, name, email, number, department, country, manager, track, status, assigned_on, due, *days = row
    started_on, done_on, expires_on = map(day, days)
    return CompletionRow(
        who,
        name,
        email,
        number,
        department,
        country,
        manager,
        track,
        status,
        date.fromisoformat(assigned_on),
        date.fromisoformat(due),
        started_on,
        done_on,
        expires_on,
    )
