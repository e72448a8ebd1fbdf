"""Somebody of the made-up company at the app: opens pages, presses, chooses and reads, by keys alone."""

from hashlib import sha256
from itertools import count
from typing import Any

from streamlit.testing.v1 import AppTest

from modules.learning import Workspace
from modules.learning.signing_in import end_session, start_session
from modules.people import Person
from modules.records import queries
from modules.texts import say
from tests.ui.company import MAIN, PAGES

_SAYING = (
    "title",
    "header",
    "subheader",
    "caption",
    "markdown",
    "text",
    "code",
    "success",
    "info",
    "warning",
    "error",
)
LEARNING = ("training", "lesson", "scenario", "quiz", "policy")
_sessions = count()


class Somebody:
    """A person with a session and one window; every press checks that nothing broke."""

    def __init__(self, work: Workspace, name: str) -> None:
        self.work = work
        with work.store.read() as db:
            (self.person,) = queries.people.search(db, queries.people.Wanted(search=name))
        self.page = "training"
        self.app: AppTest = AppTest.from_file(MAIN, default_timeout=60)
        self._sign_in(self.person)

    def _sign_in(self, person: Person) -> None:
        self.session = sha256(f"{person.id} {next(_sessions)}".encode()).hexdigest()
        start_session(self.work, person, self.session, "evaluation")

    def open(self, slug: str = "training", **query: str) -> None:
        """Open a page by its address, as in a new window."""
        self.page = slug
        self.app = AppTest.from_file(MAIN, default_timeout=60)
        self.app.user = {"sid": self.session, "form": "token"}
        self.app.run()
        self.app.switch_page(f"{PAGES}/{slug}.py")
        for name, value in query.items():
            self.app.query_params[name] = value
        self._after(self.app.run())

    def sign_out(self) -> None:
        end_session(self.work, self.session)

    def key(self, prefix: str) -> str | None:
        """The key of the first control whose key begins so."""
        found = (control.key for kind in ("button", "radio", "checkbox") for control in self.app.get(kind))
        return next((key for key in found if key and key.startswith(prefix)), None)

    def press(self, prefix: str) -> None:
        """Press the first button whose key begins so, and stay with the page that it leads to."""
        key = self.key(prefix)
        assert key is not None, f"nothing to press with a key like {prefix} on:\n{self.said()}"
        self._after(self.app.button(key=key).click().run())
        if self._page() != self.page:
            query = self.app.query_params
            self.open(
                self._page(),
                **{name: value if isinstance(value, str) else value[0] for name, value in query.items()},
            )

    def _page(self) -> str:
        """Which of the learner's pages this is: AppTest does not follow a script that leads to another page."""
        query = self.app.query_params
        if self.page not in LEARNING:
            return self.page
        for slug, name in (("lesson", "lesson"), ("scenario", "scenario"), ("quiz", "unit")):
            if name in query:
                return slug
        return "policy" if self.key("policy_") else "training"

    def fill(self, kind: str, key: str, value: Any) -> None:
        """Write into, or choose in, the control with this key."""
        self._after(getattr(self.app, kind)(key=key).set_value(value).run())

    def said(self) -> str:
        """Everything the page says, from top to bottom."""
        return "\n".join(str(element.value) for element in self.app.main if element.type in _SAYING)

    def title(self) -> str:
        return str(self.app.title[0].value)

    def is_refused(self) -> bool:
        return self.title() == say("refused.title")

    def numbers(self) -> dict[str, str]:
        return {metric.label: metric.value for metric in self.app.metric}

    def column(self, name: str) -> list[str]:
        """What the table of people says in one column."""
        return [str(value) for value in self.app.dataframe[-1].value[name]]

    def kinds(self) -> list[str]:
        """What the ledger tells of this person, the oldest first."""
        with self.work.store.read() as db:
            return [event.kind for event in queries.history.events(db, self.person.id)][::-1]

    def _after(self, app: AppTest) -> None:
        assert not app.exception, app.exception
        self.app = app
