"""What a person asked for by an address, found or politely missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from modules.content import NotInRelease
from modules.learning.errors import NotFound


@contextmanager
def found() -> Iterator[None]:
    """Turn what a release does not have into a sentence for the person who typed its address."""
    try:
        yield
    except NotInRelease as missing:
        raise NotFound(missing.what) from missing
