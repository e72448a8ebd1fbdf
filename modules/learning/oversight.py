"""What HR officers see of everybody, and managers of their reports: assigned, done, passed, due, as days only."""

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import ClassVar, get_args
from zoneinfo import ZoneInfo

from modules.learning.access import manager_only, require
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import HOUSE, Connection, append, queries, stamp
from modules.records.events.audit import Exported, Filter
from modules.records.queries.completion import CompletionRow, Filters, Sort
from modules.records.queries.statuses import STATUSES, Status
from modules.settings import Privacy
from modules.texts import say

PAGE = 25
KEPT_COUNTS = 200
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+~-]{0,119}")
SORTS: tuple[Sort, ...] = get_args(Sort)
REQUIRED: tuple[Status, ...] = tuple(status for status in STATUSES if status not in ("waived", "left"))
DONE: tuple[Status, ...] = ("complete", "credited", "certified")


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the completion table is asked for, as an address spells it; empty means any.

    `as_of` is a day: past days as they were recorded, days to come as they will be if nobody acts.
    """

    track: str = ""
    as_of: date | None = None
    department: str = ""
    country: str = ""
    status: str = ""
    unit: str = ""
    unit_done: bool = True
    search: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """How many people: those who have to, who have begun, who have done everything, who hold a certificate, who are late."""

    assigned: int
    in_progress: int
    complete: int
    certified: int
    overdue: int


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """The headline of one department."""

    code: str
    name: str
    counts: Headline
    by_status: Mapping[Status, int]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer: ids or codes with what people call them."""

    tracks: Mapping[str, str]
    units: Mapping[str, str]
    departments: Mapping[str, str]
    countries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Completion:
    """A page of the table with its headline; `on` is the day it tells of, `today` the day it is."""

    rows: tuple[CompletionRow, ...]
    total: int
    page: int
    pages: int
    headline: Headline
    choices: Choices
    managers: Mapping[str, str]
    on: date
    today: date


def completion_page(
    work: Workspace, me: Actor, asked: Asked, *, sort: str = "name", descending: bool = False, page: int = 1
) -> Completion:
    """One page of who has to do what by when, filtered, sorted and counted in the database."""
    require(work, me, Permission.SEE_COMPLETION)
    filters = filters_for(work, me, asked, Permission.SEE_COMPLETION)
    order = next((known for known in SORTS if known == sort), SORTS[0])
    with work.store.read() as db:
        counts = _counts(work, db, filters)
        total = counts[filters.status] if filters.status else sum(counts.values())
        pages = max(1, -(-total // PAGE))
        at = min(max(1, page), pages)
        found = queries.completion.page(
            db, filters, sort=order, descending=descending, limit=PAGE, offset=(at - 1) * PAGE, total=total
        )
        managers = queries.people.names(db, sorted({row.manager for row in found.rows if row.manager}))
        offered = _choices(work, db)
    today = work.clock.today(work.settings.timezone)
    return Completion(found.rows, total, at, pages, headline_of(counts), offered, managers, filters.on, today)


def choices(work: Workspace, me: Actor) -> Choices:
    """What the filters offer."""
    require(work, me, Permission.SEE_COMPLETION)
    with work.store.read() as db:
        return _choices(work, db)


def departments(work: Workspace, me: Actor, asked: Asked) -> tuple[DepartmentLine, ...]:
    """The headline of every department, by name; the filter by status is left aside."""
    require(work, me, Permission.SEE_COMPLETION)
    filters = filters_for(work, me, asked, Permission.SEE_COMPLETION)
    with work.store.read() as db:
        return department_lines(db, filters)


def department_lines(db: Connection, filters: Filters) -> tuple[DepartmentLine, ...]:
    """The same, for whoever has asked for permission already."""
    names = queries.labels.of(db, "department")
    lines = [
        DepartmentLine(code, names.get(code, code), headline_of(counts), counts)
        for code, counts in queries.completion.departments(db, replace(filters, status=None)).items()
    ]
    return tuple(sorted(lines, key=lambda line: queries.people.folded(line.name)))


def headline_of(counts: Mapping[Status, int]) -> Headline:
    """The five numbers of a set of counts."""
    return Headline(
        assigned=sum(counts[status] for status in REQUIRED),
        in_progress=counts["in_progress"],
        complete=sum(counts[status] for status in DONE),
        certified=counts["certified"],
        overdue=counts["overdue"],
    )


def filters_for(work: Workspace, me: Actor, asked: Asked, permission: Permission) -> Filters:
    """What is asked, for the database, limited to the actor's reports where the permission reaches no further."""
    today = work.clock.today(work.settings.timezone)
    on = asked.as_of or today
    course = work.library.published().course
    status = next((known for known in STATUSES if known == asked.status), None)
    return Filters(
        track=asked.track or course.tracks[0].id,
        on=on,
        at=_end_of(on, work.settings.timezone) if on < today else None,
        department=asked.department,
        country=asked.country,
        manager=manager_only(me, permission) or "",
        status=status,
        unit=asked.unit,
        unit_done=asked.unit_done,
        search=asked.search,
    )


@dataclass(frozen=True, slots=True)
class Export:
    """What an export holds: single people, or the counts of departments where privacy is strict.

    `rows` reads on a connection of its own, portion by portion; the values are text or nothing, days as
    year-month-day.
    """

    name: str
    personal: bool
    rows: Iterator[list[tuple[str | None, ...]]]


def export_completion(work: Workspace, me: Actor, asked: Asked) -> Export:
    """Exactly what is filtered, as portions of rows; recorded before the first row leaves.

    Under strict privacy nobody's results leave in a file: the rows are departments, and those with fewer people
    than the smallest group count together.
    """
    require(work, me, Permission.EXPORT_COMPLETION)
    filters = filters_for(work, me, asked, Permission.EXPORT_COMPLETION)
    personal = work.settings.privacy is not Privacy.STRICT
    with work.store.read() as db:
        total = queries.completion.count(db, filters)
        lines = () if personal else department_lines(db, filters)
    what = "completion" if personal else "completion-counts"
    record_export(work, me, what, total if personal else len(lines), asked)
    rows = _people(work, filters) if personal else iter([_count_rows(lines, work.settings.group_minimum)])
    return Export(f"{what}-{filters.on.isoformat()}", personal, rows)


def record_export(work: Workspace, me: Actor, what: str, rows: int, asked: Asked) -> None:
    """Records that a table leaves in a file, with its filters; what somebody searched for is not kept."""
    given = {
        "track": asked.track,
        "as-of": asked.as_of.isoformat() if asked.as_of else "",
        "department": asked.department,
        "country": asked.country,
        "status": asked.status,
        "unit": asked.unit and f"{asked.unit}:{'done' if asked.unit_done else 'open'}",
        "search": "given" if asked.search.strip() else "",
    }
    filters = tuple(
        Filter(name=name, value=value if _CODE.fullmatch(value) else "unknown")
        for name, value in given.items()
        if value
    )
    event = Exported(what=what, rows=rows, filters=filters)
    with work.store.write() as db:
        append(db, event, person=HOUSE, at=work.clock.now(), actor=me.person)


def _people(work: Workspace, filters: Filters) -> Iterator[list[tuple[str | None, ...]]]:
    with work.store.alone() as db:
        departments_, countries = (queries.labels.of(db, kind) for kind in ("department", "country"))
        tracks = {track.id: track.title for track in work.library.published().course.tracks}
        words = {status: say(f"status.{status}") for status in STATUSES}
        managers: dict[str, str] = {}
        for portion in queries.completion.stream(db, filters):
            missing = {row[6] for row in portion} - managers.keys() - {""}
            managers |= dict.fromkeys(missing, "") | queries.people.names(db, sorted(missing))
            yield [
                (
                    *row[1:4],
                    departments_.get(row[4]) or row[4],
                    countries.get(row[5]) or row[5],
                    managers.get(row[6]),
                    tracks.get(row[7]) or row[7],
                    words[row[8]],
                    *row[9:14],
                )
                for row in portion
            ]


def _count_rows(lines: tuple[DepartmentLine, ...], smallest: int) -> list[tuple[str | None, ...]]:
    """One row a department; small ones together, and not even those where they are few."""
    large = [line for line in lines if line.counts.assigned >= smallest]
    small = [line for line in lines if line.counts.assigned < smallest]
    together = {status: sum(line.by_status[status] for line in small) for status in STATUSES}
    rows = [(line.name, line.counts) for line in large]
    if headline_of(together).assigned >= smallest:
        rows.append(("", headline_of(together)))
    return [
        (name, *(str(n) for n in (c.assigned, c.in_progress, c.complete, c.certified, c.overdue)))
        for name, c in rows
    ]


class _Counted:
    """Headlines that had to be counted person by person, for as long as nothing has happened since.

    What was recorded up to the end of a past day never changes, so that is kept whatever happens.
    """

    kept: ClassVar[OrderedDict[tuple[str, int, Filters], Mapping[Status, int]]] = OrderedDict()
    lock = threading.Lock()


def _counts(work: Workspace, db: Connection, filters: Filters) -> Mapping[Status, int]:
    if replace(filters, status=None).counted:
        return queries.completion.headline(db, filters)
    version = queries.roster.version(db) if filters.at is None else 0
    key = (str(work.store.path), version, replace(filters, status=None))
    with _Counted.lock:
        known = _Counted.kept.get(key)
    if known is None:
        known = queries.completion.headline(db, filters)
        with _Counted.lock:
            _Counted.kept[key] = known
            while len(_Counted.kept) > KEPT_COUNTS:
                _Counted.kept.popitem(last=False)
    return known


def _choices(work: Workspace, db: Connection) -> Choices:
    course = work.library.published()
    return Choices(
        {track.id: track.title for track in course.course.tracks},
        {unit.id: unit.title for unit in course.units},
        queries.labels.of(db, "department"),
        queries.labels.of(db, "country"),
    )


def _end_of(day: date, timezone: str) -> str:
    """The stored moment at which a day ends."""
    morning = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone))
    return stamp(morning - timedelta(microseconds=1))
