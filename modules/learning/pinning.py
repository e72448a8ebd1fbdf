"""Keeping the bytes of a release from the first event that pins it."""

from modules.content import Release
from modules.records import Connection, queries


def keep_release(db: Connection, release: Release) -> None:
    """Keep a release's bytes in the caller's transaction, unless they are kept already."""
    queries.releases.keep(db, release.id, ((file.path, file.data) for file in release.files))
