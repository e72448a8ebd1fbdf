"""What follows from events of people: the codes in `people`, and their standings with them."""

from modules.records.connection import Connection
from modules.records.events.roster import PersonAdded, PersonChanged, PersonLeft, PersonRejoined, RoleChanged
from modules.records.projections.standings import restate_all
from modules.records.recorded import Recorded


def person_added(db: Connection, recorded: Recorded[PersonAdded]) -> None:
    """A row with codes and no name; names are written beside it and never come from the ledger."""
    event = recorded.event
    db.run(
        "insert into people (id, department, country, manager, role, hired, timezone, language, status)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, 'active')",
        (
            recorded.person,
            event.department or "",
            event.country or "",
            event.manager,
            event.role,
            event.hired and event.hired.isoformat(),
            event.timezone,
            event.language,
        ),
    )


def person_changed(db: Connection, recorded: Recorded[PersonChanged]) -> None:
    """The whole new set of codes; what is open moves with the person."""
    event = recorded.event
    db.run(
        "update people set department = ?, country = ?, manager = ?, hired = ?, timezone = ?, language = ?"
        " where id = ?",
        (
            event.department or "",
            event.country or "",
            event.manager,
            event.hired and event.hired.isoformat(),
            event.timezone,
            event.language,
            recorded.person,
        ),
    )
    restate_all(db, recorded)


def person_left(db: Connection, recorded: Recorded[PersonLeft]) -> None:
    """Nothing is due from somebody who left."""
    db.run(
        "update people set status = 'left', left_on = ? where id = ?",
        (recorded.event.on.isoformat(), recorded.person),
    )
    restate_all(db, recorded)


def person_rejoined(db: Connection, recorded: Recorded[PersonRejoined]) -> None:
    """What was open when the person left is open again."""
    db.run(
        "update people set status = 'active', left_on = null where id = ?",
        (recorded.person,),
    )
    restate_all(db, recorded)


def role_changed(db: Connection, recorded: Recorded[RoleChanged]) -> None:
    """What the person may do from now on."""
    db.run("update people set role = ? where id = ?", (recorded.event.role, recorded.person))
