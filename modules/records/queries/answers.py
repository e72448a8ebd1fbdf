"""First answers to items, nameless, for those who look at items and not at people."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from modules.records.connection import Connection


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The first answer somebody gave to an item; `version` is the hash of the item as it was then."""

    item: str
    version: str
    department: str
    response: tuple[str, ...]
    fraction: int


def first_answers(db: Connection, unit: str) -> Iterator[FirstAnswer]:
    """The first answer of each person to each item of a unit's quiz and lessons: item by item, in the order of time."""
    sql = (
        "select s.item, a.person, p.department, s.response, s.fraction, a.release, a.id from attempts a"
        " join steps s on s.attempt = a.id join people p on p.id = a.person"
        " where a.unit = ? and a.subject_kind in ('quiz', 'check') order by s.item, s.at, s.attempt"
    )
    at_hand, seen = "", set[str]()
    versions: dict[tuple[str, str], str] = {}
    for portion in db.stream(sql, (unit,)):
        for item, person, department, response, fraction, release, attempt in portion:
            if item != at_hand:
                at_hand, seen = item, set()
            if person in seen:
                continue
            seen.add(person)
            if (release, item) not in versions:
                versions |= _versions(db, release, attempt)
            yield FirstAnswer(item, versions[release, item], department, tuple(response.split()), fraction)


def _versions(db: Connection, release: str, attempt: str) -> dict[tuple[str, str], str]:
    """The versions of the items that an attempt shows; in one release an item has one version."""
    items = db.value("select items from attempts where id = ?", (attempt,))
    return {(release, item): version for item, version, _ in json.loads(items)}
