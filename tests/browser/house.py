"""Six people in an evaluation of their own, and what the records say of them while a server runs."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from modules.learning import Workspace, open_workspace, training
from modules.learning.signing_in import start_session
from modules.people import Actor, Person, Role
from modules.records import HOUSE, append, queries
from modules.records.events.certification import Assigned
from modules.records.events.roster import PersonAdded
from modules.settings import Settings
from modules.web.cookies import SESSION_COOKIE, digest_of, new_token
from tests.learning.story import follow

COURSE = Path(__file__).parents[2]
PEOPLE = {
    "alice": ("Alice Archer", Role.LEARNER, "max"),
    "bob": ("Bob Berg", Role.LEARNER, "max"),
    "tess": ("Tess Tran", Role.TRAINER, None),
    "hana": ("Hana Holt", Role.HR, None),
    "max": ("Max Moore", Role.MANAGER, None),
    "ada": ("Ada Adams", Role.ADMINISTRATOR, None),
}
NAMES = {person: name for person, (name, _, _) in PEOPLE.items()}
DAYS_LEFT = 7


class House:
    """The records of an evaluation, read beside the server that writes them.

    Nobody learns through this but where a test says so: `go_on` takes steps that a story has no need to show.
    """

    def __init__(self, folder: Path, people: dict[str, tuple[str, Role, str | None]] | None = None) -> None:
        self.number = 0
        self.work: Workspace = open_workspace(Settings(var=folder, course=COURSE))
        for person, (name, role, manager) in (PEOPLE if people is None else people).items():
            self.hire(person, name, role, manager)

    def close(self) -> None:
        self.work.store.close()

    def hire(self, person: str, name: str, role: Role = Role.LEARNER, manager: str | None = None) -> None:
        """Put somebody on the roster with the course to do, and on the sign-in page."""
        now, today = self.work.clock.now(), self.work.clock.today()
        due = Assigned(track="everyone", on=today, due=today + timedelta(days=DAYS_LEFT))
        with self.work.store.write() as db:
            added = PersonAdded(role=role.value, department="shops", country="ireland", manager=manager)
            append(db, added, person=person, at=now, actor=HOUSE)
            queries.people.name(db, person, name=name, email=f"{person}@example.org")
            queries.people.tell_story(db, person, f"{name} of the shops.")
            append(db, due, person=person, at=now, actor=HOUSE)

    def newcomer(self) -> tuple[str, str]:
        """Put one more Bob on the roster, whom no other test knows; return his id and name."""
        number = self.number = self.number + 1
        person, name = f"bob{number}", f"Bob Berg the {number}."
        self.hire(person, name)
        return person, name

    def person(self, person: str) -> Person:
        with self.work.store.read() as db:
            found = queries.people.find(db, person)
        assert found is not None
        return found

    def cookie(self, person: str, address: str) -> dict[str, str]:
        """A session of somebody, as the browser keeps it."""
        token = new_token()
        start_session(self.work, self.person(person), digest_of(token), "evaluation")
        return {"name": SESSION_COOKIE, "value": token, "url": address}

    def kinds(self, person: str) -> list[str]:
        """What the ledger tells of a person, the oldest first."""
        with self.work.store.read() as db:
            return [event.kind for event in queries.history.events(db, person)][::-1]

    def count(self, person: str, kind: str) -> int:
        return self.kinds(person).count(kind)

    def go_on(self, person: str, until: Callable[[str], bool]) -> None:
        """Take next steps for somebody until the next one leads to a page that `until` knows."""
        me = Actor(person, self.person(person).role)
        while (link := training.my_training(self.work, me).next) and not until(link.page):
            follow(self.work, me, link)
