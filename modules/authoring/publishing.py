"""Publishing: a draft without errors becomes what learners get, once, with its bytes kept."""

from dataclasses import dataclass
from datetime import datetime

from modules.authoring.differences import Difference, differences
from modules.content import Loaded, Release
from modules.learning import LearningError, NotReady, Workspace
from modules.learning.access import require
from modules.learning.pinning import keep_release
from modules.people import Actor, Permission
from modules.records import HOUSE, append, moment, queries
from modules.records.events.audit import Published


class DraftMoved(LearningError):
    """Somebody saved a file after the differences were looked at."""

    def __init__(self) -> None:
        super().__init__("A file was saved since you looked. Look at what differs again, then publish.")


@dataclass(frozen=True, slots=True)
class Publication:
    """A release that learners get; `by` is the name of who published it, none when it went by itself.

    `is_new` tells whether this very call published it.
    """

    release: str
    at: datetime
    by: str | None
    is_new: bool = False


def publish(work: Workspace, me: Actor, expected: str | None = None) -> Publication:
    """Publish the draft; when learners have this very release already, nothing happens.

    `expected` is the id of the draft as the actor saw it, so that nothing unseen is published.

    Raises:
        Refused: the actor may not publish.
        NotReady: the draft has errors.
        DraftMoved: the draft is another by now.
    """
    require(work, me, Permission.PUBLISH)
    draft = work.library.draft()
    if expected is not None and draft.release.id != expected:
        raise DraftMoved
    return _publish(work, draft, me.person)


def publish_by_itself(work: Workspace, draft: Loaded) -> Publication:
    """Publish a draft in nobody's name, as an evaluation does; raise NotReady when it has errors."""
    return _publish(work, draft, HOUSE)


def publication(work: Workspace) -> Publication | None:
    """Return what learners have now; none before the first publication."""
    with work.store.read() as db:
        now = queries.releases.published(db)
        person = queries.people.find(db, now.published_by) if now else None
    if now is None:
        return None
    by = (person.name or person.email) if person else None
    return Publication(now.release, moment(now.published_at), by)


def published_release(work: Workspace) -> Release | None:
    """Return the release that learners have now; none before the first publication."""
    now = publication(work)
    return work.library.release(now.release) if now else None


def what_differs(work: Workspace, me: Actor) -> tuple[Difference, ...]:
    """Return what the draft would change for learners; raise Refused when the actor may not see drafts."""
    require(work, me, Permission.SEE_CONTENT)
    return differences(published_release(work), work.library.draft().release)


def _publish(work: Workspace, draft: Loaded, actor: str) -> Publication:
    if not draft.publishable:
        raise NotReady(sum(problem.is_error for problem in draft.problems))
    release, at = draft.release, work.clock.now()
    with work.store.write() as db:
        replaced = queries.releases.latest(db)
        if replaced != release.id:
            keep_release(db, release)
            event = Published(published=release.id, replaced=replaced)
            append(db, event, person=HOUSE, at=at, actor=actor, release=release.id)
    work.library.forget_latest()
    now = publication(work)
    assert now is not None  # noqa: S101 - there is one by now, this one or a newer
    return Publication(now.release, now.at, now.by, is_new=replaced != release.id)
