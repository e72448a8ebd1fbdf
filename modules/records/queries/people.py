"""The roster: people by what identifies them, searched by the beginnings of words, and their names."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from modules.people import Person, Role
from modules.records.connection import Connection, Row, Values
from modules.records.queries.days import day

_COLUMNS = (
    "p.id, p.employee_number, p.email, p.name, p.department, p.country, p.manager, p.role, p.hired, p.left_on,"
    " p.timezone, p.language, p.status, p.story"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the roster is asked for; empty means any."""

    search: str = ""
    department: str = ""
    country: str = ""
    role: str = ""
    manager: str = ""
    status: str = "active"


def find(db: Connection, person: str) -> Person | None:
    """The person with this id."""
    return _first(db, "p.id = ?", (person,))


def by_email(db: Connection, email: str) -> Person | None:
    """The person with this address, in whatever case it is written."""
    return _first(db, "p.email = ?", (email.strip().casefold(),))


def by_employee_number(db: Connection, number: str) -> Person | None:
    """The person with this employee number."""
    return _first(db, "p.employee_number = ?", (number.strip(),))


def by_subject(db: Connection, issuer: str, subject: str) -> Person | None:
    """The person whom an identity provider knows by this subject."""
    return _first(db, "p.oidc_issuer = ? and p.oidc_subject = ?", (issuer, subject))


def bind_subject(db: Connection, person: str, issuer: str, subject: str) -> bool:
    """Remembers the provider's subject of a person who has none; tells whether it is theirs now."""
    db.run(
        "update people set oidc_issuer = ?, oidc_subject = ? where id = ? and oidc_subject is null",
        (issuer, subject, person),
    )
    return db.one("select oidc_issuer, oidc_subject from people where id = ?", (person,)) == (issuer, subject)


def name(
    db: Connection, person: str, *, name: str, email: str | None = None, employee_number: str | None = None
) -> None:
    """Writes what a person is called, beside the codes that come from the ledger.

    Raises:
        sqlite3.IntegrityError: the address or number is another person's (a Conflict once it leaves the store).
    """
    address = email.strip().casefold() or None if email else None
    number = employee_number.strip() or None if employee_number else None
    db.run(
        "update people set name = ?, sort_name = ?, email = ?, employee_number = ? where id = ?",
        (name, folded(name), address, number, person),
    )
    searched = [address, *words(address.partition("@")[0])] if address else []
    db.run("delete from search_words where person = ?", (person,))
    db.many(
        "insert into search_words (word, person) values (?, ?)",
        [(word, person) for word in sorted({*words(name), *searched, *words(number or "")})],
    )


def tell_story(db: Connection, person: str, story: str) -> None:
    """Gives a person of the made-up company the sentence that its sign-in page tells."""
    db.run("update people set story = ? where id = ?", (story, person))


def stories(db: Connection) -> list[Person]:
    """The people of the made-up company with a story, in the order of their ids, which is that of the telling."""
    return listed(db, "p.story is not null", (), order="p.id")


def team(db: Connection, manager: str) -> list[Person]:
    """The people who report to a manager, by name."""
    return listed(db, "p.manager = ? and p.status = 'active'", (manager,))


def names(db: Connection, people: list[str]) -> dict[str, str]:
    """Id and name of these people; those whose names were erased are missing."""
    marks = ", ".join("?" * len(people))
    return dict(db.all(f"select id, name from people where name is not null and id in ({marks})", people))


def search(db: Connection, wanted: Wanted, *, limit: int = 50, offset: int = 0) -> list[Person]:
    """A page of the roster by name: every word searched for begins a word of the name, address or number."""
    where, values = _where(wanted)
    return listed(db, where, values, limit=limit, offset=offset)


def count(db: Connection, wanted: Wanted) -> int:
    """How many people a search finds."""
    where, values = _where(wanted)
    found: int = db.value(f"select count(*) from people p where {where}", values)
    return found


def every(db: Connection) -> Iterator[list[Person]]:
    """The whole roster in portions, by id."""
    for portion in db.stream(f"select {_COLUMNS} from people p order by p.id"):
        yield [_person(row) for row in portion]


def is_empty(db: Connection) -> bool:
    """Whether nobody is on the roster yet."""
    return db.one("select 1 from people limit 1") is None


def folded(text: str) -> str:
    """A text without case and accents, as it is sorted and searched."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()


def words(text: str) -> list[str]:
    """The words of a text as they are searched; a word with signs in it is found by each of its parts too."""
    whole = folded(text).split()
    parts = "".join(letter if letter.isalnum() else " " for letter in folded(text)).split()
    return [*whole, *parts]


def matching(search: str, *, person: str = "p.id") -> tuple[str, list[str]]:
    """SQL and values that hold for people with, for each word searched for, a word that begins so."""
    wanted = folded(search).split()
    clause = f"exists (select 1 from search_words w where w.person = {person} and w.word >= ? and w.word < ?)"
    return " and ".join([clause] * len(wanted)), [
        bound for word in wanted for bound in (word, f"{word}\U0010ffff")
    ]


def _where(wanted: Wanted) -> tuple[str, list[str]]:
    given = {
        "p.department": wanted.department,
        "p.country": wanted.country,
        "p.role": wanted.role,
        "p.manager": wanted.manager,
        "p.status": wanted.status,
    }
    clauses = [f"{column} = ?" for column, value in given.items() if value]
    values = [value for value in given.values() if value]
    if folded(wanted.search):
        clause, bounds = matching(wanted.search)
        first = folded(wanted.search).split()[0]
        clauses += ["p.id in (select person from search_words where word >= ? and word < ?)", clause]
        values += [first, f"{first}\U0010ffff", *bounds]
    return " and ".join(clauses) or "1 = 1", values


def _first(db: Connection, where: str, values: Values) -> Person | None:
    row = db.one(f"select {_COLUMNS} from people p where {where}", values)
    return _person(row) if row else None


def listed(
    db: Connection,
    where: str,
    values: Values,
    *,
    order: str = "p.sort_name, p.id",
    limit: int = 10_000,
    offset: int = 0,
) -> list[Person]:
    """The people `p` for whom a condition of another query here holds, by name unless another order is given."""
    rows = db.all(
        f"select {_COLUMNS} from people p where {where} order by {order} limit ? offset ?",
        (*values, limit, offset),
    )
    return [_person(row) for row in rows]


def _person(row: Row) -> Person:
    (
        who,
        number,
        email,
        called,
        department,
        country,
        manager,
        role,
        hired,
        left_on,
        timezone,
        language,
        status,
        story,
    ) = row
    return Person(
        who,
        number,
        email,
        called,
        department,
        country,
        manager,
        Role(role),
        day(hired),
        day(left_on),
        timezone,
        language,
        status,
        story,
    )
