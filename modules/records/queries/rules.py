"""Assignment rules: which track a department, a country or everybody has to do."""

from dataclasses import dataclass
from datetime import date, timedelta

from modules.records.connection import Connection, Row
from modules.records.queries.days import day

_COLUMNS = "id, track, scope_kind, scope, due, days, made_at, made_by, event, ended_at"
_MATCHES = "(r.scope_kind = 'everybody' or (r.scope_kind = 'department' and r.scope = p.department) or (r.scope_kind = 'country' and r.scope = p.country))"


@dataclass(frozen=True, slots=True)
class Rule:
    """A track for whoever matches: due on a day, or a number of days after the assignment.

    With both, the day is for those assigned when the rule was made; who joins later gets the days at least.
    """

    id: str
    track: str
    scope_kind: str
    scope: str
    due: date | None
    days: int | None
    made_at: str
    made_by: str
    event: str
    ended_at: str | None

    def due_for(self, assigned_on: date) -> date:
        """The day by which somebody assigned on this day is to be done; never before that day."""
        later = assigned_on + timedelta(days=self.days or 0)
        if self.due is None:
            return later
        made_on = date.fromisoformat(self.made_at[:10])
        return max(self.due, assigned_on if assigned_on - made_on <= timedelta(days=1) else later)


def everything(db: Connection) -> list[Rule]:
    """Every rule ever made, the newest first."""
    return [
        _rule(row)
        for row in db.all(f"select {_COLUMNS} from assignment_rules order by made_at desc, id desc")
    ]


def live(db: Connection) -> list[Rule]:
    """The rules in force, the oldest first."""
    rows = db.all(f"select {_COLUMNS} from assignment_rules where ended_at is null order by made_at, id")
    return [_rule(row) for row in rows]


def find(db: Connection, rule: str) -> Rule | None:
    """One rule."""
    row = db.one(f"select {_COLUMNS} from assignment_rules where id = ?", (rule,))
    return _rule(row) if row else None


def waiting(db: Connection, rule: str, *, after: str = "", limit: int = 1000) -> list[str]:
    """People who match a rule and were never assigned its track, by id and in portions from `after` on."""
    rows = db.all(
        f"select p.id from people p join assignment_rules r on r.id = ? where p.status = 'active' and p.id > ?"
        f" and {_MATCHES} and not exists (select 1 from assignments a where a.person = p.id and a.track = r.track)"
        " order by p.id limit ?",
        (rule, after, limit),
    )
    return [person for (person,) in rows]


def count_waiting(db: Connection, rule: str) -> int:
    """How many people match a rule and were never assigned its track."""
    found: int = db.value(
        f"select count(*) from people p join assignment_rules r on r.id = ? where p.status = 'active' and {_MATCHES}"
        " and not exists (select 1 from assignments a where a.person = p.id and a.track = r.track)",
        (rule,),
    )
    return found


def reach(db: Connection, track: str, scope_kind: str, scope: str) -> tuple[int, int]:
    """How many people a rule would match, and how many of them were assigned its track before."""
    matching, already = db.all(
        "select count(*), count(a.person) from people p cross join (select ? as scope_kind, ? as scope) r"
        " left join (select distinct person from assignments where track = ?) a on a.person = p.id"
        f" where p.status = 'active' and {_MATCHES}",
        (scope_kind, scope, track),
    )[0]
    return matching, already


def for_person(db: Connection, person: str) -> list[Rule]:
    """The rules in force that a person matches and whose track they were never assigned, the oldest first."""
    columns = ", ".join(f"r.{name}" for name in _COLUMNS.split(", "))
    rows = db.all(
        f"select {columns} from assignment_rules r join people p on p.id = ? where r.ended_at is null"
        f" and p.status = 'active' and {_MATCHES} and not exists"
        " (select 1 from assignments a where a.person = p.id and a.track = r.track) order by r.made_at, r.id",
        (person,),
    )
    return [_rule(row) for row in rows]


def _rule(row: Row) -> Rule:
    rule, track, scope_kind, scope, due, *rest = row
    return Rule(rule, track, scope_kind, scope, day(due), *rest)
