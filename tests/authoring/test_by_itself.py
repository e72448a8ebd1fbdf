"""An evaluation publishes a saved file without errors by itself, in two seconds and once, whoever else looks."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from modules.authoring import Follower, publication, publishing_by_itself
from modules.clock import Clock
from modules.learning import Workspace, open_workspace
from modules.settings import Mode, Settings

COURSE = "content/course.yaml"


@pytest.fixture
def shop(open_work: Callable[..., Workspace]) -> Workspace:
    return open_work(Mode.EVALUATION)


def publications(work: Workspace) -> int:
    with work.store.read() as db:
        return int(db.value("select count(*) from releases"))


def test_the_first_look_publishes(shop: Workspace) -> None:
    assert Follower(shop).look()
    assert shop.library.draft().release.id == shop.library.published().id


def test_a_look_without_a_change_does_nothing(shop: Workspace) -> None:
    follower = Follower(shop)
    follower.look()
    assert not follower.look()
    assert 1 == publications(shop)


def test_a_saved_file_is_published_at_the_next_look(shop: Workspace, save: Callable[..., None]) -> None:
    follower = Follower(shop)
    follower.look()
    save(COURSE, "language: en", "language: en # plain")
    assert follower.look()
    assert shop.library.draft().release.id == shop.library.published().id


def test_a_file_with_an_error_waits_until_it_is_mended(shop: Workspace, save: Callable[..., None]) -> None:
    follower = Follower(shop)
    follower.look()
    before = shop.library.published().id
    save(COURSE, "kind: course", "kind course")
    assert not follower.look()
    assert before == shop.library.published().id
    save(COURSE, "kind course", "kind: course # mended")
    assert follower.look()


def test_two_processes_publish_a_change_once(
    open_work: Callable[..., Workspace], save: Callable[..., None]
) -> None:
    one, other = open_work(Mode.EVALUATION), open_work(Mode.EVALUATION)
    followers = [Follower(one), Follower(other)]
    for follower in followers:
        follower.look()
    save(COURSE, "language: en", "language: en # plain")
    assert [True, False] == [follower.look() for follower in followers]
    assert 2 == publications(one)


def test_a_process_that_has_not_looked_again_does_not_put_the_old_draft_back(
    open_work: Callable[..., Workspace], folder: Path
) -> None:
    one, other = open_work(Mode.EVALUATION), open_work(Mode.EVALUATION)
    ahead, behind = Follower(one), Follower(other)
    ahead.look()
    behind.look()
    text = (folder / COURSE).read_text(encoding="utf-8")
    (folder / COURSE).write_text(text + "# plain\n", encoding="utf-8")
    one.library._looked_at = float("-inf")
    assert ahead.look()
    assert not behind.look()
    assert one.library.draft().release.id == publication(other).release  # type: ignore[union-attr]


def test_production_publishes_nothing_by_itself(work: Workspace) -> None:
    with publishing_by_itself(work):
        assert publication(work) is None


def test_learners_get_a_saved_file_within_two_seconds(folder: Path) -> None:
    shop = open_workspace(Settings(var=folder.parent / "var", course=folder), Clock())
    with publishing_by_itself(shop):
        before = shop.library.published().id
        text = (folder / COURSE).read_text(encoding="utf-8")
        (folder / COURSE).write_text(text + "# plain\n", encoding="utf-8")
        saved = time.monotonic()
        while before == publication(shop).release and time.monotonic() - saved < 5:  # type: ignore[union-attr]
            time.sleep(0.02)
        took = time.monotonic() - saved
    shop.store.close()
    assert took < 2.0
