"""What a learner did: places, attempts, steps, completions, acknowledgements, and reports of problems."""

from sqlite_utils import Database

STATEMENTS = (
    """
    create table places (
        person text not null,
        unit text not null,
        lesson text not null,
        screen text not null,
        number integer not null,
        furthest integer not null,
        at text not null,
        done_at text,
        primary key (person, unit, lesson)
    ) strict, without rowid
    """,
    """
    create table attempts (
        id text primary key,
        person text not null,
        subject_kind text not null,
        subject text not null,
        unit text not null,
        release text not null,
        seed integer not null,
        items text not null,
        started_at text not null,
        closed_at text,
        correct integer,
        total integer,
        passed integer
    ) strict
    """,
    "create index attempts_person on attempts (person, subject_kind, subject, unit, started_at)",
    """
    create table steps (
        attempt text not null references attempts (id),
        number integer not null,
        item text not null,
        response text not null,
        fraction integer not null,
        critical integer not null,
        at text not null,
        actor text not null,
        primary key (attempt, number)
    ) strict, without rowid
    """,
    """
    create table completions (
        event text primary key,
        person text not null,
        unit text not null,
        step_kind text not null,
        step text not null,
        attempt text,
        release text,
        done_at text not null
    ) strict
    """,
    "create index completions_person on completions (person, unit, step_kind, step, done_at)",
    """
    create table unit_completions (
        event text primary key,
        person text not null,
        unit text not null,
        done_on text not null,
        done_at text not null,
        release text
    ) strict
    """,
    "create index unit_completions_person on unit_completions (person, unit, done_on, done_at)",
    """
    create table acknowledgements (
        event text primary key,
        seq integer not null unique,
        person text not null,
        answer text not null,
        policy text not null,
        version text not null,
        effective text not null,
        text text not null,
        clauses text not null,
        language text not null,
        method text not null,
        done_on text not null,
        at text not null
    ) strict
    """,
    "create index acknowledgements_person on acknowledgements (person, policy, version, seq)",
    """
    create table feedback (
        id text primary key,
        at text not null,
        release text not null,
        place text not null,
        kind text not null,
        text text not null,
        person text,
        settled_at text
    ) strict
    """,
    "create index feedback_place on feedback (place, at)",
    "create index feedback_at on feedback (at)",
)


def apply(db: Database) -> None:
    """Makes the tables."""
    for statement in STATEMENTS:
        db.execute(statement)
