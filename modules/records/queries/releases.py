"""The bytes of releases, kept from the first event that pins them, and which one learners get."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from modules.records.connection import Connection
from modules.records.errors import UnknownRelease


@dataclass(frozen=True, slots=True)
class Publication:
    """A release that learners got from a moment on."""

    release: str
    published_at: str
    published_by: str


def keep(db: Connection, release: str, files: Iterable[tuple[str, bytes]]) -> bool:
    """Keeps the bytes of every (path, bytes) of a release; tells whether they were new here."""
    if is_kept(db, release):
        return False
    for path, data in files:
        digest = keep_blob(db, data)
        db.run("insert into release_files (release, path, sha256) values (?, ?, ?)", (release, path, digest))
    return True


def is_kept(db: Connection, release: str) -> bool:
    """Whether the bytes of a release are here."""
    return db.value("select 1 from release_files where release = ? limit 1", (release,)) is not None


def files(db: Connection, release: str) -> dict[str, bytes]:
    """Path and bytes of every file of a release, as they were.

    Raises:
        UnknownRelease: it was never kept here.
    """
    rows = db.all(
        "select f.path, b.bytes from release_files f join blobs b on b.sha256 = f.sha256"
        " where f.release = ? order by f.path",
        (release,),
    )
    if not rows:
        raise UnknownRelease(f"Release {release} is not kept here.")
    return dict(rows)


def digest(db: Connection, release: str, path: str) -> str | None:
    """The SHA-256 of one file of a release, if the release is here and has it."""
    found: str | None = db.value(
        "select sha256 from release_files where release = ? and path = ?", (release, path)
    )
    return found


def published(db: Connection) -> Publication | None:
    """The release that learners get now."""
    row = db.one("select release, published_at, published_by from releases order by seq desc limit 1")
    return Publication(*row) if row else None


def latest(db: Connection) -> str | None:
    """The id of the release that learners get now, if there is one."""
    now = published(db)
    return now.release if now else None


def publications(db: Connection) -> list[Publication]:
    """Every publication, the newest first."""
    rows = db.all("select release, published_at, published_by from releases order by seq desc")
    return [Publication(*row) for row in rows]


def keep_blob(db: Connection, data: bytes) -> str:
    """Keeps bytes once; gives the SHA-256 they are found by."""
    digest = hashlib.sha256(data).hexdigest()
    db.run("insert into blobs (sha256, bytes) values (?, ?) on conflict (sha256) do nothing", (digest, data))
    return digest


def blob(db: Connection, digest: str) -> bytes | None:
    """The bytes with this SHA-256, if they are here."""
    data: bytes | None = db.value("select bytes from blobs where sha256 = ?", (digest,))
    return data
