"""The releases: the one learners get, those that records pin, and the draft on disk."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from modules.clock import Clock
from modules.content import Loaded, Release, load, load_files
from modules.learning.errors import NothingPublished
from modules.records import Store, UnknownRelease, queries

FRESH_SECONDS = 1.0
KEPT_RELEASES = 8

Stamp = tuple[tuple[str, int, int], ...]


class Library:
    """Gives out releases.

    A published release is read from the database, never from the folder, so that every process and every later
    year see the same bytes. The draft is the folder as it is now: a saved file shows within two seconds.
    """

    def __init__(self, store: Store, folder: Path, clock: Clock) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._reading = threading.Lock()  # its own, so that nobody who learns waits for a draft to be read
        self._kept: OrderedDict[str, Release] = OrderedDict()
        self._draft: Loaded | None = None
        self._stamp: Stamp = ()
        self._looked_at = float("-inf")
        self._latest: tuple[float, str | None] = (float("-inf"), None)

    def published(self) -> Release:
        """Return the release that learners get; raise NothingPublished before the first one."""
        latest = self.published_id()
        if latest is None:
            raise NothingPublished
        return self.release(latest)

    def published_id(self) -> str | None:
        """Return the id of the last published release, at most a second old, or none."""
        looked_at, latest = self._latest
        if self._clock.ticks() - looked_at < FRESH_SECONDS:
            return latest
        with self._store.read() as db:
            now = queries.releases.published(db)
        self._latest = (self._clock.ticks(), now.release if now else None)
        return self._latest[1]

    def forget_latest(self) -> None:
        """Look again for the last published release at the next call; publishing calls it."""
        self._latest = (float("-inf"), None)

    def release(self, release_id: str) -> Release:
        """Return the release with this id as it was kept; raise UnknownRelease when it never was."""
        with self._lock:
            if release_id in self._kept:
                self._kept.move_to_end(release_id)
                return self._kept[release_id]
        with self._store.read() as db:
            files = queries.releases.files(db, release_id)
        if not files:
            raise UnknownRelease(f"Release {release_id} was never kept.")
        release = load_files(files).release
        with self._lock:
            self._kept[release_id] = release
            while len(self._kept) > KEPT_RELEASES:
                self._kept.popitem(last=False)
        return release

    def draft(self) -> Loaded:
        """Return the folder as it is, read again when a file was added, removed or saved."""
        with self._reading:
            if self._draft is not None and self._clock.ticks() - self._looked_at < FRESH_SECONDS:
                return self._draft
            stamp = tuple(sorted(_stamps(self._folder)))
            if self._draft is None or stamp != self._stamp:
                self._draft, self._stamp = load(self._folder), stamp
            self._looked_at = self._clock.ticks()
            return self._draft


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    for part in ("content", "quizzes"):
        for path in (folder / part).rglob("*"):
            with suppress(FileNotFoundError):  # an editor may replace a file between the two looks
                if path.is_file():
                    seen = path.stat()
                    yield str(path), seen.st_mtime_ns, seen.st_size
