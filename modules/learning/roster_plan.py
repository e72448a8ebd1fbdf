"""What a row of a roster changes: pure functions of the row, of who is known, and of the rest of the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from modules.learning.roster_index import RosterIndex, reference
from modules.learning.roster_rows import Field, RosterRow, RowProblem, problem
from modules.people import Permission, Person, Role, allows, code_for

Kind = Literal["added", "changed", "left", "rejoined", "same"]
STAFF_ROLES = frozenset({Role.LEARNER, Role.MANAGER})
"""Roles that a roster may give without the permission to change roles."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a person is to be once the row is taken in; `id` is empty for somebody new."""

    id: str
    number: str
    email: str
    name: str
    department: str
    country: str
    manager: str
    role: Role
    hired: date | None
    left_on: date | None
    timezone: str
    language: str


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one row's person: from what, to what, and the field names that differ.

    `notices` are faults that keep nobody out: the person is taken in without what cannot be understood.
    """

    kind: Kind
    row: RosterRow
    was: Person | None
    target: Target
    fields: tuple[Field, ...]
    frees: bool = False
    notices: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a row is seen against: the file, the people known so far, who imports, and the day.

    With `pending` a manager who is only in the file counts as found: a preview sees the end, not the way.
    """

    index: RosterIndex
    known: Mapping[str, Person]
    me: str
    role: Role
    today: date
    timezone: str
    language: str
    pending: bool

    def find(self, text: str) -> Person | None:
        """The person with this employee number or address, if there is one on the roster."""
        return self.known.get(text) if text else None


def by_reference(people: Iterable[Person]) -> dict[str, Person]:
    """People by employee number and by address."""
    listed = list(people)
    numbers = {person.employee_number: person for person in listed if person.employee_number}
    return {person.email: person for person in listed if person.email} | numbers


def plan(row: RosterRow, context: Context) -> Change | tuple[RowProblem, ...]:
    """What the row changes, or why it changes nothing."""
    if row.problems:
        return row.problems
    found = _person_meant(row, context)
    if isinstance(found, RowProblem):
        return (found,)
    problems = tuple(_problems(row, found, context))
    if problems:
        return problems
    target = _target(row, found, context)
    fields = _differences(found, target, row, context)
    frees, notices = _frees(row, found, context), tuple(_notices(row, found, context))
    return Change(_kind(found, target, fields), row, found, target, fields, frees, notices)


def _person_meant(row: RosterRow, context: Context) -> Person | RowProblem | None:
    """The person a row means: by employee number, else by an address that goes with no other row's number."""
    numbered, addressed = context.find(row.number), context.find(row.email)
    if addressed is None or addressed is numbered:
        return numbered
    owner = addressed.employee_number or ""
    if numbered is None and not (row.number and owner) and owner not in context.index.named:
        return addressed
    if context.index.gives_up(owner, row.email):
        return numbered
    column = context.index.file.column(Field.EMAIL)
    return problem(row.line, column, "taken", value=row.email, owner=owner or addressed.name or addressed.id)


def _frees(row: RosterRow, found: Person | None, context: Context) -> bool:
    """Whether the address has to be taken from somebody whose own row gives another."""
    holder = context.find(row.email)
    return holder is not None and (found is None or holder.id != found.id)


def _problems(row: RosterRow, found: Person | None, context: Context) -> Iterable[RowProblem]:
    file = context.index.file
    if found is not None and found.id == context.me and row.left and row.left <= context.today:
        yield problem(row.line, file.column(Field.LEFT), "yourself")
    if row.role and not allows(context.role, Permission.CHANGE_ROLE):
        roles = {Role(row.role), found.role if found else Role.LEARNER}
        if len(roles) > 1 and not roles <= STAFF_ROLES:
            yield problem(row.line, file.column(Field.ROLE), "role-not-yours", role=row.role)
    elif row.role and found is not None and found.id == context.me and row.role != found.role:
        yield problem(row.line, file.column(Field.ROLE), "own-role")


def _notices(row: RosterRow, found: Person | None, context: Context) -> Iterable[RowProblem]:
    if not row.manager:
        return
    named, column = reference(row.manager), context.index.file.column(Field.MANAGER)
    manager = context.find(named)
    if named in (row.number, row.email) or (manager is not None and manager is found):
        yield problem(row.line, column, "own-manager")
    elif named not in context.index.usable and manager is None:
        yield problem(row.line, column, "manager", value=row.manager)


def _target(row: RosterRow, found: Person | None, context: Context) -> Target:
    """The row laid over what is known; columns that the file lacks leave everything as it is."""
    has = context.index.file.columns
    department = code_for(row.department) if Field.DEPARTMENT in has else found.department if found else ""
    country = code_for(row.country) if Field.COUNTRY in has else found.country if found else ""
    moved = found is None or found.country != country
    return Target(
        id=found.id if found else "",
        number=row.number or (found and found.employee_number) or "",
        email=row.email or (found and found.email) or "",
        name=row.name,
        department=department,
        country=country,
        manager=_manager(row, found, context),
        role=_role(row, found, context),
        hired=row.hired if row.hired or found is None else found.hired,
        left_on=_left_on(row, found, context),
        timezone=row.timezone
        or (moved and row.country_zone)
        or (found and found.timezone)
        or context.timezone,
        language=row.language or (found and found.language) or context.language,
    )


def _manager(row: RosterRow, found: Person | None, context: Context) -> str:
    present = (found and found.manager) or ""
    if Field.MANAGER not in context.index.file.columns:
        return present
    if not row.manager:
        return ""
    known = context.find(reference(row.manager))
    return known.id if known is not None and known is not found else present


def _role(row: RosterRow, found: Person | None, context: Context) -> Role:
    """What the row says, else what the person is; somebody whom a row names as manager is one."""
    if row.role:
        return Role(row.role)
    present = found.role if found else Role.LEARNER
    return Role.MANAGER if present is Role.LEARNER and context.index.is_manager(row) else present


def _left_on(row: RosterRow, found: Person | None, context: Context) -> date | None:
    """A leaving date counts once it has come; somebody listed without one works here."""
    if row.left is None or row.left > context.today:
        return None
    return found.left_on if found is not None and found.left_on else row.left


def _differences(found: Person | None, target: Target, row: RosterRow, context: Context) -> tuple[Field, ...]:
    if found is None:
        return ()
    pairs = {
        Field.NAME: (found.name or "", target.name),
        Field.EMAIL: (found.email or "", target.email),
        Field.NUMBER: (found.employee_number or "", target.number),
        Field.DEPARTMENT: (found.department, target.department),
        Field.COUNTRY: (found.country, target.country),
        Field.MANAGER: (found.manager or "", target.manager),
        Field.ROLE: (found.role, target.role),
        Field.HIRED: (found.hired, target.hired),
        Field.TIMEZONE: (found.timezone, target.timezone),
        Field.LANGUAGE: (found.language, target.language),
    }
    differing = [name for name, (was, now) in pairs.items() if was != now]
    named = reference(row.manager)
    waits = context.pending and named in context.index.usable and context.find(named) is None
    if waits and named not in (row.number, row.email) and Field.MANAGER not in differing:
        differing.append(Field.MANAGER)
    return tuple(differing)


def _kind(found: Person | None, target: Target, fields: tuple[Field, ...]) -> Kind:
    """Somebody new who has left already is nobody to add; somebody who left stays as they are."""
    if found is None:
        return "same" if target.left_on else "added"
    if found.is_active and target.left_on:
        return "left"
    if not found.is_active:
        return "same" if target.left_on else "rejoined"
    return "changed" if fields else "same"


def settled(change: Change, person: str) -> Target:
    """The target with the id that somebody new has been given."""
    return replace(change.target, id=person)
