"""Secret files: made once under a file lock, readable by their owner only."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECRET_BYTES = 32


class KeyFileError(Exception):
    """A secret file that cannot be trusted or cannot be made; the message says what to do."""


def secret_from(path: Path, *, length: int = SECRET_BYTES) -> bytes:
    """Reads the secret kept in `path`; makes a random one of `length` bytes when there is none.

    Processes that start together agree on one secret.

    Raises:
        KeyFileError: the file is shorter than `length`, open to other users, or cannot be written.
    """
    try:
        with locked(path.with_name(f"{path.name}.lock")):
            if not path.exists():
                _make(path, secrets.token_bytes(length))
            return _read(path, length)
    except OSError as problem:
        raise KeyFileError(f"{path}: cannot keep a secret here ({problem.strerror}).") from problem


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds an exclusive lock on a file, made when missing, against other threads and processes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make(path: Path, secret: bytes) -> None:
    """Writes beside and renames, so that a crash never leaves half a secret."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _read(path: Path, length: int) -> bytes:
    if path.stat().st_mode & 0o077:
        raise KeyFileError(f"{path}: other users can read this secret. Run: chmod 600 {path}")
    secret = path.read_bytes()
    if len(secret) < length:
        raise KeyFileError(f"{path}: {len(secret)} bytes are too few; delete the file to have one made.")
    return secret
