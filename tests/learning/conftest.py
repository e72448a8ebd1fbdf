"""A small company on the shipped course, with a clock that stands where the story puts it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from modules.clock import StoppedClock
from modules.learning import Workspace, open_workspace
from modules.people import Actor, Role
from modules.records import HOUSE, append, queries
from modules.records.events.audit import Published
from modules.records.events.certification import Assigned
from modules.records.events.roster import PersonAdded
from modules.settings import Settings

COURSE = Path(__file__).parents[2]
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(
        Settings(mode="production", var=tmp_path, course=COURSE), clock=StoppedClock(at=START)
    )
    draft = opened.library.draft()
    assert draft.publishable, [problem for problem in draft.problems if problem.is_error]
    release = draft.release
    with opened.store.write() as db:
        queries.releases.keep(db, release.id, ((file.path, file.data) for file in release.files))
        append(db, Published(published=release.id), person=HOUSE, at=START, actor=HOUSE, release=release.id)
    opened.library.forget_latest()
    yield opened
    opened.store.close()


@pytest.fixture
def hire(work: Workspace) -> Callable[..., Actor]:
    def hire(name: str, role: Role = Role.LEARNER, *, due: date | None = date(2026, 4, 1)) -> Actor:
        person = name.lower()
        with work.store.write() as db:
            append(db, PersonAdded(role=role.value), person=person, at=work.clock.now(), actor=HOUSE)
            queries.people.name(db, person, name=f"{name} Example", email=f"{person}@example.com")
            if due is not None:
                assigned = Assigned(track="everyone", on=work.clock.today(), due=due)
                append(db, assigned, person=person, at=work.clock.now(), actor=HOUSE)
        return Actor(person, role)

    return hire


@pytest.fixture
def alice(hire: Callable[..., Actor]) -> Actor:
    return hire("Alice")


@pytest.fixture
def bob(hire: Callable[..., Actor]) -> Actor:
    return hire("Bob")
