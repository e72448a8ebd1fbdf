"""A draft without errors becomes what learners get, once, with its bytes kept; one with errors is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.authoring import DraftMoved, publication, publish, what_differs
from modules.learning import NothingPublished, NotReady, Refused, Workspace
from modules.people import Actor, Role
from modules.records import HOUSE, queries, verify_chain

COURSE = "content/course.yaml"


def published_events(work: Workspace) -> int:
    with work.store.read() as db:
        return int(db.value("select count(*) from events where kind = 'published'"))


def test_learners_have_nothing_before_the_first_publication(work: Workspace) -> None:
    assert publication(work) is None
    with pytest.raises(NothingPublished):
        work.library.published()


def test_a_published_draft_is_what_learners_get(work: Workspace, tess: Actor) -> None:
    done = publish(work, tess)
    assert (True, "Tess Tran") == (done.is_new, done.by)
    assert work.library.draft().release.id == work.library.published().id == done.release


def test_the_bytes_are_kept_with_the_event(work: Workspace, tess: Actor) -> None:
    release = publish(work, tess).release
    with work.store.read() as db:
        kept = queries.releases.files(db, release)
        event = db.one("select person, actor, release from events where kind = 'published'")
        assert verify_chain(db) is None
    assert {file.path: file.data for file in work.library.draft().release.files} == kept
    assert (HOUSE, "tess", release) == event


def test_publishing_the_same_draft_again_changes_nothing(work: Workspace, tess: Actor) -> None:
    publish(work, tess)
    assert not publish(work, tess).is_new
    assert 1 == published_events(work)


def test_a_draft_with_errors_is_refused_and_learners_keep_what_they_have(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    before = publish(work, tess).release
    save(COURSE, "kind: course", "kind course")
    with pytest.raises(NotReady):
        publish(work, tess)
    assert before == work.library.published().id


def test_what_was_not_looked_at_is_not_published(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    seen = work.library.draft().release.id
    save(COURSE, "title:", "title: New ")
    with pytest.raises(DraftMoved):
        publish(work, tess, expected=seen)
    assert publication(work) is None


def test_what_differs_is_the_saved_file_line_by_line(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    publish(work, tess)
    assert () == what_differs(work, tess)
    save(COURSE, "language: en", "language: en # plain")
    (one,) = what_differs(work, tess)
    assert (COURSE, "changed") == (one.path, one.change)
    assert "-language: en\n+language: en # plain" in one.text


def test_taking_the_old_text_back_is_a_publication_of_its_own(
    work: Workspace, tess: Actor, save: Callable[..., None]
) -> None:
    first = publish(work, tess).release
    save(COURSE, "language: en", "language: en # plain")
    publish(work, tess)
    save(COURSE, "language: en # plain", "language: en")
    assert first == publish(work, tess).release
    assert 3 == published_events(work)


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.HR])
def test_who_may_not_publish_is_refused(work: Workspace, role: Role) -> None:
    with pytest.raises(Refused):
        publish(work, Actor("max", role))
    assert publication(work) is None


def test_a_release_outlives_its_folder(work: Workspace, tess: Actor, folder: Path) -> None:
    release = publish(work, tess).release
    for path in sorted(folder.rglob("*.yaml")):
        path.unlink()
    assert release == work.library.published().id
