"""Taking in a roster: a preview that changes nothing, then one confirmed import in portions that can be resumed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from modules.learning.access import require
from modules.learning.roster_index import RosterIndex, in_portions, look_through, references_of
from modules.learning.roster_plan import Change, Context, Kind, by_reference, plan
from modules.learning.roster_preview import (
    Missing,
    Outdated,
    OwnDatabaseNeeded,
    Preview,
    Progress,
    Unreadable,
    ticket_for,
)
from modules.learning.roster_rows import RosterFile, RosterRow, RowProblem
from modules.learning.roster_writing import write_change, write_leaver
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import HOUSE, Connection, append, queries
from modules.records.events.roster import RosterImported

PORTION = 100
LONGEST_TURN = 0.05
"""Seconds after which a portion ends early, so that somebody's answer never waits for long."""

BREATH = 0.002
SHOWN = 50
PROBLEMS_SHOWN = 500


def preview(work: Workspace, me: Actor, file: RosterFile, *, full: bool = False) -> Preview:
    """Shows what an import would add, change and deactivate, and every row that it would leave aside.

    Raises:
        OwnDatabaseNeeded: this is the made-up company.
        Unreadable: the file cannot be taken in.
    """
    _allow(work, me, file)
    index = look_through(file)
    seen = _Seen()
    with work.store.read() as db:
        version = queries.roster.version(db)
        for rows in in_portions(index.manager_rows(), PORTION):
            context = _context(work, me, db, index, rows, pending=True)
            for row in rows:
                _judge(row, context)
        for rows in in_portions(index.readable(), PORTION):
            context = _context(work, me, db, index, rows, pending=True)
            for row in rows:
                seen.add(_judge(row, context), context)
        missing = list(_missing(db, index, me)) if full else []
    return Preview(
        file,
        full,
        version,
        index.rows,
        dict(seen.counts),
        tuple(seen.changes),
        seen.refused,
        tuple(seen.problems),
        seen.noticed,
        len(missing),
        tuple(missing[:SHOWN]),
        unsure=full and index.nameless > 0,
        later=seen.later,
    )


def apply(
    work: Workspace, me: Actor, file: RosterFile, ticket: str, *, full: bool = False
) -> Iterator[Progress]:
    """Takes the file in, portion by portion; what is saved stays saved, and doing it again goes on from there.

    People who are named as managers come first, so that everybody's manager is there when their row comes.

    Raises:
        Outdated: the file or the roster changed since the preview, or meanwhile.
        OwnDatabaseNeeded: this is the made-up company.
        Unreadable: the file cannot be taken in.
    """
    _allow(work, me, file)
    version = int(ticket.partition(":")[0]) if ticket.partition(":")[0].isdigit() else 0
    if ticket != ticket_for(file, version, full=full):
        raise Outdated("file")
    return _Import(work, me, look_through(file), version, full=full).run()


def _allow(work: Workspace, me: Actor, file: RosterFile) -> None:
    require(work, me, Permission.IMPORT_ROSTER)
    if not work.settings.is_production:
        raise OwnDatabaseNeeded(str(work.settings.var / "company.db"))
    if file.problems:
        raise Unreadable(file.problems)


def _context(
    work: Workspace, me: Actor, db: Connection, index: RosterIndex, rows: list[RosterRow], *, pending: bool
) -> Context:
    known = by_reference(queries.roster.meant(db, references_of(rows)))
    zone = work.settings.timezone
    language = work.library.published().course.language if work.library.published_id() else "en"
    return Context(index, known, me.person, me.role, work.clock.today(zone), zone, language, pending)


def _judge(row: RosterRow, context: Context) -> Change | tuple[RowProblem, ...]:
    """What a row changes; nobody waits for the person of a row that looked usable and is refused."""
    planned = plan(row, context)
    if not isinstance(planned, Change) and not row.problems:
        context.index.refuse(row)
    return planned


def _missing(db: Connection, index: RosterIndex, me: Actor) -> Iterator[Missing]:
    for portion in queries.roster.active(db):
        for person, number, email, name in portion:
            if person != me.person and not index.names(number, email):
                yield Missing(person, name or "", number or email or "")


@dataclass(slots=True)
class _Seen:
    """What a preview gathers."""

    counts: Counter[Kind] = field(default_factory=Counter)
    changes: list[Change] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    noticed: int = 0
    refused: int = 0
    later: int = 0

    def add(self, planned: Change | tuple[RowProblem, ...], context: Context) -> None:
        if isinstance(planned, Change):
            self.counts[planned.kind] += 1
            self.later += planned.row.left is not None and planned.row.left > context.today
            if planned.kind != "same" and self.counts[planned.kind] <= SHOWN:
                self.changes.append(planned)
        self.refused += not isinstance(planned, Change)
        found = planned.notices if isinstance(planned, Change) else planned
        self.noticed += len(found)
        self.problems.extend(found[: PROBLEMS_SHOWN - len(self.problems)])


@dataclass(slots=True)
class _Import:
    """One import under way: each portion is one transaction, between two of them everybody else writes."""

    work: Workspace
    me: Actor
    index: RosterIndex
    version: int
    full: bool
    counts: Counter[str] = field(default_factory=Counter)
    touched: set[str] = field(default_factory=set)
    done: int = 0

    def run(self) -> Iterator[Progress]:
        for rows in in_portions(self.index.manager_rows(), PORTION):
            self._take_in(rows, first_pass=True)
            yield self._progress()
        for rows in in_portions(self.index.readable(), PORTION):
            self._take_in(rows, first_pass=False)
            yield self._progress()
        if self.full and not self.index.nameless:
            self._let_go()
            yield self._progress()
        yield self._finish()

    def _progress(self, *, finished: bool = False) -> Progress:
        return Progress(self.done, self.index.rows, dict(self.counts), finished)

    def _take_in(self, rows: list[RosterRow], *, first_pass: bool) -> None:
        """Takes in rows in as many turns as they need."""
        while rows:
            taken = self._turn(rows, first_pass=first_pass)
            rows = rows[taken:]
            self.done += 0 if first_pass else taken
            self.work.clock.pause(BREATH)

    def _turn(self, rows: list[RosterRow], *, first_pass: bool) -> int:
        started, taken = self.work.clock.ticks(), 0
        with self.work.store.write() as db:
            self._check(db)
            context = _context(self.work, self.me, db, self.index, rows, pending=False)
            for row in rows:
                self._row(db, row, context, first_pass=first_pass)
                taken += 1
                if self.work.clock.ticks() - started > LONGEST_TURN:
                    break
            self.version = queries.roster.version(db)
        return taken

    def _check(self, db: Connection) -> None:
        if queries.roster.changed_since(db, self.version):
            raise Outdated("meanwhile" if self.done else "roster", self.done)

    def _row(self, db: Connection, row: RosterRow, context: Context, *, first_pass: bool) -> None:
        planned = _judge(row, context)
        if not isinstance(planned, Change):
            self.counts["refused"] += not first_pass
            return
        if planned.kind == "same" and not planned.frees:
            return
        person = write_change(self.work, db, self.me, planned)
        if person not in self.touched:
            self.counts[planned.kind] += 1
        if first_pass:
            self.touched.add(person)

    def _let_go(self) -> None:
        with self.work.store.read() as db:
            missing = [gone.person for gone in _missing(db, self.index, self.me)]
        for start in range(0, len(missing), PORTION):
            with self.work.store.write() as db:
                self._check(db)
                for person in missing[start : start + PORTION]:
                    write_leaver(self.work, db, self.me, person)
                    self.counts["left"] += 1
                self.version = queries.roster.version(db)

    def _finish(self) -> Progress:
        counts = {kind: self.counts[kind] for kind in ("added", "left", "refused")}
        changed = self.counts["changed"] + self.counts["rejoined"]
        if changed or self.counts["added"] or self.counts["left"]:
            digest = self.index.file.digest
            event = RosterImported(roster=digest[:12], file=digest, changed=changed, **counts)
            with self.work.store.write() as db:
                append(db, event, person=HOUSE, at=self.work.clock.now(), actor=self.me.person)
        return self._progress(finished=True)
