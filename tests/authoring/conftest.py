"""A copy of the shipped course that a trainer may change, and a workspace that looks at it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.clock import StoppedClock
from modules.learning import Workspace, open_workspace
from modules.people import Actor, Role
from modules.records import HOUSE, append, queries
from modules.records.events.roster import PersonAdded
from modules.settings import Mode, Settings

COURSE = Path(__file__).parents[2]
POST = "content/lessons/join-in/why-people.yaml"


class TurningClock(StoppedClock):
    """A stopped clock whose seconds move when a test says so, so that nothing has to be waited for."""

    seconds = 0.0

    def ticks(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> TurningClock:
    return TurningClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("content", "quizzes"):
        shutil.copytree(COURSE / part, tmp_path / "course" / part)
    return tmp_path / "course"


@pytest.fixture
def open_work(folder: Path, clock: TurningClock) -> Iterator[Callable[..., Workspace]]:
    """Opens a workspace on the copy; several of them share the database, as processes do."""
    opened: list[Workspace] = []

    def open_it(mode: Mode = Mode.PRODUCTION) -> Workspace:
        settings = Settings(mode=mode, var=folder.parent / "var", course=folder)
        work = open_workspace(settings, clock)
        opened.append(work)
        return work

    yield open_it
    for work in opened:
        work.store.close()


@pytest.fixture
def work(open_work: Callable[..., Workspace]) -> Workspace:
    return open_work()


@pytest.fixture
def tess(work: Workspace) -> Actor:
    with work.store.write() as db:
        append(db, PersonAdded(role="trainer"), person="tess", at=work.clock.now(), actor=HOUSE)
        queries.people.name(db, "tess", name="Tess Tran", email="tess@example.com")
    return Actor("tess", Role.TRAINER)


@pytest.fixture
def save(folder: Path, clock: TurningClock) -> Callable[..., None]:
    """Saves a file as an editor does, with the words replaced; a second later everybody looks again."""

    def save(path: str, old: str, new: str) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        clock.seconds += 1.0

    return save
