"""People, their sessions and invitations. Names, addresses and provider ids stand in `people` alone."""

from sqlite_utils import Database

STATEMENTS = (
    """
    create table people (
        id text primary key,
        employee_number text unique,
        email text unique,
        name text,
        sort_name text not null default '',
        department text not null default '',
        country text not null default '',
        manager text,
        role text not null default 'learner',
        hired text,
        left_on text,
        timezone text not null default 'UTC',
        language text not null default 'en',
        status text not null default 'active',
        oidc_issuer text,
        oidc_subject text,
        story text,
        unique (oidc_issuer, oidc_subject)
    ) strict
    """,
    "create index people_name on people (sort_name, id, status)",
    "create index people_department on people (department, sort_name, id)",
    "create index people_manager on people (manager, sort_name, id)",
    "create index people_role on people (role, sort_name, id)",
    """
    create table search_words (
        word text not null,
        person text not null references people (id),
        primary key (word, person)
    ) strict, without rowid
    """,
    "create index search_words_person on search_words (person, word)",
    """
    create table labels (
        kind text not null,
        code text not null,
        text text not null,
        primary key (kind, code)
    ) strict, without rowid
    """,
    """
    create table sessions (
        id text primary key,
        person text not null references people (id),
        method text not null,
        started_at text not null,
        seen_at text not null,
        ends_at text not null,
        ended_at text
    ) strict
    """,
    "create index sessions_person on sessions (person, ends_at)",
    """
    create table invitations (
        id text primary key,
        person text not null references people (id),
        token text not null unique,
        made_at text not null,
        made_by text not null,
        ends_at text not null,
        browser text,
        opened_at text,
        revoked_at text
    ) strict
    """,
    "create index invitations_person on invitations (person)",
)


def apply(db: Database) -> None:
    """Makes the tables."""
    for statement in STATEMENTS:
        db.execute(statement)
