"""First answers to items, nameless, for those who look at items and not at people."""

from collections.abc import Iterator
from dataclasses import dataclass

from modules.records.connection import Connection


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The first answer somebody gave to an item; `items` tells which version of it the attempt showed."""

    item: str
    department: str
    response: tuple[str, ...]
    fraction: int
    items: str

    def is_to(self, version: str) -> bool:
        """Whether the answer is to the item in this version, named by its hash."""
        return f'["{self.item}","{version}",' in self.items


def first_answers(db: Connection, unit: str) -> Iterator[FirstAnswer]:
    """The first answer of each person to each item of a unit's quiz and lessons, in the order of time."""
    sql = (
        "select a.person, s.item, p.department, s.response, s.fraction, a.items from attempts a"
        " join steps s on s.attempt = a.id join people p on p.id = a.person"
        " where a.unit = ? and a.subject_kind in ('quiz', 'check') order by s.at, s.attempt, s.number"
    )
    seen: set[tuple[str, str]] = set()
    for portion in db.stream(sql, (unit,)):
        for person, item, department, response, fraction, items in portion:
            if (person, item) not in seen:
                seen.add((person, item))
                yield FirstAnswer(item, department, tuple(response.split()), fraction, items)
