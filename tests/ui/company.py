"""A small company for the tests of pages: a workspace of its own with a small course, and people who are signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from streamlit.testing.v1 import AppTest

from modules.clock import StoppedClock
from modules.content import load
from modules.learning import Workspace, open_workspace, use
from modules.learning.signing_in import end_session, start_session
from modules.people import Role
from modules.records import append, new_id, queries
from modules.records.events.audit import Published
from modules.records.events.certification import Assigned
from modules.records.events.roster import PersonAdded
from modules.settings import load_settings

COURSE = Path(__file__).parent / "course"
MAIN = str(Path(__file__).parents[2] / "modules" / "ui" / "main.py")
PAGES = "../pages"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Company:
    """A workspace with a published course; `hire` adds people, `page` opens a page as one of them."""

    def __init__(self, work: Workspace) -> None:
        self.work = work
        self.people: dict[str, str] = {}
        self._publish()

    def hire(self, name: str, role: Role = Role.LEARNER) -> str:
        """Put somebody on the roster with the course to do, signed in; return the session."""
        person, sid = new_id(NOW), sha256(name.encode()).hexdigest()
        with self.work.store.write() as db:
            append(
                db,
                PersonAdded(role=role.value, hired=date(2026, 1, 1)),
                person=person,
                at=NOW,
                actor="roster",
            )
            queries.people.name(db, person, name=name, email=f"{name.lower()}@acme.example")
            due = Assigned(track="everyone", on=date(2026, 11, 1), due=date(2026, 11, 30))
            append(db, due, person=person, at=NOW, actor="roster")
            found = queries.people.find(db, person)
        assert found is not None
        start_session(self.work, found, sid, "evaluation")
        self.people[name] = person
        return sid

    def sign_out(self, sid: str) -> None:
        """End a session, as somebody does in another tab."""
        end_session(self.work, sid)

    def page(self, sid: str, slug: str = "training", **query: str) -> AppTest:
        """Open a page as the person behind a session."""
        app = AppTest.from_file(MAIN, default_timeout=20)
        app.user = {"sid": sid, "form": "token"}
        app.run()
        app.switch_page(f"{PAGES}/{slug}.py")
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    def _publish(self) -> None:
        loaded = load(self.work.settings.course)
        assert loaded.publishable, loaded.problems
        files = [(file.path, file.data) for file in loaded.release.files]
        with self.work.store.write() as db:
            queries.releases.keep(db, loaded.release.id, files)
            append(db, Published(published=loaded.release.id), person="house", at=NOW, actor="house")
        self.work.library.forget_latest()


@contextmanager
def company_in(folder: Path, course: Path = COURSE) -> Iterator[Company]:
    """Open a company in a folder of its own, and make it the one that pages work with."""
    settings = load_settings(database=folder / "sociable.db", var=folder, course=course)
    work = open_workspace(settings, StoppedClock(at=NOW))
    use(work)
    try:
        yield Company(work)
    finally:
        use(None)
        work.store.close()


SAYING = ("title", "header", "subheader", "caption", "markdown", "success", "info", "warning", "error")


def said(app: AppTest) -> str:
    """Return everything the page says, from top to bottom."""
    return "\n".join(str(element.value) for element in app.main if element.type in SAYING)
