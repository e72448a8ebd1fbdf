"""Who has to do what by when: assignments, corrections, certificates, and the standing HR reads."""

from sqlite_utils import Database

STATEMENTS = (
    """
    create table assignment_rules (
        id text primary key,
        track text not null,
        scope_kind text not null,
        scope text not null,
        due text,
        days integer,
        made_at text not null,
        made_by text not null,
        event text not null,
        ended_at text
    ) strict
    """,
    """
    create table assignments (
        person text not null,
        track text not null,
        cycle integer not null,
        assigned_on text not null,
        due text not null,
        rule text,
        event text not null,
        actor text not null,
        started_on text,
        done_on text,
        ended_at text,
        primary key (person, track, cycle)
    ) strict, without rowid
    """,
    """
    create table corrections (
        event text primary key,
        seq integer not null unique,
        person text not null,
        track text not null,
        cycle integer not null,
        kind text not null,
        day text,
        expires_on text,
        actor text not null,
        at text not null,
        undone_by text
    ) strict
    """,
    "create index corrections_person on corrections (person, track, cycle, kind, seq)",
    """
    create table certificates (
        code text primary key,
        event text not null unique,
        person text not null,
        track text not null,
        cycle integer not null,
        issued_on text not null,
        expires_on text,
        state text not null,
        state_at text not null,
        pdf text not null,
        release text
    ) strict
    """,
    "create index certificates_person on certificates (person, track, cycle)",
    """
    create table standings (
        id integer primary key,
        person text not null,
        track text not null,
        cycle integer not null,
        since_at text not null,
        until_at text,
        event text not null,
        state text not null,
        assigned_on text not null,
        due text not null,
        started_on text,
        done_on text,
        expires_on text,
        department text not null,
        country text not null,
        manager text not null
    ) strict
    """,
    "create unique index standings_present on standings (person, track) where until_at is null",
    # the completion table filters and sorts the present standings, each within one index
    """
    create index standings_due on standings (track, due, person, state, expires_on, department, country)
    where until_at is null
    """,
    """
    create index standings_state on standings (track, state, due, person, expires_on, department, country)
    where until_at is null
    """,
    """
    create index standings_department on standings (track, department, due, person, state, expires_on, country)
    where until_at is null
    """,
    "create index standings_done on standings (track, done_on, person) where until_at is null",
    "create index standings_manager on standings (manager, track, due, person) where until_at is null",
    "create index standings_moment on standings (track, since_at, until_at)",
    "create index standings_person on standings (person, track, since_at)",
    """
    create table standing_counts (
        track text not null,
        department text not null,
        country text not null,
        state text not null,
        due text not null,
        expires_on text not null,
        n integer not null,
        primary key (track, department, country, state, due, expires_on)
    ) strict, without rowid
    """,
    """
    create table reminders (
        event text primary key,
        person text not null,
        track text not null,
        channel text not null,
        due text,
        actor text not null,
        at text not null
    ) strict
    """,
    "create index reminders_person on reminders (person, at)",
)


def apply(db: Database) -> None:
    """Makes the tables."""
    for statement in STATEMENTS:
        db.execute(statement)
