"""The roster as a list, and single people put on it."""

from dataclasses import dataclass

from modules.learning.access import require
from modules.learning.errors import Invalid
from modules.learning.roster_plan import Target
from modules.learning.roster_writing import write_person
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person, Role
from modules.records import append, queries
from modules.records.events.roster import RoleChanged
from modules.records.queries.people import Wanted
from modules.texts import say

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Listed:
    """People found by a search, and how many there are in all."""

    people: tuple[Person, ...]
    total: int
    departments: dict[str, str]
    countries: dict[str, str]


def people_found(work: Workspace, me: Actor, search: str = "", *, limit: int = SHOWN) -> Listed:
    """The people who work here, by name; every word searched for begins a word of name, address or number."""
    require(work, me, Permission.SEE_ROSTER)
    with work.store.read() as db:
        return Listed(
            tuple(queries.people.search(db, Wanted(search=search), limit=limit)),
            queries.people.count(db, Wanted(search=search)),
            queries.labels.of(db, "department"),
            queries.labels.of(db, "country"),
        )


def add_person(work: Workspace, me: Actor, *, email: str, role: Role, name: str = "") -> str:
    """Puts somebody on the roster, or gives somebody who is on it a role; gives the id.

    Raises:
        Invalid: the address cannot be one.
    """
    require(work, me, Permission.CHANGE_ROLE)
    address = email.strip().casefold()
    if (
        address.count("@") != 1
        or address.startswith("@")
        or "." not in address.partition("@")[2]
        or " " in address
    ):
        raise Invalid("email", say("roster.problem.email.what", value=email))
    with work.store.write() as db:
        known = queries.people.by_email(db, address)
        if known is None:
            return write_person(work, db, me, _target(work, address, role, name))
        if known.role is not role:
            event = RoleChanged(role=role.value, was=known.role.value, source="administrator")
            append(db, event, person=known.id, at=work.clock.now(), actor=me.person)
        if name and name != known.name:
            queries.people.name(db, known.id, name=name, email=address, employee_number=known.employee_number)
        return known.id


def _target(work: Workspace, address: str, role: Role, name: str) -> Target:
    called = name.strip() or address.partition("@")[0].replace(".", " ").title()
    zone = work.settings.timezone
    return Target("", "", address, called, "", "", "", role, None, None, zone, "en")
