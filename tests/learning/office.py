"""A company of five in a database of its own, with the shipped course published: for the tests of what HR does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from modules.clock import StoppedClock
from modules.content import Release, load
from modules.learning.library import Library
from modules.learning.workspace import PURPOSE, REAL, Workspace
from modules.people import Actor, Person, Role
from modules.records import HOUSE, Store, append, queries
from modules.records.events import Event
from modules.records.events.audit import Published
from modules.records.events.certification import Assigned
from modules.records.events.roster import PersonAdded
from modules.settings import Settings

HERE = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TRACK = "everyone"


@cache
def shipped() -> Release:
    return load(HERE).release


@dataclass
class Office:
    """The workspace, who acts, and short ways to tell a story."""

    work: Workspace

    @property
    def hana(self) -> Actor:
        return Actor("hana", Role.HR)

    @property
    def ada(self) -> Actor:
        return Actor("ada", Role.ADMINISTRATOR)

    @property
    def max(self) -> Actor:
        return Actor("max", Role.MANAGER)

    @property
    def alice(self) -> Actor:
        return Actor("alice", Role.LEARNER)

    def tell(self, person: str, event: Event, actor: str = "hana") -> str:
        with self.work.store.write() as db:
            return append(db, event, person=person, at=self.work.clock.now(), actor=actor).id

    def join(self, person: str, name: str, number: str, **codes: str | None) -> None:
        with self.work.store.write() as db:
            event = PersonAdded.model_validate(codes)
            append(db, event, person=person, at=self.work.clock.now(), actor="ada")
            email = f"{person}@example.org"
            queries.people.name(db, person, name=name, email=email, employee_number=number)

    def assign(self, person: str, due: date = date(2026, 12, 23)) -> str:
        return self.tell(person, Assigned(track=TRACK, on=TODAY, due=due))

    def person(self, person: str) -> Person:
        with self.work.store.read() as db:
            found = queries.people.find(db, person)
        assert found is not None
        return found

    def by_number(self, number: str) -> Person:
        with self.work.store.read() as db:
            found = queries.people.by_employee_number(db, number)
        assert found is not None
        return found

    def kinds(self, person: str) -> list[str]:
        with self.work.store.read() as db:
            return [event.kind for event in queries.history.events(db, person)][::-1]

    def roster(self) -> list[Person]:
        with self.work.store.read() as db:
            return [person for portion in queries.people.every(db) for person in portion]

    def events(self) -> int:
        with self.work.store.read() as db:
            found: int = db.value("select count(*) from events")
        return found


@contextmanager
def office(folder: Path, **settings: object) -> Iterator[Office]:
    given: dict[str, object] = {"mode": "production", "var": folder, "database": folder / "sociable.db"}
    values = Settings.model_validate({**given, **settings})
    store = Store.open(values.database_path)
    clock = StoppedClock(at=MORNING)
    place = Office(Workspace(values, store, clock, Library(store, HERE, clock)))
    release = shipped()
    with store.write() as db:
        queries.meta.put(db, PURPOSE, REAL)
        queries.releases.keep(db, release.id, ((file.path, file.data) for file in release.files))
        append(db, Published(published=release.id), person=HOUSE, at=MORNING, actor=HOUSE)
    place.join("ada", "Ada Byron", "1", department="it", country="ireland", role="administrator")
    place.join("hana", "Hana Novak", "2", department="people", country="ireland", role="hr")
    place.join("max", "Max Weber", "3", department="shops", country="germany", role="manager")
    place.join("alice", "Alice Moor", "4", department="shops", country="germany", manager="max")
    place.join("bob", "Bob Stone", "5", department="care", country="ireland", manager="hana")
    yield place
    store.close()
