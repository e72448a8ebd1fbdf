"""The ledger, what belongs to it, and the bytes of releases."""

from sqlite_utils import Database

STATEMENTS = (
    """
    create table meta (
        key text primary key,
        value text not null
    ) strict
    """,
    """
    create table events (
        seq integer primary key,
        id text not null unique,
        person text not null,
        kind text not null,
        at text not null,
        actor text not null,
        release text,
        payload text not null,
        prev text not null,
        hash text not null
    ) strict
    """,
    "create index events_person on events (person, seq)",
    """
    create trigger events_never_change before update on events
    begin select raise(abort, 'events are never changed'); end
    """,
    """
    create trigger events_never_go before delete on events
    begin select raise(abort, 'events are never deleted'); end
    """,
    # insert or replace would delete without a trigger of its own
    """
    create trigger events_only_append before insert on events
    when new.seq <= (select max(seq) from events) or exists (select 1 from events where id = new.id)
    begin select raise(abort, 'events are only appended'); end
    """,
    """
    create table private_text (
        event text not null references events (id),
        field text not null,
        salt text not null,
        text text not null,
        primary key (event, field)
    ) strict, without rowid
    """,
    """
    create table blobs (
        sha256 text primary key,
        bytes blob not null
    ) strict
    """,
    """
    create table release_files (
        release text not null,
        path text not null,
        sha256 text not null references blobs (sha256),
        primary key (release, path)
    ) strict, without rowid
    """,
    """
    create table releases (
        event text primary key,
        seq integer not null unique,
        release text not null,
        published_at text not null,
        published_by text not null
    ) strict
    """,
    """
    create table audits (
        event text primary key,
        seq integer not null unique,
        kind text not null,
        at text not null,
        actor text not null,
        person text not null,
        what text not null
    ) strict
    """,
    "create index audits_person on audits (person, kind, seq)",
    "create index audits_kind on audits (kind, seq)",
)


def apply(db: Database) -> None:
    """Makes the tables."""
    for statement in STATEMENTS:
        db.execute(statement)
