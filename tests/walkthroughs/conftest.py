"""The made-up company, founded once and copied for each story, with a course folder that a trainer may change."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.learning import Workspace, demo, open_workspace, use
from modules.settings import Settings
from tests.walkthroughs.somebody import Somebody

COURSE = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founded")
    work = open_workspace(Settings(var=folder, course=COURSE))
    demo.furnish(work)
    work.store.close()
    return folder


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the shipped course."""
    for part in ("content", "quizzes"):
        shutil.copytree(COURSE / part, tmp_path / "course" / part)
    return tmp_path / "course"


@pytest.fixture
def work(founded: Path, course: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(founded, tmp_path / "var")
    opened = open_workspace(Settings(var=tmp_path / "var", course=course))
    use(opened)
    yield opened
    use(None)
    opened.store.close()


@pytest.fixture
def meet(work: Workspace) -> Callable[[str], Somebody]:
    """Meets somebody of the company by a name, signed in."""
    return lambda name: Somebody(work, name)
