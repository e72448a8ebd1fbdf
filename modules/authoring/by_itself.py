"""Publishing by itself, which an evaluation does: a saved file without errors reaches learners in two seconds."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from modules.authoring.publishing import publish_by_itself
from modules.learning import Workspace
from modules.records import RecordsError

PAUSE = 0.4
"""Seconds between two looks; the library looks at the folder at most once a second."""

log = logging.getLogger(__name__)


class Follower:
    """Follows the draft: whenever it is another than at the last look, and has no errors, it is published.

    Several processes may follow one folder. Each acts on a change that it has seen itself, so that none publishes an
    older draft over the newer one of another; the same draft published twice is one publication.
    """

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._seen: str | None = None

    def look(self) -> bool:
        """Publish the draft if it has changed and has no errors; tell whether it was published."""
        draft = self._work.library.draft()
        if draft.release.id == self._seen:
            return False
        published = draft.publishable and publish_by_itself(self._work, draft).is_new
        self._seen = draft.release.id
        return published


@contextmanager
def publishing_by_itself(work: Workspace) -> Iterator[None]:
    """Publish the draft now and, in an evaluation, after each change until the block ends.

    In production nothing is published by itself.
    """
    if work.settings.is_production:
        yield
        return
    follower, stop = Follower(work), threading.Event()
    follower.look()
    thread = threading.Thread(target=_follow, args=(follower, stop), name="publishing", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _follow(follower: Follower, stop: threading.Event) -> None:
    while not stop.wait(PAUSE):
        try:
            follower.look()
        except (RecordsError, OSError):
            log.exception("The draft could not be published; the next look tries again.")
