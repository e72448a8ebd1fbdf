"""The standing of a person in a track, kept for every moment there ever was, and the counts over it."""

from typing import NamedTuple

from modules.records.connection import Connection, Row
from modules.records.events import Event
from modules.records.recorded import Recorded

EVERYBODY = "*"
"""Stands for any department and country in the counts; no code is spelt so."""

OPEN = ("assigned", "in_progress")
HELD = ("credited", "certified")

# What an assignment, its live corrections, its certificate and the person's codes say together.
_FACTS = """
select a.cycle, a.assigned_on, a.due, a.started_on, a.done_on, p.department, p.country, p.manager, p.status,
       (select c.day from corrections c where c.person = a.person and c.track = a.track and c.cycle = a.cycle
           and c.kind = 'extended' and c.undone_by is null order by c.seq desc limit 1),
       (select 1 from corrections c where c.person = a.person and c.track = a.track and c.cycle = a.cycle
           and c.kind = 'waived' and c.undone_by is null limit 1),
       (select c.seq from corrections c where c.person = a.person and c.track = a.track and c.cycle = a.cycle
           and c.kind = 'credited' and c.undone_by is null order by c.seq desc limit 1),
       (select max(c.cycle) from certificates c where c.person = a.person and c.track = a.track
           and c.state = 'issued')
  from assignments a join people p on p.id = a.person
 where a.person = ? and a.track = ? and a.ended_at is null
 order by a.cycle desc limit 1
"""


class _Facts(NamedTuple):
    """One row of what the query above finds."""

    cycle: int
    assigned_on: str
    due: str
    started_on: str | None
    done_on: str | None
    department: str
    country: str
    manager: str | None
    status: str
    later: str | None
    waived: int | None
    credit: int | None
    held: int | None


_PRESENT = """
select id, since_at, cycle, state, assigned_on, due, started_on, done_on, expires_on, department, country, manager
  from standings where person = ? and track = ? and until_at is null
"""


def restate_all(db: Connection, recorded: Recorded[Event]) -> None:
    """Restates every track of a person whose codes changed."""
    for (track,) in db.all("select distinct track from assignments where person = ?", (recorded.person,)):
        restate(db, recorded, track)


def restate(db: Connection, recorded: Recorded[Event], track: str) -> None:
    """Works out the standing anew; if it changed, the old one ends and the new one begins with this event.

    A standing is never changed, so that any past day can be asked for. Where the clock ran backwards,
    the new standing begins when the old one did.
    """
    present = db.one(_PRESENT, (recorded.person, track))
    stands = _stands(db, recorded.person, track)
    if present is not None and present[2:] == stands:
        return
    since = recorded.at if present is None else max(recorded.at, present[1])
    if present is not None:
        db.run("update standings set until_at = ? where id = ?", (since, present[0]))
        _count(db, track, present[2:], -1)
    if stands is not None:
        db.run(
            "insert into standings (person, track, since_at, event, cycle, state, assigned_on, due, started_on,"
            " done_on, expires_on, department, country, manager) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (recorded.person, track, since, recorded.id, *stands),
        )
        _count(db, track, stands, 1)


def _stands(db: Connection, person: str, track: str) -> Row | None:
    row = db.one(_FACTS, (person, track))
    if row is None:
        return None
    facts = _Facts(*row)
    credited_on, credit_expires = _credit(db, facts.credit)
    claims = (
        (facts.status == "left", "left"),
        (facts.waived, "waived"),
        (facts.held == facts.cycle, "certified"),
        (facts.credit, "credited"),
        (facts.done_on, "complete"),
        (facts.started_on, "in_progress"),
    )
    state = next((state for holds, state in claims if holds), "assigned")
    return (
        facts.cycle,
        state,
        facts.assigned_on,
        facts.later or facts.due,
        facts.started_on,
        facts.done_on or credited_on,
        credit_expires if state == "credited" else _expiry(db, person, track, facts.held),
        facts.department,
        facts.country,
        facts.manager or "",
    )


def _credit(db: Connection, seq: int | None) -> tuple[str | None, str | None]:
    if seq is None:
        return None, None
    day, expires_on = db.all("select day, expires_on from corrections where seq = ?", (seq,))[0]
    return day, expires_on


def _expiry(db: Connection, person: str, track: str, cycle: int | None) -> str | None:
    """When the newest certificate in force lapses; it stays valid while a renewal is open."""
    if cycle is None:
        return None
    expires_on: str | None = db.value(
        "select expires_on from certificates where person = ? and track = ? and cycle = ? and state = 'issued'"
        " order by issued_on desc, code limit 1",
        (person, track, cycle),
    )
    return expires_on


def _count(db: Connection, track: str, stands: Row, change: int) -> None:
    """Counts a standing in its department and country, and once more among everybody.

    Days that cannot change its status are left out of the key, so that few rows say it all.
    """
    _, state, _, due, _, _, expires_on, department, country, _ = stands
    open_due = due if state in OPEN else ""
    held_until = (expires_on or "") if state in OPEN + HELD else ""
    for scope in ((department, country), (EVERYBODY, EVERYBODY)):
        key = (track, *scope, state, open_due, held_until)
        db.run(
            "insert into standing_counts (track, department, country, state, due, expires_on, n)"
            " values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (track, department, country, state, due, expires_on)"
            " do update set n = standing_counts.n + excluded.n",
            (*key, change),
        )
        if change < 0:
            db.run(
                "delete from standing_counts where track = ? and department = ? and country = ? and state = ?"
                " and due = ? and expires_on = ? and n = 0",
                key,
            )
